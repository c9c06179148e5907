import type { Choice, Item, Reply } from '../../conversation/reply.ts';
import type { Span } from '../../guide/span.ts';
import type { Outgoing } from '../channel.ts';
import { isVisible, partsOf, type Run, renderHtml, renderText } from './runs.ts';

/** The body of `sendMessage` but for the chat. */
export type TelegramMessage = {
  readonly text: string;
  readonly parse_mode?: 'HTML';
  readonly link_preview_options: { readonly is_disabled: true };
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly TelegramButton[])[] };
};
export type TelegramButton = { readonly text: string; readonly callback_data: string };

/** One message to send; `plain` is for when Telegram cannot read the markup of `html`. */
export type TelegramPart = { readonly html: TelegramMessage; readonly plain: TelegramMessage };

/** Bytes Telegram takes in `callback_data`. */
const MOST_BYTES = 64;
/** Buttons under one message. */
const MOST_BUTTONS = 100;
/** A longer label would be cut on the screen of a phone: it stands in the text too. */
const LONGEST_LABEL = 64;

/** `button`: what it says, `null` when this choice cannot be one; `isWhole`: the button says all there is to say. */
type Place = {
  readonly number: number | null;
  readonly label: string;
  readonly button: string | null;
  readonly isWhole: boolean;
};

/**
 * A reply as the messages to send one after another, each within Telegram's 4,096 UTF-16 units, the buttons under the last. None when
 * there is nothing to read. Numbered choices are buttons with their number in front; what a button does not say stands in the text:
 * items that say more than their choice, choices whose id does not fit a button. A volunteer's message begins with the name.
 */
export function renderReply({ reply, from, name }: Pick<Outgoing, 'reply' | 'from' | 'name'>): readonly TelegramPart[] {
  const places = placesOf(reply.choices);
  const blocks = blocksOf(reply, places);
  // A keyboard hangs under words: without any, the choices themselves are the words.
  const said = blocks.some(isVisible) ? blocks : [lines(reply.choices.map((one) => choiceLine(places.get(one.id))))];
  const parts = partsOf(from === 'volunteer' && name !== null ? withName(name, said) : said);
  const keyboard = keyboardOf(reply.choices, places);
  return parts.map((runs, at) => {
    const markup =
      at === parts.length - 1 && keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {};
    const rest = { link_preview_options: { is_disabled: true }, ...markup } as const;
    return {
      html: { text: renderHtml(runs), parse_mode: 'HTML', ...rest },
      plain: { text: renderText(runs), ...rest },
    };
  });
}

function placesOf(choices: readonly Choice[]): ReadonlyMap<string, Place> {
  let count = 0;
  return new Map(
    choices.map(({ id, label, numbered }, at) => {
      const number = numbered ? ++count : null;
      const bytes = Buffer.byteLength(id.toWellFormed());
      const fits = bytes > 0 && bytes <= MOST_BYTES && id.isWellFormed() && at < MOST_BUTTONS;
      const line = label.toWellFormed().replaceAll(/\s+/g, ' ').trim();
      const short = [...line].length <= LONGEST_LABEL ? line : `${[...line].slice(0, LONGEST_LABEL - 1).join('')}…`;
      const words = number === null ? short : `${number} ${short}`.trim();
      const button = fits && isVisible([{ text: words }]) ? words : null;
      return [id, { number, label, button, isWhole: button !== null && short === line }];
    }),
  );
}

function keyboardOf(
  choices: readonly Choice[],
  places: ReadonlyMap<string, Place>,
): readonly (readonly TelegramButton[])[] {
  return choices.flatMap(({ id }) => {
    const text = places.get(id)?.button ?? null;
    return text === null ? [] : [[{ text, callback_data: id }]];
  });
}

/** The blocks with what the buttons leave unsaid. */
function blocksOf(reply: Reply, places: ReadonlyMap<string, Place>): readonly (readonly Run[])[] {
  const written = new Set<string>();
  const blocks = reply.blocks.map((block) => {
    if (block.kind === 'paragraph') return block.spans.flatMap(runsOf);
    return lines(
      block.items.map((item) => {
        const line = itemLine(item, places);
        if (line !== null && item.choice !== undefined) written.add(item.choice);
        return line;
      }),
    );
  });
  const left = reply.choices.filter(({ id }) => places.get(id)?.isWhole === false && !written.has(id));
  return [...blocks, lines(left.map(({ id }) => choiceLine(places.get(id))))];
}

function itemLine({ spans, choice }: Item, places: ReadonlyMap<string, Place>): readonly Run[] | null {
  const place = choice === undefined ? undefined : places.get(choice);
  const text = spans.map((span) => span.text).join('');
  if (place !== undefined && (text === '' || text === place.label)) return place.isWhole ? null : choiceLine(place);
  if (text === '') return null;
  const runs = spans.flatMap(runsOf);
  if (place === undefined) return [{ text: '- ' }, ...runs];
  return place.number === null ? runs : [...numberRuns(place.number), ...runs];
}

function choiceLine(place: Place | undefined): readonly Run[] {
  if (place === undefined) return [];
  return place.number === null ? [{ text: place.label }] : [...numberRuns(place.number), { text: place.label }];
}

function numberRuns(number: number): readonly Run[] {
  return [{ text: String(number), strong: true }, { text: ' ' }];
}

function lines(all: readonly (readonly Run[] | null)[]): readonly Run[] {
  return all
    .filter((line) => line !== null && line.length > 0)
    .flatMap((line, at) => (at === 0 ? (line ?? []) : [{ text: '\n' }, ...(line ?? [])]));
}

/** On a line of its own, so that a name in Latin letters does not turn the order of Arabic ones. */
function withName(name: string, blocks: readonly (readonly Run[])[]): readonly (readonly Run[])[] {
  const [first, ...rest] = blocks.filter(isVisible);
  return first === undefined ? [] : [[{ text: `${name}:`, strong: true }, { text: '\n' }, ...first], ...rest];
}

/** Longer addresses are written out: the address of a link is never cut, so it must leave room for words in one message. */
const LONGEST_LINK = 512;

/**
 * Telegram links web addresses only, and makes a number or mail address that stands in the text tappable by itself: one that does not
 * stand there is written after it.
 */
function runsOf({ text, strong, link }: Span): readonly Run[] {
  const run = { text, ...(strong === true ? { strong } : {}) };
  if (link === undefined || text === '') return [run];
  if (/^https?:\/\/\S+$/.test(link) && link.length <= LONGEST_LINK && URL.canParse(link))
    return [{ ...run, href: link }];
  return showsAddress(text, link) ? [run] : [run, { text: ` (${link.replace(/^(tel|mailto):/, '')})` }];
}

function showsAddress(text: string, link: string): boolean {
  if (link.startsWith('tel:')) return digits(text).includes(digits(link));
  return text.toLowerCase().includes(link.replace(/^mailto:/, '').toLowerCase());
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, '');
}
