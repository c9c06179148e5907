import type { Span } from '../guide/span.ts';
import type { Block, Choice, Item } from './reply.ts';

/** A paragraph of one or more lines; empty lines are left out. */
export function paragraph(...lines: readonly (readonly Span[] | null)[]): Block {
  const spans: Span[] = [];
  for (const line of lines) {
    if (line === null || line.length === 0) continue;
    if (spans.length > 0) spans.push({ text: '\n' });
    spans.push(...line);
  }
  return { kind: 'paragraph', spans };
}

/** One paragraph per run of text between empty lines. */
export function paragraphs(spans: readonly Span[]): readonly Block[] {
  const blocks: Span[][] = [[]];
  for (const span of spans) {
    const parts = span.text.split('\n\n');
    for (const [position, text] of parts.entries()) {
      if (position > 0) blocks.push([]);
      if (text !== '') blocks.at(-1)?.push({ ...span, text });
    }
  }
  return blocks.filter((part) => part.length > 0).map((part) => ({ kind: 'paragraph', spans: part }));
}

/** Choices as a list of nothing but choices. */
export function menu(choices: readonly Choice[]): Block {
  const items: readonly Item[] = choices
    .filter((choice) => choice.numbered)
    .map((choice) => ({ spans: [], choice: choice.id }));
  return { kind: 'list', items };
}

/** Characters a resident reads at once at most (voice rule 7). */
export const LONGEST_REPLY = 600;

/** How many characters a resident reads when the numbers stand in the text. */
export function lengthOf(blocks: readonly Block[], choices: readonly Choice[]): number {
  const labels = new Map(choices.map((choice) => [choice.id, choice.label.length]));
  return blocks.reduce((sum, block) => sum + blockLength(block, labels), 0);
}

/** The blank line after a block, and number and line end of an item. */
const BETWEEN = 2;
const AROUND_ITEM = 3;

function blockLength(block: Block, labels: ReadonlyMap<string, number>): number {
  if (block.kind === 'paragraph') return spansLength(block.spans) + BETWEEN;
  return block.items.reduce(
    (sum, { spans, choice }) =>
      sum + (spans.length > 0 ? spansLength(spans) : (labels.get(choice ?? '') ?? 0)) + AROUND_ITEM,
    BETWEEN,
  );
}

function spansLength(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.text.length, 0);
}
