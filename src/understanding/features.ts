import { HASH_START, hashEnd, hashStep } from './hash.ts';
import type { Tokens } from './tokens.ts';

/** Kinds of feature, and how much each says: measured on held-out phrases, see bench/understanding.ts. */
export const FEATURE_WORD = 1;
export const FEATURE_FOLD = 2;
export const FEATURE_PIECE = 3;
export const FEATURE_PAIR = 6;
export const KIND_WEIGHT: readonly number[] = [0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5];

const EDGE = 1;
/** Longer words add nothing but time. */
const WORD_CAP = 28;

/**
 * Calls `visit(hash, kind, word)` for every feature of the words [from, to): the word, its sound, pieces of 3 to 5 letters of the
 * sound with edge marks, and pairs of neighbouring sounds.
 */
export function visitFeatures(
  tokens: Tokens,
  from: number,
  to: number,
  visit: (hash: number, kind: number, word: number) => void,
): void {
  const { fold, foldFrom, foldTo, wordHash, foldHash } = tokens;
  for (let t = from; t < to; t++) {
    visit(hashEnd(wordHash[t] as number, FEATURE_WORD), FEATURE_WORD, t);
    visit(hashEnd(foldHash[t] as number, FEATURE_FOLD), FEATURE_FOLD, t);
    const begin = foldFrom[t] as number;
    const end = Math.min(foldTo[t] as number, begin + WORD_CAP);
    for (let i = begin - 1; i <= end - 2; i++) {
      let h = HASH_START;
      for (let k = 0; k < 5; k++) {
        const at = i + k;
        if (at > end) break;
        h = hashStep(h, at < begin || at === end ? EDGE : (fold[at] as number));
        if (k >= 2) visit(hashEnd(h, FEATURE_PIECE + k - 2), FEATURE_PIECE + k - 2, t);
      }
    }
    if (t + 1 < to)
      visit(hashEnd(hashStep(foldHash[t] as number, foldHash[t + 1] as number), FEATURE_PAIR), FEATURE_PAIR, t);
  }
}
