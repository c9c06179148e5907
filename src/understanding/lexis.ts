import { HASH_START, hashEnd, hashStep } from './hash.ts';
import { emptyTable, find, frozen, holds, keep, type Lookup, type Table } from './lookup.ts';
import { foldSound } from './sound.ts';
import { FOLD, firstWord, type Tokens } from './tokens.ts';

/**
 * A closed set of words and word beginnings ("terms"), found in a message exactly, by sound, with one slip of the pen, or
 * written as two words. Terms are numbered; all forms of an index share one.
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
/** Shorter words differ from other words by one letter too easily; beginnings and other scripts more so. The first letter is right. */
const SLIP_FROM = 7;
const LONG_SLIP_FROM = 8;
const LAST_LATIN = 0x24f;
const LONGEST_JOINED = 24;
const LONGEST_SLIP = 40;
const LONGEST_TERM = 100;
/** A beginning must not be cut by the rules for the end of a word: "brand*" folds to "brant" otherwise. */
const B = 98;
const D = 100;

/** Collects terms while an index is built. */
export type LexisBuilder = {
  /** Number of a term; `word*` is a beginning. */
  readonly add: (word: string) => number;
  readonly finish: () => Lexis;
};

/** A builder whose terms are folded as messages are. */
export function lexisBuilder(letters: Uint16Array): LexisBuilder {
  const exact = emptyTable(20_000);
  const prefix = emptyTable(2_000);
  const slips = emptyTable(30_000);
  const prefixSlips = emptyTable(4_000);
  const written = new Map<string, number>();
  const plain = new Uint16Array(LONGEST_TERM);
  const fold = new Uint16Array(LONGEST_TERM * 2);
  let size = 0;
  let prefixFrom = 99;
  let prefixTo = 0;
  const addBeginning = (length: number): number => {
    let end = foldSound(plain, 0, length, fold, 0);
    const last = plain[length - 1];
    if (last === D || last === B) fold[end - 1] = last;
    end = Math.max(end, 1);
    const number = keep(prefix, hashTo(fold, 0, end, -1, PREFIX), size);
    if (number !== size) return number;
    addSlips(prefixSlips, PREFIX_SLIP, LONG_SLIP_FROM, end);
    const closed = closedEnd(fold[end - 1] as number);
    if (closed !== 0) {
      fold[end - 1] = closed;
      keep(prefix, hashTo(fold, 0, end, -1, PREFIX), number);
    }
    prefixFrom = Math.min(prefixFrom, end);
    prefixTo = Math.max(prefixTo, end);
    return size++;
  };
  const addWord = (length: number): number => {
    const end = foldSound(plain, 0, length, fold, 0);
    const number = keep(exact, hashTo(fold, 0, end, -1, FOLD), size);
    if (number !== size) return number;
    addSlips(slips, SLIP, (fold[0] as number) > LAST_LATIN ? LONG_SLIP_FROM : SLIP_FROM, end);
    return size++;
  };
  const addSlips = (into: Table, kind: number, shortest: number, end: number): void => {
    if (end < shortest) return;
    for (let skip = -1; skip < end; skip++) if (skip !== 0) keep(into, hashTo(fold, 0, end, skip, kind), size);
  };
  const add = (word: string): number => {
    const known = written.get(word);
    if (known !== undefined) return known;
    const open = word.endsWith('*');
    const length = firstWord(letters, open ? word.slice(0, -1) : word, plain);
    const number = open && length > 0 ? addBeginning(length) : addWord(length);
    written.set(word, number);
    return number;
  };
  const finish = (): Lexis => ({
    size,
    exact: frozen(exact),
    prefix: frozen(prefix),
    prefixFrom,
    prefixTo,
    slips: frozen(slips),
    prefixSlips: frozen(prefixSlips),
  });
  return { add, finish };
}

/** How the beginning sounds when the word ends there: "brand" itself. 0: the same. */
function closedEnd(code: number): number {
  return code === D ? 116 : code === B ? 112 : 0;
}

