import { z } from 'zod';
import type { Event } from '../../conversation/turn.ts';
import type { Content } from '../../guide/content.ts';
import { mask } from '../mask.ts';
import { commandWord, deepLinkChoice, fixedCommand } from './commands.ts';
import { commandIn, contentOf } from './message.ts';

/** A button that was pressed. Telegram shows a spinner on it until it is answered. `message`: whose buttons may be taken away. */
export type PressedButton = { readonly id: string; readonly message: number | null; readonly data: string };

/** What an update of the Bot API is to us. `update` is its id: seen once it is on disk, whatever the kind. */
export type TelegramUpdate =
  /** A resident wrote, sent or pressed something in a private chat. `language`: what their app is set to, if known. */
  | {
      readonly kind: 'arrival';
      readonly update: number;
      readonly address: string;
      /** `chat` is our own random id. */
      readonly key: (chat: string) => string;
      readonly event: Event;
      readonly button: PressedButton | null;
      readonly language: string | null;
      readonly edited: boolean;
    }
  /** Something in a group. `decline`: say, in words of the content, that this is for private chats only, and leave. */
  | {
      readonly kind: 'group';
      readonly update: number;
      readonly group: string;
      readonly isDesk: boolean;
      readonly decline: boolean;
      readonly button: string | null;
    }
  /** A resident blocked the bot, or let it in again. */
  | {
      readonly kind: 'unreachable';
      readonly update: number;
      readonly address: string;
      readonly key: string;
      readonly blocked: boolean;
    }
  /** A group became a supergroup: its id is another one from now on. */
  | { readonly kind: 'migrated'; readonly update: number; readonly from: string; readonly to: string }
  /** Nothing for us. `what` is the field of the update; a `button` still waits to be answered. */
  | {
      readonly kind: 'ignored';
      readonly update: number;
      readonly what: string;
      readonly why: Ignored;
      readonly button: string | null;
    }
  /** Not as the Bot API says. `where`: the paths that were wrong, without what stood there. */
  | { readonly kind: 'unreadable'; readonly update: number | null; readonly where: readonly string[] };

/** `not-ours`: a kind we do not take part in · `service`: an announcement · `wordless-edit` · `bot`: sent by a bot · `empty`. */
export type Ignored = 'not-ours' | 'service' | 'wordless-edit' | 'bot' | 'empty';

/** What reading needs to know. */
export type ReadWorld = {
  readonly content: Pick<Content, 'languages' | 'needs' | 'provisions' | 'places'>;
  /** Chat id of the volunteers' group; `null`: there is none. */
  readonly desk: string | null;
  /** The emergency heard in unmasked text of this address; it is seen in memory only. */
  readonly urgentIn: (text: string, address: string, language: string | null) => string | null;
  /** A keyed hash: the id of a pressed button holds the account of who pressed it. */
  readonly hide: (id: string) => string;
};

const user = z.object({ id: z.int(), is_bot: z.boolean().optional(), language_code: z.string().optional() });
const chat = z.object({ id: z.int(), type: z.string() });
const message = z.looseObject({
  message_id: z.int(),
  date: z.int(),
  edit_date: z.int().optional(),
  chat,
  from: user.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  migrate_to_chat_id: z.int().optional(),
  migrate_from_chat_id: z.int().optional(),
});
const pressed = z.object({
  id: z.string().min(1),
  from: user,
  message: z.object({ message_id: z.int(), chat }).optional(),
  inline_message_id: z.string().optional(),
  data: z.string().optional(),
});
const status = z.object({ status: z.string() });
const membership = z.object({ chat, date: z.int(), old_chat_member: status, new_chat_member: status });
const update = z.looseObject({
  update_id: z.int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: pressed.optional(),
  my_chat_member: membership.optional(),
});
const numbered = z.object({ update_id: z.int() });

type Message = z.infer<typeof message>;
type Pressed = z.infer<typeof pressed>;
type Membership = z.infer<typeof membership>;

/** Reads an update as parsed from JSON. Total: whatever it is given, it says what it is. Texts leave masked. */
export function readUpdate(raw: unknown, world: ReadWorld): TelegramUpdate {
  const read = update.safeParse(raw);
  if (!read.success) {
    const where = read.error.issues.map((issue) => issue.path.join('.'));
    return { kind: 'unreadable', update: numbered.safeParse(raw).data?.update_id ?? null, where };
  }
  const { update_id: id, message: sent, edited_message: edited, callback_query, my_chat_member } = read.data;
  if (sent !== undefined) return ofMessage(id, sent, false, world);
  if (edited !== undefined) return ofMessage(id, edited, true, world);
  if (callback_query !== undefined) return ofButton(id, callback_query, world);
  if (my_chat_member !== undefined) return ofMembership(id, my_chat_member, world);
  const what = Object.keys(read.data).find((field) => field !== 'update_id');
  return ignored(id, what ?? 'nothing', what === undefined ? 'empty' : 'not-ours');
}

