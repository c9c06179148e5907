import { visitFeatures } from './features.ts';
import { find } from './lookup.ts';
import type { Tokens } from './tokens.ts';
import { type Model, softmax } from './training.ts';

/** What the model makes of a stretch of words. */
export type Scored = {
  /** Raw score per class. */
  readonly logits: Float64Array;
  /** Share of the words' sounds (weighted by rarity) that the phrases know, 0-1. */
  readonly coverage: number;
};

/** What an unknown word weighs against known ones: as much as one seen once. */
const UNKNOWN = 4.4;

/** Scores words [from, to). Linear in their letters. */
export function score(model: Model, tokens: Tokens, from: number, to: number): Scored {
  const { classes, lookup, idf, weights } = model;
  const logits = new Float64Array(classes);
  let square = 0;
  let known = 0;
  let all = 0;
  visitFeatures(tokens, from, to, (hash, kind) => {
    const id = find(lookup, hash);
    if (id < 0) {
      if (kind === 2) all += UNKNOWN;
      return;
    }
    const value = idf[id] as number;
    if (kind === 2) {
      known += value;
      all += value;
    }
    square += value * value;
    const row = id * classes;
    for (let c = 0; c < classes; c++) logits[c] = (logits[c] as number) + value * (weights[row + c] as number);
  });
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let c = 0; c < classes; c++) logits[c] = (logits[c] as number) * scale;
  return { logits, coverage: all > 0 ? known / all : 0 };
}

/** Logits to shares that add up to 1, in a fresh array. */
export function shares(logits: Float64Array): Float64Array {
  const out = Float64Array.from(logits);
  softmax(out);
  return out;
}