function hashTo(codes: Uint16Array, from: number, to: number, skip: number, kind: number): number {
  let h = HASH_START;
  for (let i = from; i < to; i++) if (i !== skip) h = hashStep(h, codes[i] as number);
  return hashEnd(h, kind);
}

/**
 * The terms each word of a message may be: those of word `w` are [start[w], start[w + 1]); `spans` is 2 where the next word was
 * joined to it.
 */
export type Terms = {
  readonly start: Int32Array;
  readonly terms: readonly number[];
  readonly spans: readonly number[];
};

type Found = { readonly start: Int32Array; readonly terms: number[]; readonly spans: number[] };

/** Looks up all words of a message. Slips are forgiven only in words whose sound is not among the `ordinary`. */
export function termsIn(lexis: Lexis, tokens: Tokens, ordinary: Lookup): Terms {
  const found: Found = { start: new Int32Array(tokens.count + 1), terms: [], spans: [] };
  let known = tokens.count > 0 && holds(ordinary, tokens.foldHash[0] as number);
  for (let word = 0; word < tokens.count; word++) {
    const next = word + 1 < tokens.count && holds(ordinary, tokens.foldHash[word + 1] as number);
    addTerms(lexis, tokens, word, known, next, found);
    found.start[word + 1] = found.terms.length;
    known = next;
  }
  return found;
}

function add(found: Found, term: number, span: number): void {
  found.terms.push(term);
  found.spans.push(span);
}

function addTerms(lexis: Lexis, tokens: Tokens, word: number, known: boolean, next: boolean, found: Found): void {
  const { fold } = tokens;
  const from = tokens.foldFrom[word] as number;
  const to = tokens.foldTo[word] as number;
  const length = to - from;
  const before = found.terms.length;
  const direct = find(lexis.exact, tokens.foldHash[word] as number);
  if (direct >= 0) add(found, direct, 1);
  let h = HASH_START;
  for (let i = 0; i < length && i < lexis.prefixTo; i++) {
    h = hashStep(h, fold[from + i] as number);
    if (i + 1 < lexis.prefixFrom) continue;
    const term = find(lexis.prefix, hashEnd(h, PREFIX));
    if (term >= 0) add(found, term, 1);
  }
  const hits = found.terms.length - before;
  if (!(known && next) && word + 1 < tokens.count && tokens.sentence[word] === tokens.sentence[word + 1])
    joined(lexis, tokens, word, found);
  if (hits === 0 && length >= SLIP_FROM - 1 && length <= LONGEST_SLIP && !known) slip(lexis, fold, from, to, found);
}

/** "nood geval": two words that are one; folded again, because the first no longer ends a word. */
function joined(lexis: Lexis, tokens: Tokens, word: number, found: Found): void {
  const from = tokens.from[word] as number;
  const to = tokens.to[word + 1] as number;
  if (to - from < 6 || to - from > LONGEST_JOINED) return;
  const whole = new Uint16Array(LONGEST_JOINED * 2);
  const end = foldSound(tokens.plain, from, to, whole, 0);
  const term = find(lexis.exact, hashTo(whole, 0, end, -1, FOLD));
  if (term >= 0) add(found, term, 2);
}

function slip(lexis: Lexis, fold: Uint16Array, from: number, to: number, found: Found): void {
  let last = -1;
  for (let skip = from; skip < to; skip++) {
    const term = find(lexis.slips, hashTo(fold, from, to, skip === from ? -1 : skip, SLIP));
    if (term < 0 || term === last) continue;
    last = term;
    add(found, term, 1);
  }
  const longest = Math.min(to, from + lexis.prefixTo + 1);
  for (let end = from + LONG_SLIP_FROM - 1; end <= longest; end++)
    for (let skip = from + 1; skip <= end - 1; skip++) {
      const term = find(lexis.prefixSlips, hashTo(fold, from, end, skip, PREFIX_SLIP));
      if (term < 0 || term === last) continue;
      last = term;
      add(found, term, 1);
    }
}
