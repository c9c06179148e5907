import { HASH_START, hashEnd, hashStep } from './hash.ts';
import { buildLookup, find, type Lookup } from './lookup.ts';
import { foldSound } from './sound.ts';
import { FOLD, type Tokens, tokenise } from './tokens.ts';

/**
 * A closed set of words and word beginnings ("terms"), found in a message exactly, by sound, with one slip of the pen, or
 * written as two words. Terms are numbered.
 */
export type Lexis = {
  readonly size: number;
  readonly exact: Lookup;
  readonly prefix: Lookup;
  /** Longest and shortest prefix, in folded letters. */
  readonly prefixFrom: number;
  readonly prefixTo: number;
  /** Words with one letter left out (SymSpell, W. Garbe): hash → number of a row in `rows`. */
  readonly slips: Lookup;
  readonly prefixSlips: Lookup;
};

const PREFIX = 11;
const SLIP = 12;
const PREFIX_SLIP = 13;
/** Shorter words differ from other words by one letter too easily; beginnings and other scripts more so. */
const SLIP_FROM = 6;
const LONG_SLIP_FROM = 7;
const LAST_LATIN = 0x24f;
const LONGEST_JOINED = 24;

/** Collects terms while an index is built. */
export type LexisBuilder = {
  /** Number of a term; `word*` is a beginning. */
  readonly add: (word: string) => number;
  readonly finish: () => Lexis;
};

/** A builder whose terms are folded as messages are. */
export function lexisBuilder(letters: Uint16Array): LexisBuilder {
  const numbers = new Map<string, number>();
  const exact = new Map<number, number>();
  const prefix = new Map<number, number>();
  const slips = new Map<number, number>();
  const prefixSlips = new Map<number, number>();
  let prefixFrom = 99;
  let prefixTo = 0;
  const written = new Map<string, number>();
  const add = (word: string): number => {
    const known = written.get(word);
    if (known !== undefined) return known;
    const number = addFolded(word);
    written.set(word, number);
    return number;
  };
  const addFolded = (word: string): number => {
    const open = word.endsWith('*');
    const tokens = tokenise(letters, open ? word.slice(0, -1) : word);
    const end = open ? openEnd(tokens) : (tokens.foldTo[0] as number);
    const key = (open ? '*' : '') + String.fromCharCode(...tokens.fold.subarray(0, end));
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    if (open) {
      prefix.set(hashTo(tokens.fold, 0, end, -1, PREFIX), number);
      const closed = closedEnd(tokens.fold[end - 1] as number);
      if (closed !== 0) {
        const open = tokens.fold[end - 1] as number;
        tokens.fold[end - 1] = closed;
        prefix.set(hashTo(tokens.fold, 0, end, -1, PREFIX), number);
        tokens.fold[end - 1] = open;
      }
      prefixFrom = Math.min(prefixFrom, end);
      prefixTo = Math.max(prefixTo, end);
    } else exact.set(hashTo(tokens.fold, 0, end, -1, FOLD), number);
    if (end >= (open || (tokens.fold[0] as number) > LAST_LATIN ? LONG_SLIP_FROM : SLIP_FROM)) {
      const into = open ? prefixSlips : slips;
      const kind = open ? PREFIX_SLIP : SLIP;
      for (let skip = -1; skip < end; skip++) {
        const hash = hashTo(tokens.fold, 0, end, skip, kind);
        if (!into.has(hash)) into.set(hash, number);
      }
    }
    return number;
  };
  const finish = (): Lexis => ({
    size: numbers.size,
    exact: buildLookup(exact),
    prefix: buildLookup(prefix),
    prefixFrom,
    prefixTo,
    slips: buildLookup(slips),
    prefixSlips: buildLookup(prefixSlips),
  });
  return { add, finish };
}

/** A beginning must not be cut by the rules for the end of a word: "brand*" folds to "brant" otherwise. */
function openEnd(tokens: Tokens): number {
  const last = tokens.plain[(tokens.to[0] as number) - 1] as number;
  const end = tokens.foldTo[0] as number;
  if (last === 100) tokens.fold[end - 1] = 100;
  if (last === 98) tokens.fold[end - 1] = 98;
  return end;
}

/** How the beginning sounds when the word ends there: "brand" itself. 0: the same. */
function closedEnd(code: number): number {
  return code === 100 ? 116 : code === 98 ? 112 : 0;
}

function hashTo(codes: Uint16Array, from: number, to: number, skip: number, kind: number): number {
  let h = HASH_START;
  for (let i = from; i < to; i++) if (i !== skip) h = hashStep(h, codes[i] as number);
  return hashEnd(h, kind);
}

/**
 * Calls `found(term, span)` for every term a word may be; `span` is 2 when the next word was joined to it. Slips are looked for
 * only when `known(word)` says the word is no ordinary word.
 */
export function visitTerms(
  lexis: Lexis,
  tokens: Tokens,
  word: number,
  known: (word: number) => boolean,
  found: (term: number, span: number) => void,
): void {
  const { fold } = tokens;
  const from = tokens.foldFrom[word] as number;
  const to = tokens.foldTo[word] as number;
  const length = to - from;
  let hits = 0;
  const direct = find(lexis.exact, tokens.foldHash[word] as number);
  if (direct >= 0) {
    found(direct, 1);
    hits++;
  }
  let h = HASH_START;
  for (let i = 0; i < length && i < lexis.prefixTo; i++) {
    h = hashStep(h, fold[from + i] as number);
    if (i + 1 < lexis.prefixFrom) continue;
    const term = find(lexis.prefix, hashEnd(h, PREFIX));
    if (term >= 0) {
      found(term, 1);
      hits++;
    }
  }
  if (
    word + 1 < tokens.count &&
    tokens.sentence[word] === tokens.sentence[word + 1] &&
    !(known(word) && known(word + 1))
  )
    joined(lexis, tokens, word, found);
  if (hits === 0 && length >= SLIP_FROM - 1 && length <= 40 && !known(word)) slip(lexis, fold, from, to, found);
}

/** "nood geval": two words that are one; folded again, because the first no longer ends a word. */
function joined(lexis: Lexis, tokens: Tokens, word: number, found: (term: number, span: number) => void): void {
  const from = tokens.from[word] as number;
  const to = tokens.to[word + 1] as number;
  if (to - from < 6 || to - from > LONGEST_JOINED) return;
  const whole = new Uint16Array(LONGEST_JOINED * 2);
  const end = foldSound(tokens.plain, from, to, whole, 0);
  const term = find(lexis.exact, hashTo(whole, 0, end, -1, FOLD));
  if (term >= 0) found(term, 2);
}

function slip(
  lexis: Lexis,
  fold: Uint16Array,
  from: number,
  to: number,
  found: (term: number, span: number) => void,
): void {
  let last = -1;
  for (let skip = from - 1; skip < to; skip++) {
    const term = find(lexis.slips, hashTo(fold, from, to, skip < from ? -1 : skip, SLIP));
    if (term >= 0 && term !== last) {
      last = term;
      found(term, 1);
    }
  }
  const longest = Math.min(to, from + lexis.prefixTo + 1);
  for (let end = from + LONG_SLIP_FROM - 1; end <= longest; end++)
    for (let skip = from + 1; skip <= end - 1; skip++) {
      const term = find(lexis.prefixSlips, hashTo(fold, from, end, skip, PREFIX_SLIP));
      if (term >= 0 && term !== last) {
        last = term;
        found(term, 1);
      }
    }
}
