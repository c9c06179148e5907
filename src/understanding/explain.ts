import type { NeedId } from '../guide/ids.ts';
import type { Index } from './build-index.ts';
import { featuresOf } from './features.ts';
import { find } from './lookup.ts';
import type { Model } from './model.ts';
import { score, shares } from './score.ts';
import { headAndTail, tokenise, wordText } from './tokens.ts';

/** Why a need was heard: the words that spoke most for it, with their part of the score. */
export type Reason = {
  readonly need: NeedId;
  readonly share: number;
  readonly words: readonly { readonly word: string; readonly weight: number }[];
};

const MOST_WORDS = 4;

/** For editors: the three likeliest needs by the model alone and the words behind each. */
export function explain(index: Index, text: string): readonly Reason[] {
  const { model, ids } = index.need;
  const tokens = tokenise(index.letters, headAndTail(text, 1100, 400));
  const share = shares(score(model, tokens, 0, tokens.count).logits);
  const features = featuresOf(tokens, 0, tokens.count);
  const top = ids.map((_, i) => i).sort((a, b) => (share[b] as number) - (share[a] as number));
  return top.slice(0, 3).map((c) => {
    const perWord = new Float64Array(tokens.count);
    for (let i = 0; i < features.count; i++) {
      const id = find(model.lookup, features.hashes[i] as number);
      if (id < 0) continue;
      const word = features.words[i] as number;
      perWord[word] = (perWord[word] as number) + weightOf(model, id, c);
    }
    return {
      need: ids[c] as NeedId,
      share: share[c] as number,
      words: [...perWord]
        .map((weight, word) => ({ word: wordText(tokens, word), weight }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, MOST_WORDS),
    };
  });
}

function weightOf({ idf, scales, start, of, weights }: Model, id: number, c: number): number {
  for (let cell = start[id] as number; cell < (start[id + 1] as number); cell++)
    if (of[cell] === c) return (idf[id] as number) * (scales[id] as number) * (weights[cell] as number);
  return 0;
}
