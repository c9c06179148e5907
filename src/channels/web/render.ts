import type { Block, Choice, Item, Reply } from '../../conversation/reply.ts';
import type { Span } from '../../guide/span.ts';

/** A reply as the web shows it: plain text, and the choices apart. */
export type WebReply = {
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
};

/** Where a choice stands: its number, if it has one, and what its button says. */
type Place = { readonly number: number | null; readonly label: string };

/**
 * Reply → plain text with newlines, without the choices. A list item that says more than its choice keeps the number, so that text
 * and button agree; one that says no more is left to the button. A link whose address the text does not show is written after it.
 */
export function renderReply(reply: Reply): WebReply {
  const places = placesOf(reply.choices);
  const blocks = reply.blocks.map((block) => renderBlock(block, places)).filter((text) => text !== '');
  return { text: blocks.join('\n\n'), choices: reply.choices.map(({ id, label }) => ({ id, label })) };
}

function placesOf(choices: readonly Choice[]): ReadonlyMap<string, Place> {
  let count = 0;
  return new Map(choices.map(({ id, label, numbered }) => [id, { number: numbered ? ++count : null, label }]));
}

function renderBlock(block: Block, places: ReadonlyMap<string, Place>): string {
  if (block.kind === 'paragraph') return renderSpans(block.spans);
  return block.items
    .map((item) => renderItem(item, places))
    .filter((line) => line !== null)
    .join('\n');
}

function renderItem({ spans, choice }: Item, places: ReadonlyMap<string, Place>): string | null {
  const text = renderSpans(spans);
  const place = choice === undefined ? undefined : places.get(choice);
  if (text === '' || text === place?.label) return null;
  if (place === undefined) return `- ${text}`;
  return place.number === null ? text : `${place.number} ${text}`;
}

function renderSpans(spans: readonly Span[]): string {
  return spans.map(renderSpan).join('');
}

function renderSpan({ text, link }: Span): string {
  if (link === undefined || showsAddress(text, link)) return text;
  return `${text} (${link.replace(/^(tel|mailto):/, '')})`;
}

function showsAddress(text: string, link: string): boolean {
  if (link.startsWith('tel:')) return digits(text).includes(digits(link));
  return bare(text).includes(bare(link));
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, '');
}

function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(mailto:|https?:\/\/)/, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}
