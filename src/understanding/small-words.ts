import type { Content } from '../guide/content.ts';
import type { SmallWords } from '../guide/language.ts';
import { hashStep } from './hash.ts';
import { emptyTable, find, frozen, keep, type Lookup } from './lookup.ts';
import { type Tokens, tokenise } from './tokens.ts';

/** Kinds of small word, a bit each: a word may be several. */
export const PADDING = 1;
export const VAGUE = 2;
export const JOINT = 4;
export const SOON = 8;
export const CHILDREN = 16;
export const SELF_WORD = 32;
export const AM = 64;
export const NOT_YEARS = 128;
export const OTHERS = 256;
export const CHILD_NOUN = 512;
export const CHILDISH = 1024;
export const GROWN = 2048;
export const LETTER_WORD = 4096;
export const UNCLEAR = 8192;

const KINDS = {
  padding: PADDING,
  vague: VAGUE,
  joints: JOINT,
  soon: SOON,
  children: CHILDREN,
  self: SELF_WORD,
  am: AM,
  notYears: NOT_YEARS,
  others: OTHERS,
  childNoun: CHILD_NOUN,
  childish: CHILDISH,
  grown: GROWN,
  letter: LETTER_WORD,
  unclear: UNCLEAR,
} as const satisfies Partial<Record<keyof SmallWords, number>>;

/** The small words of all languages, by hash. */
export type SmallIndex = {
  readonly kinds: Lookup;
  /** Number words a child gives its age in. */
  readonly numbers: Lookup;
  /** Pairs of neighbours in which a word for "now" means something else. */
  readonly notSoon: Lookup;
};

/** Collects them from the content. */
export function buildSmall(letters: Uint16Array, content: Content): SmallIndex {
  const kinds = new Map<number, number>();
  const numbers = emptyTable();
  const notSoon = emptyTable();
  for (const { small } of content.languages.values()) {
    for (const [name, kind] of Object.entries(KINDS)) {
      const tokens = tokenise(letters, small[name as keyof typeof KINDS].join(' '));
      for (let i = 0; i < tokens.count; i++) {
        const hash = tokens.wordHash[i] as number;
        kinds.set(hash, (kinds.get(hash) ?? 0) | kind);
      }
    }
    for (const [word, age] of small.numbers) keep(numbers, tokenise(letters, word).wordHash[0] ?? 1, age);
    for (const pair of small.notSoon) {
      const { wordHash } = tokenise(letters, pair);
      keep(notSoon, pairOf(wordHash[0] ?? 0, wordHash[1] ?? 0), 1);
    }
  }
  const table = emptyTable(kinds.size);
  for (const [hash, kind] of kinds) keep(table, hash, kind);
  return { kinds: frozen(table), numbers: frozen(numbers), notSoon: frozen(notSoon) };
}

function pairOf(first: number, second: number): number {
  return hashStep(first, second) | 0 || 1;
}

/** Per word the bits of the kinds it is. */
export function classesOf(index: SmallIndex, tokens: Tokens): Int32Array {
  const classes = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const kinds = find(index.kinds, tokens.wordHash[i] as number);
    if (kinds < 0) continue;
    classes[i] = (kinds & SOON) !== 0 && inNotSoon(index, tokens, i) ? kinds & ~SOON : kinds;
  }
  return classes;
}

function inNotSoon({ notSoon }: SmallIndex, { wordHash, count }: Tokens, i: number): boolean {
  const word = wordHash[i] as number;
  if (i > 0 && find(notSoon, pairOf(wordHash[i - 1] as number, word)) >= 0) return true;
  return i + 1 < count && find(notSoon, pairOf(word, wordHash[i + 1] as number)) >= 0;
}
