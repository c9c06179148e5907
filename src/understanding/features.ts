import { HASH_START, hashEnd, hashStep } from './hash.ts';
import type { Tokens } from './tokens.ts';

/** Kinds of feature. */
export const FEATURE_WORD = 1;
export const FEATURE_FOLD = 2;
export const FEATURE_PIECE = 3;
export const FEATURE_PAIR = 6;

const EDGE = 1;
/** Longer words add nothing but time. */
const WORD_CAP = 28;

/** Features of some words: hash, kind and word of each, in the order of the words. */
export type Features = {
  readonly hashes: Int32Array;
  readonly kinds: Uint8Array;
  readonly words: Int32Array;
  readonly count: number;
};

/** At most how many features the words [from, to) have. */
export function mostFeatures(tokens: Tokens, from: number, to: number): number {
  if (to <= from) return 0;
  const letters = (tokens.foldTo[to - 1] as number) - (tokens.foldFrom[from] as number);
  return letters * 3 + (to - from) * 6;
}

/**
 * The features of the words [from, to): the word, its sound, pieces of 3 to 5 letters of the sound with edge marks, and pairs of
 * neighbouring sounds.
 */
export function featuresOf(tokens: Tokens, from: number, to: number): Features {
  const most = mostFeatures(tokens, from, to);
  const features = {
    hashes: new Int32Array(most),
    kinds: new Uint8Array(most),
    words: new Int32Array(most),
    count: 0,
  };
  features.count = writeFeatures(tokens, from, to, features, 0);
  return features;
}

/** Writes the features of the words [from, to) at `at` and returns where they end; there must be room. */
export function writeFeatures(
  tokens: Tokens,
  from: number,
  to: number,
  into: Pick<Features, 'hashes' | 'kinds' | 'words'>,
  at: number,
): number {
  const { fold, foldFrom, foldTo, wordHash, foldHash } = tokens;
  const { hashes, kinds, words } = into;
  let n = at;
  for (let t = from; t < to; t++) {
    const first = n;
    hashes[n] = hashEnd(wordHash[t] as number, FEATURE_WORD);
    kinds[n++] = FEATURE_WORD;
    hashes[n] = hashEnd(foldHash[t] as number, FEATURE_FOLD);
    kinds[n++] = FEATURE_FOLD;
    const begin = foldFrom[t] as number;
    const end = Math.min(foldTo[t] as number, begin + WORD_CAP);
    for (let i = begin - 1; i <= end - 2; i++) {
      let h = hashStep(HASH_START, i < begin ? EDGE : (fold[i] as number));
      h = hashStep(h, fold[i + 1] as number);
      h = hashStep(h, i + 2 >= end ? EDGE : (fold[i + 2] as number));
      hashes[n] = hashEnd(h, FEATURE_PIECE);
      kinds[n++] = FEATURE_PIECE;
      if (i + 3 > end) continue;
      h = hashStep(h, i + 3 === end ? EDGE : (fold[i + 3] as number));
      hashes[n] = hashEnd(h, FEATURE_PIECE + 1);
      kinds[n++] = FEATURE_PIECE + 1;
      if (i + 4 > end) continue;
      h = hashStep(h, i + 4 === end ? EDGE : (fold[i + 4] as number));
      hashes[n] = hashEnd(h, FEATURE_PIECE + 2);
      kinds[n++] = FEATURE_PIECE + 2;
    }
    if (t + 1 < to) {
      hashes[n] = hashEnd(hashStep(foldHash[t] as number, foldHash[t + 1] as number), FEATURE_PAIR);
      kinds[n++] = FEATURE_PAIR;
    }
    for (let k = first; k < n; k++) words[k] = t;
  }
  return n;
}
