import { FEATURE_FOLD, featuresOf } from './features.ts';
import { find } from './lookup.ts';
import type { Model } from './model.ts';
import type { Tokens } from './tokens.ts';
import { softmax } from './training.ts';

/** What the model makes of a stretch of words. */
export type Scored = {
  /** Raw score per class. */
  readonly logits: Float64Array;
  /** Share of the words' sounds (weighted by rarity) that the phrases know, 0-1. */
  readonly coverage: number;
};

/** What an unknown word weighs against known ones: as much as one seen once. */
const UNKNOWN = 8.8;

/** Scores words [from, to). Linear in their letters. */
export function score(model: Model, tokens: Tokens, from: number, to: number): Scored {
  const { lookup, idf, scales } = model;
  const { hashes, kinds, count } = featuresOf(tokens, from, to);
  // The hashes make room for the features they are found to be.
  const ids = hashes;
  const factors = new Float64Array(count);
  let n = 0;
  let square = 0;
  let known = 0;
  let all = 0;
  for (let i = 0; i < count; i++) {
    const id = find(lookup, hashes[i] as number);
    const sound = kinds[i] === FEATURE_FOLD;
    if (id < 0) {
      if (sound) all += UNKNOWN;
      continue;
    }
    const value = idf[id] as number;
    if (sound) {
      known += value;
      all += value;
    }
    square += value * value;
    ids[n] = id;
    factors[n++] = value * (scales[id] as number);
  }
  const logits = new Float64Array(model.classes);
  addRows(model, ids, factors, n, logits);
  const length = Math.sqrt(square);
  if (length > 0) for (let c = 0; c < logits.length; c++) logits[c] = (logits[c] as number) / length;
  return { logits, coverage: all > 0 ? known / all : 0 };
}

function addRows(
  { start, of, weights }: Model,
  ids: Int32Array,
  factors: Float64Array,
  count: number,
  logits: Float64Array,
): void {
  for (let i = 0; i < count; i++) {
    const id = ids[i] as number;
    const factor = factors[i] as number;
    const end = start[id + 1] as number;
    for (let cell = start[id] as number; cell < end; cell++) {
      const c = of[cell] as number;
      logits[c] = (logits[c] as number) + factor * (weights[cell] as number);
    }
  }
}

/** Logits to shares that add up to 1, in a fresh array. */
export function shares(logits: Float64Array): Float64Array {
  const out = Float64Array.from(logits);
  softmax(out);
  return out;
}
