import type { Span } from '../guide/span.ts';

/** Stands in a sentence where spans with strong text or links of their own come in. */
export const GAP = '\u0000';

/** The sentence with the spans in its gap. */
export function insert(sentence: readonly Span[], inner: readonly Span[]): readonly Span[] {
  return sentence.flatMap((span) => (span.text === GAP ? inner : [span]));
}
