import type { Content, LanguageCode } from '../guide/content.ts';
import { FOREIGN_WORDS, PERSIAN_WORDS, RUSSIAN_WORDS, UKRAINIAN_WORDS } from './foreign-words.ts';
import { hashEnd, hashRun } from './hash.ts';
import { buildLookup, find, type Lookup } from './lookup.ts';
import { scriptOf } from './script.ts';
import { type Tokens, tokenise } from './tokens.ts';

/**
 * Which language a message is in: by script, then by small words and by how words are built in the phrases of the content
 * (naive Bayes over words, and over pieces of three letters for words never seen).
 */
export type LanguageIndex = {
  readonly codes: readonly LanguageCode[];
  readonly words: Lookup;
  /** One row per word: how far each code is above the average, in nats, clipped. */
  readonly wordScores: Float32Array;
  readonly pieces: Lookup;
  readonly pieceScores: Float32Array;
};

const PIECE = 21;
const WORD_CLIP = 2;
const PIECE_CLIP = 0.9;
const SMALL_WORD = 1.6;
const MARK = 1.5;
const HINT = 0.8;
const DUTCH = 0.25;
/** Below this nothing shows the language. */
const LEAST = 0.7;

/** Counts words and pieces of all phrases once. */
export function buildLanguages(
  letters: Uint16Array,
  content: Content,
  phrases: readonly { readonly language: LanguageCode; readonly tokens: Tokens }[],
): LanguageIndex {
  const codes = [...new Set([...content.languages.keys(), ...Object.keys(FOREIGN_WORDS), 'ru', 'fa'])];
  const width = codes.length;
  const wordCounts = new Map<number, Float32Array>();
  const pieceCounts = new Map<number, Float32Array>();
  const wordTotals = new Float32Array(width);
  const pieceTotals = new Float32Array(width);
  const count = (into: Map<number, Float32Array>, totals: Float32Array, hash: number, code: number): void => {
    const row = into.get(hash) ?? new Float32Array(width);
    into.set(hash, row);
    row[code] = (row[code] as number) + 1;
    totals[code] = (totals[code] as number) + 1;
  };
  for (const phrase of phrases) {
    const code = codes.indexOf(phrase.language);
    for (let word = 0; word < phrase.tokens.count; word++) {
      count(wordCounts, wordTotals, phrase.tokens.wordHash[word] as number, code);
      visitPieces(phrase.tokens, word, (hash) => count(pieceCounts, pieceTotals, hash, code));
    }
  }
  const seen = codes.map((_, code) => (wordTotals[code] as number) > 0);
  const wordScores = ratios(wordCounts, wordTotals, seen, WORD_CLIP);
  const small = (text: string, code: LanguageCode): void => {
    const tokens = tokenise(letters, text);
    for (let word = 0; word < tokens.count; word++) {
      const hash = tokens.wordHash[word] as number;
      const row = wordScores.get(hash) ?? new Float32Array(width);
      wordScores.set(hash, row);
      const at = codes.indexOf(code);
      row[at] = Math.max(row[at] as number, 0) + SMALL_WORD;
    }
  };
  for (const language of content.languages.values()) small(language.functionWords.join(' '), language.code);
  for (const [code, words] of Object.entries(FOREIGN_WORDS)) small(words, code);
  small(RUSSIAN_WORDS, 'ru');
  small(PERSIAN_WORDS, 'fa');
  if (codes.includes('uk')) small(UKRAINIAN_WORDS, 'uk');
  return {
    codes,
    ...frozen('words', 'wordScores', wordScores, width),
    ...frozen('pieces', 'pieceScores', ratios(pieceCounts, pieceTotals, seen, 3), width),
  };
}

function ratios(
  counts: ReadonlyMap<number, Float32Array>,
  totals: Float32Array,
  seen: readonly boolean[],
  clip: number,
): Map<number, Float32Array> {
  const scores = new Map<number, Float32Array>();
  const many = seen.filter(Boolean).length;
  for (const [hash, row] of counts) {
    const out = new Float32Array(row.length);
    let mean = 0;
    for (let c = 0; c < row.length; c++) {
      if (!seen[c]) continue;
      out[c] = Math.log(((row[c] as number) + 0.3) / ((totals[c] as number) + 300));
      mean += (out[c] as number) / many;
    }
    for (let c = 0; c < row.length; c++)
      out[c] = seen[c] ? Math.max(-clip, Math.min(clip, (out[c] as number) - mean)) : 0;
    scores.set(hash, out);
  }
  return scores;
}

