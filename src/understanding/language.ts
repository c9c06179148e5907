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
const PIECE_RATIO_CLIP = 3;
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
  const own = [...content.languages.keys()];
  const codes = [...new Set([...own, ...Object.keys(FOREIGN_WORDS), 'ru', 'fa'])];
  const words = tally(own.length);
  const pieces = tally(own.length);
  for (const phrase of phrases) {
    const code = own.indexOf(phrase.language);
    for (let word = 0; word < phrase.tokens.count; word++) {
      words.count(phrase.tokens.wordHash[word] as number, code);
      visitPieces(phrase.tokens, word, (hash) => pieces.count(hash, code));
    }
  }
  const small = smallWords(letters, content, codes);
  for (const hash of small.keys()) words.count(hash, -1);
  const wordScores = words.ratios(WORD_CLIP, codes.length);
  for (const [hash, row] of small) {
    const at = (words.rows.get(hash) as number) * codes.length;
    row.forEach((score, code) => {
      if (score > 0) wordScores[at + code] = Math.max(wordScores[at + code] as number, 0) + score;
    });
  }
  return {
    codes,
    words: buildLookup(words.rows),
    wordScores,
    pieces: buildLookup(pieces.rows),
    pieceScores: pieces.ratios(PIECE_RATIO_CLIP, codes.length),
  };
}

/** Small words of each language, by hash: what they say for each code. */
function smallWords(
  letters: Uint16Array,
  content: Content,
  codes: readonly LanguageCode[],
): ReadonlyMap<number, Float32Array> {
  const rows = new Map<number, Float32Array>();
  const lists: (readonly [LanguageCode, string])[] = [
    ...[...content.languages.values()].map((language) => [language.code, language.functionWords.join(' ')] as const),
    ...Object.entries(FOREIGN_WORDS),
    ['ru', RUSSIAN_WORDS],
    ['fa', PERSIAN_WORDS],
    ['uk', UKRAINIAN_WORDS],
  ];
  for (const [code, list] of lists) {
    const at = codes.indexOf(code);
    const tokens = tokenise(letters, list);
    for (let word = 0; word < tokens.count && at >= 0; word++) {
      const hash = tokens.wordHash[word] as number;
      const row = rows.get(hash) ?? new Float32Array(codes.length);
      rows.set(hash, row);
      row[at] = SMALL_WORD;
    }
  }
  return rows;
}

/** Counts of hashes per language in one flat array. */
function tally(width: number): {
  readonly rows: ReadonlyMap<number, number>;
  readonly count: (hash: number, code: number) => void;
  readonly ratios: (clip: number, codes: number) => Float32Array;
} {
  const rows = new Map<number, number>();
  const counts: number[] = [];
  const totals = new Float64Array(width);
  const count = (hash: number, code: number): void => {
    let row = rows.get(hash);
    if (row === undefined) {
      row = rows.size;
      rows.set(hash, row);
      for (let c = 0; c < width; c++) counts.push(0);
    }
    if (code < 0) return;
    const at = row * width + code;
    counts[at] = (counts[at] as number) + 1;
    totals[code] = (totals[code] as number) + 1;
  };
  const ratios = (clip: number, codes: number): Float32Array => {
    const scores = new Float32Array(rows.size * codes);
    const seen = totals.reduce((many, total) => many + (total > 0 ? 1 : 0), 0);
    const own = new Float64Array(width);
    for (let row = 0; row < rows.size; row++) {
      let mean = 0;
      for (let c = 0; c < width; c++) {
        const total = totals[c] as number;
        if (total === 0) continue;
        own[c] = Math.log(((counts[row * width + c] as number) + 0.3) / (total + 300));
        mean += (own[c] as number) / seen;
      }
      for (let c = 0; c < width; c++)
        if ((totals[c] as number) > 0)
          scores[row * codes + c] = Math.max(-clip, Math.min(clip, (own[c] as number) - mean));
    }
    return scores;
  };
  return { rows, count, ratios };
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
