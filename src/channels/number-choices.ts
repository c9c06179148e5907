import type { Block, Choice, Item, Reply } from '../conversation/reply.ts';
import type { Span } from '../guide/span.ts';

/** A line of a reply for a channel without buttons; `strong` marks what a channel may set in bold. */
export type PlainLine = readonly Span[];

/** The blocks as lines with the numbers of the choices in place; choices no block names come last. */
export function numberChoices(reply: Reply): readonly (readonly PlainLine[])[] {
  const numbers = new Map(reply.choices.filter((choice) => choice.numbered).map((choice, at) => [choice.id, at + 1]));
  const labels = new Map(reply.choices.map((choice) => [choice.id, choice.label]));
  const named = new Set<string>();
  const blocks = reply.blocks.map((block) => linesOf(block, numbers, labels, named));
  const left = reply.choices.filter((choice) => choice.numbered && !named.has(choice.id));
  return left.length === 0 ? blocks : [...blocks, left.map((choice) => choiceLine(choice, numbers))];
}

function linesOf(
  block: Block,
  numbers: ReadonlyMap<string, number>,
  labels: ReadonlyMap<string, string>,
  named: Set<string>,
): readonly PlainLine[] {
  if (block.kind === 'paragraph') return [block.spans];
  return block.items.map((item) => {
    if (item.choice !== undefined) named.add(item.choice);
    return itemLine(item, numbers, labels);
  });
}

function itemLine(item: Item, numbers: ReadonlyMap<string, number>, labels: ReadonlyMap<string, string>): PlainLine {
  const number = item.choice === undefined ? undefined : numbers.get(item.choice);
  const spans = item.spans.length > 0 ? item.spans : [{ text: labels.get(item.choice ?? '') ?? '' }];
  const mark: Span = number === undefined ? { text: '- ' } : { text: String(number), strong: true };
  return number === undefined ? [mark, ...spans] : [mark, { text: ' ' }, ...spans];
}

function choiceLine(choice: Choice, numbers: ReadonlyMap<string, number>): PlainLine {
  return [{ text: String(numbers.get(choice.id) ?? ''), strong: true }, { text: ` ${choice.label}` }];
}