function frozen<A extends string, B extends string>(
  lookupName: A,
  scoresName: B,
  rows: ReadonlyMap<number, Float32Array>,
  width: number,
): { readonly [key in A]: Lookup } & { readonly [key in B]: Float32Array } {
  const scores = new Float32Array(rows.size * width);
  const ids = new Map<number, number>();
  for (const [hash, row] of rows) {
    scores.set(row, ids.size * width);
    ids.set(hash, ids.size);
  }
  return { [lookupName]: buildLookup(ids), [scoresName]: scores } as {
    readonly [key in A]: Lookup;
  } & { readonly [key in B]: Float32Array };
}

function visitPieces(tokens: Tokens, word: number, visit: (hash: number) => void): void {
  const from = tokens.from[word] as number;
  const to = Math.min(tokens.to[word] as number, from + 24);
  for (let i = from; i + 3 <= to; i++) visit(hashEnd(hashRun(tokens.plain, i, i + 3), PIECE));
}

/** Words looked at: enough for any message. */
const MOST_WORDS = 60;

/** The language of a message, `hint` (the chat's language) where it is a near thing, or `null` when nothing shows it. */
export function languageOf(
  index: LanguageIndex,
  text: string,
  tokens: Tokens,
  hint: LanguageCode | null,
): LanguageCode | null {
  const script = scriptOf(text);
  if (script.name === 'none') return null;
  if (script.only !== null) return script.only;
  const { codes } = index;
  const scores = new Float32Array(codes.length);
  for (let word = 0; word < tokens.count && word < MOST_WORDS; word++) addWord(index, tokens, word, scores);
  const add = (code: LanguageCode, by: number): void => {
    const at = codes.indexOf(code);
    if (at >= 0) scores[at] = (scores[at] as number) + by;
  };
  for (const [code, times] of script.marks) add(code, MARK * Math.min(times, 3));
  if (script.name === 'cyrillic') return best(codes, scores, ['uk', 'ru'], 0.01) ?? (hint === 'ru' ? 'ru' : 'uk');
  if (script.name === 'arabic') return best(codes, scores, ['ar', 'fa'], 0.01) ?? 'ar';
  if (hint !== null) add(hint, HINT);
  add('nl', DUTCH);
  const latin = codes.filter((code) => code !== 'ru' && code !== 'fa');
  return best(codes, scores, latin, LEAST + (hint === null ? 0 : HINT));
}

function addWord(index: LanguageIndex, tokens: Tokens, word: number, scores: Float32Array): void {
  const width = index.codes.length;
  const known = find(index.words, tokens.wordHash[word] as number);
  if (known >= 0) {
    for (let c = 0; c < width; c++)
      scores[c] = (scores[c] as number) + Math.max(-1, Math.min(2.4, index.wordScores[known * width + c] as number));
    return;
  }
  const own = new Float32Array(width);
  let pieces = 0;
  visitPieces(tokens, word, (hash) => {
    const piece = find(index.pieces, hash);
    if (piece < 0) return;
    pieces++;
    for (let c = 0; c < width; c++) own[c] = (own[c] as number) + (index.pieceScores[piece * width + c] as number);
  });
  if (pieces === 0) return;
  for (let c = 0; c < width; c++)
    scores[c] =
      (scores[c] as number) + Math.max(-PIECE_CLIP, Math.min(PIECE_CLIP, ((own[c] as number) / (pieces + 2)) * 0.6));
}

function best(
  codes: readonly LanguageCode[],
  scores: Float32Array,
  among: readonly LanguageCode[],
  least: number,
): LanguageCode | null {
  let top: LanguageCode | null = null;
  let topScore = least;
  for (const code of among) {
    const score = scores[codes.indexOf(code)] ?? 0;
    if (score >= topScore) {
      top = code;
      topScore = score;
    }
  }
  return top;
}
