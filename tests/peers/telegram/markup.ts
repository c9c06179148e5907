import { isList, isObject, type Json, type JsonObject } from './json.ts';
import { type Params, readObject } from './params.ts';
import { badRequest } from './refusal.ts';

export type InlineButton = {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly style?: string;
};

export type KeyButton = {
  readonly text: string;
  readonly request_location?: boolean;
  readonly request_contact?: boolean;
};

export type InlineMarkup = { readonly inline_keyboard: readonly (readonly InlineButton[])[] };

export type KeyboardMarkup = {
  readonly keyboard: readonly (readonly KeyButton[])[];
  readonly one_time_keyboard?: boolean;
};

export type Markup =
  | InlineMarkup
  | KeyboardMarkup
  | { readonly remove_keyboard: true }
  | { readonly force_reply: true; readonly input_field_placeholder?: string };

const NOT_AN_OBJECT = 'object expected as reply markup';
const MOST_BUTTONS = 100;

/** Reads the keyboard under a message; refuses what Telegram would. `isPrivate`: the chat is with one person. */
export function readMarkup(params: Params, isPrivate: boolean): Markup | null {
  const markup = readObject(params, 'reply_markup', NOT_AN_OBJECT);
  if (markup === undefined || Object.keys(markup).length === 0) return null;
  if ('inline_keyboard' in markup) return readInline(markup);
  if ('keyboard' in markup) return readKeyboard(markup, isPrivate);
  if (markup['remove_keyboard'] === true) return { remove_keyboard: true };
  if (markup['force_reply'] === true) {
    const hint = markup['input_field_placeholder'];
    return { force_reply: true, ...(typeof hint === 'string' ? { input_field_placeholder: hint } : {}) };
  }
  throw badRequest(NOT_AN_OBJECT);
}

/** Reads the keyboard of an edit: inline buttons or none. */
export function readInlineMarkup(params: Params): InlineMarkup | null {
  const markup = readMarkup(params, true);
  if (markup === null || 'inline_keyboard' in markup) {
    return markup === null || markup.inline_keyboard.length === 0 ? null : markup;
  }
  throw badRequest('inline keyboard expected');
}

function readInline(markup: JsonObject): Markup | null {
  const rows = rowsOf(markup['inline_keyboard'], 'inline keyboard').map((row) => row.map(readInlineButton));
  if (rows.flat().length > MOST_BUTTONS) throw badRequest('reply markup is too long');
  const filled = rows.filter((row) => row.length > 0);
  return filled.length === 0 ? null : { inline_keyboard: filled };
}

function rowsOf(rows: Json | undefined, what: string): readonly (readonly Json[])[] {
  if (!isList(rows)) throw badRequest(`can't parse ${what}: expected an Array of Array of objects`);
  return rows.map((row) => {
    if (!isList(row)) throw badRequest(`can't parse ${what}: expected an Array of objects`);
    return row;
  });
}

function readInlineButton(value: Json): InlineButton {
  if (!isObject(value)) throw badRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
  const { text, callback_data: data, url, style } = value;
  if (typeof text !== 'string' || text.trim() === '') {
    throw badRequest('inline keyboard button text must be non-empty');
  }
  const shown = { text, ...(typeof style === 'string' ? { style } : {}) };
  if (typeof url === 'string') {
    if (!/^(?:https?|tg|mailto|tel):./i.test(url)) throw badRequest(`inline keyboard button URL '${url}' is invalid`);
    return { ...shown, url };
  }
  if (typeof data !== 'string') throw badRequest('text buttons are unallowed in the inline keyboard');
  const bytes = Buffer.byteLength(data);
  if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  return { ...shown, callback_data: data };
}

function readKeyboard(markup: JsonObject, isPrivate: boolean): Markup {
  const keyboard = rowsOf(markup['keyboard'], 'reply keyboard').map((row) => row.map(readKey));
  const asks = keyboard.flat().find((key) => key.request_location === true || key.request_contact === true);
  if (asks !== undefined && !isPrivate) {
    const what = asks.request_location === true ? 'location' : 'phone number';
    throw badRequest(`${what} can be requested in private chats only`);
  }
  return { keyboard, ...(markup['one_time_keyboard'] === true ? { one_time_keyboard: true } : {}) };
}

function readKey(value: Json): KeyButton {
  const {
    text,
    request_location: location,
    request_contact: contact,
  }: JsonObject = isObject(value) ? value : { text: value };
  if (typeof text !== 'string' || text === '') throw badRequest('keyboard button text must be non-empty');
  return {
    text,
    ...(location === true ? { request_location: true } : {}),
    ...(contact === true ? { request_contact: true } : {}),
  };
}
