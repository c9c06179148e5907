import type { NeedId } from '../guide/ids.ts';
import type { LexiconHit } from './lexicon.ts';
import type { Message } from './message.ts';
import { type Hearing, hear, type NeedIndex, together } from './needs.ts';
import { JOINT } from './small-words.ts';

/** A clause shorter than this goes with the one before. */
const SHORTEST = 3;
const SHORT_MESSAGE = 7;
const MOST_CLAUSES = 14;
const MOST_NEEDS = 4;
/** How sure a clause must be by itself, and what the whole message must still think of it. */
const SURE = 0.6;
const IN_WHOLE = 0.01;
/** Among three worries each has little share in the whole; a clause this sure needs less. */
const VERY_SURE = 0.9;
/** The same after a mere "en": "een bed en een kast voor weinig geld" is one worry. */
const IN_WHOLE_JOINED = 0.05;

/**
 * Needs of separate clauses that are each clear, in the order told; empty unless two or more differ. Greetings and apologies are
 * clauses too, but none is sure of a need. Emergencies are no worry among others: they stand in `emergencies`.
 */
export function severalIn(
  index: NeedIndex,
  message: Message,
  whole: Hearing,
  forms: readonly LexiconHit[],
): readonly NeedId[] {
  if (message.tokens.count < SHORT_MESSAGE) return [];
  const clauses = clausesOf(message);
  if (clauses.length < 2) return [];
  const found: NeedId[] = [];
  for (const { from, to, joined } of clauses) {
    const heard = hear(index, message, from, to, forms, new Map());
    const top = heard.needs[0];
    if (top === undefined || top.confidence < SURE || heard.outside > 0.4) continue;
    if (index.needs.get(top.need)?.urgent === true) continue;
    const least = joined ? IN_WHOLE_JOINED : top.confidence >= VERY_SURE ? IN_WHOLE / 10 : IN_WHOLE;
    if ((whole.shares[index.ids.indexOf(top.need)] ?? 0) < least) continue;
    if (!found.some((need) => together(index, need, top.need))) found.push(top.need);
  }
  return found.length < 2 ? [] : found.slice(0, MOST_NEEDS);
}

/** `joined`: begins with a joint, not after a comma or a full stop. */
type Clause = { readonly from: number; to: number; readonly joined: boolean };

function clausesOf({ tokens, classes }: Message): readonly Clause[] {
  const clauses: Clause[] = [{ from: 0, to: tokens.count, joined: false }];
  for (let word = 1; word < tokens.count && clauses.length < MOST_CLAUSES; word++) {
    const joined = tokens.clause[word] === tokens.clause[word - 1];
    if (joined && ((classes[word] as number) & JOINT) === 0) continue;
    const last = clauses[clauses.length - 1];
    if (last !== undefined) last.to = word;
    clauses.push({ from: word, to: tokens.count, joined });
  }
  return withoutShort(clauses);
}

/** A clause too short to stand alone goes with the one before. */
function withoutShort(clauses: readonly Clause[]): readonly Clause[] {
  const kept: Clause[] = [];
  for (const clause of clauses) {
    const last = kept[kept.length - 1];
    if (last !== undefined && clause.to - clause.from < SHORTEST) last.to = clause.to;
    else kept.push({ ...clause });
  }
  return kept;
}
