import type { NeedId } from '../guide/content.ts';
import type { LexiconHit } from './lexicon.ts';
import { type Hearing, hear, type NeedIndex, together } from './needs.ts';
import { type Tokens, wordText } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** Words that join two worries. */
const JOINTS = wordSet(`
  en ook maar verder daarnaast bovendien and also but plus ve ayrica ama oraz ale i та и але також و وكمان وايضا كمان
`);
/** A clause shorter than this goes with the one before. */
const SHORTEST = 3;
const SHORT_MESSAGE = 7;
const MOST_CLAUSES = 14;
const MOST_NEEDS = 4;
/** How sure a clause must be by itself, and what the whole message must still think of it. */
const SURE = 0.6;
const IN_WHOLE = 0.01;

/**
 * Needs of separate clauses that are each clear, in the order told; empty unless two or more differ. Greetings and apologies are
 * clauses too, but none is sure of a need. Emergencies are no worry among others: they stand in `emergencies`.
 */
export function severalIn(
  index: NeedIndex,
  tokens: Tokens,
  whole: Hearing,
  forms: readonly LexiconHit[],
): readonly NeedId[] {
  if (tokens.count < SHORT_MESSAGE) return [];
  const clauses = clausesOf(tokens);
  if (clauses.length < 2) return [];
  const found: NeedId[] = [];
  for (const [from, to] of clauses) {
    const heard = hear(index, tokens, from, to, forms, new Map());
    const top = heard.needs[0];
    if (top === undefined || top.confidence < SURE || heard.outside > 0.4) continue;
    if (index.needs.get(top.need)?.urgent === true) continue;
    if ((whole.shares[index.ids.indexOf(top.need)] ?? 0) < IN_WHOLE) continue;
    if (!found.some((need) => together(index, need, top.need))) found.push(top.need);
  }
  return found.length < 2 ? [] : found.slice(0, MOST_NEEDS);
}

function clausesOf(tokens: Tokens): readonly (readonly [number, number])[] {
  const cuts: number[] = [0];
  for (let word = 1; word < tokens.count && cuts.length < MOST_CLAUSES; word++)
    if (tokens.clause[word] !== tokens.clause[word - 1] || JOINTS.has(wordText(tokens, word))) cuts.push(word);
  cuts.push(tokens.count);
  const clauses: [number, number][] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i] as number;
    const to = cuts[i + 1] as number;
    const last = clauses[clauses.length - 1];
    if (last !== undefined && to - from < SHORTEST) last[1] = to;
    else clauses.push([from, to]);
  }
  return clauses;
}