function ofMessage(id: number, sent: Message, edited: boolean, world: ReadWorld): TelegramUpdate {
  const what = edited ? 'edited_message' : 'message';
  if (sent.migrate_to_chat_id !== undefined)
    return { kind: 'migrated', update: id, from: String(sent.chat.id), to: String(sent.migrate_to_chat_id) };
  if (sent.migrate_from_chat_id !== undefined)
    return { kind: 'migrated', update: id, from: String(sent.migrate_from_chat_id), to: String(sent.chat.id) };
  if (sent.from?.is_bot === true) return ignored(id, what, 'bot');
  const content = contentOf(sent);
  if (isGroup(sent.chat.type)) {
    // Who writes a command in a group asks us for something; all else there is talk among people.
    const asks = !edited && content.kind === 'words' && commandIn(content.text) !== null;
    return inGroup(id, sent.chat.id, asks, null, world);
  }
  if (sent.chat.type !== 'private') return ignored(id, what, 'not-ours');
  if (content.kind === 'service') return ignored(id, what, 'service');
  // A live location moves, a photo is drawn on: nothing new is said.
  if (edited && content.kind !== 'words') return ignored(id, what, 'wordless-edit');
  const address = String(sent.chat.id);
  const language = languageOf(sent.from?.language_code);
  const { message_id, date, edit_date } = sent;
  return {
    kind: 'arrival',
    update: id,
    address,
    key: (own) => {
      if (!edited) return `m:${own}:${message_id}`;
      return edit_date === undefined ? `u:${id}:${date}` : `e:${own}:${message_id}:${edit_date}`;
    },
    event:
      content.kind === 'words'
        ? wordsAsEvent(content.text, address, language, world)
        : { kind: 'resident-sent', what: content.what },
    button: null,
    language,
    edited,
  };
}

/** Words, a command as the words it stands for, or a deep link as the choice it makes. */
function wordsAsEvent(written: string, address: string, language: string | null, world: ReadWorld): Event {
  const text = readable(written);
  const urgent = world.urgentIn(text, address, language);
  const wrote = (words: string): Event => ({ kind: 'resident-wrote', text: mask(words), urgent });
  const command = commandIn(text);
  if (command === null) return wrote(text);
  const { name, rest } = command;
  const fixed = fixedCommand(name);
  if (name.toLowerCase() === 'start' && rest !== '') {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(rest)) return wrote(rest);
    const choice = urgent === null ? deepLinkChoice(world.content, rest) : null;
    if (choice !== null) return { kind: 'resident-chose', choice };
  } else if (fixed === null || rest !== '') return wrote([name.replaceAll('_', ' '), rest].join(' ').trim());
  return wrote(commandWord(world.content, fixed ?? 'greeting', language));
}

function ofButton(id: number, query: Pressed, world: ReadWorld): TelegramUpdate {
  const { message: shown, data, from } = query;
  if (shown !== undefined && isGroup(shown.chat.type)) return inGroup(id, shown.chat.id, false, query.id, world);
  const isElsewhere = query.inline_message_id !== undefined || (shown !== undefined && shown.chat.type !== 'private');
  if (isElsewhere || data === undefined) return { ...ignored(id, 'callback_query', 'not-ours'), button: query.id };
  return {
    kind: 'arrival',
    update: id,
    // A private chat has the id of the other person; the message itself may be too old to be told.
    address: String(shown?.chat.id ?? from.id),
    key: () => `c:${world.hide(query.id)}`,
    event: { kind: 'resident-chose', choice: mask(readable(data)) },
    button: { id: query.id, message: shown?.message_id ?? null, data },
    language: languageOf(from.language_code),
    edited: false,
  };
}

function ofMembership(id: number, change: Membership, world: ReadWorld): TelegramUpdate {
  const { status: now } = change.new_chat_member;
  if (isGroup(change.chat.type)) {
    const wasOut = ['left', 'kicked'].includes(change.old_chat_member.status);
    const isIn = ['member', 'administrator', 'restricted'].includes(now);
    return inGroup(id, change.chat.id, wasOut && isIn, null, world);
  }
  const isKnown = now === 'kicked' || now === 'member';
  if (change.chat.type !== 'private' || !isKnown) return ignored(id, 'my_chat_member', 'not-ours');
  const key = `u:${id}:${change.date}`;
  return { kind: 'unreachable', update: id, address: String(change.chat.id), key, blocked: now === 'kicked' };
}

function inGroup(id: number, group: number, asks: boolean, button: string | null, world: ReadWorld): TelegramUpdate {
  const isDesk = String(group) === world.desk;
  return { kind: 'group', update: id, group: String(group), isDesk, decline: asks && !isDesk, button };
}

function ignored(id: number, what: string, why: Ignored): TelegramUpdate & { kind: 'ignored' } {
  return { kind: 'ignored', update: id, what, why, button: null };
}

const isGroup = (type: string) => type === 'group' || type === 'supergroup';

/** `pt-BR` → `pt`: we have one text per language. */
function languageOf(tag: string | undefined): string | null {
  const [code] = (tag ?? '').toLowerCase().split(/[-_]/);
  return code === undefined || code === '' ? null : code;
}

/** Only what no reader can see is changed: control characters become spaces, line ends `\n`, broken surrogates U+FFFD. */
function readable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ' ');
}
