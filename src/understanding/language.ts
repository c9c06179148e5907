import type { Content } from '../guide/content.ts';
import type { LanguageCode } from '../guide/ids.ts';
import { FOREIGN_WORDS } from './foreign-words.ts';
import { hashEnd, hashRun } from './hash.ts';
import { emptyTable, find, frozen, keep, type Lookup, type Table } from './lookup.ts';
import { type Script, scriptOf } from './script.ts';
import { type Corpus, type Tokens, tokenise } from './tokens.ts';

/**
 * Which language a message is in: by script, then by small words and by how words are built in the phrases of the content
 * (naive Bayes over words, and over pieces of three letters for words never seen).
 */
export type LanguageIndex = {
  readonly codes: readonly LanguageCode[];
  /** The first so many codes are languages of the content. */
  readonly own: number;
  /** Script each code's small words are written in. */
  readonly scripts: readonly Script['name'][];
  readonly words: Lookup;
  /** One row per word: how far each code is above the average, in steps of 1/32 nat, clipped. */
  readonly wordScores: Int8Array;
  readonly pieces: Lookup;
  readonly pieceScores: Int8Array;
};

const PIECE = 21;
const PIECE_LENGTH = 3;
const LONGEST_WORD = 24;
const WORD_CLIP = 2;
const PIECE_CLIP = 0.9;
const PIECE_RATIO_CLIP = 3;
const SMALL_WORD = 1.6;
/** What one word can say against and for a language. */
const LEAST_WORD = -1;
const MOST_WORD = 2.4;
/** Steps to a nat; the largest score is 3.6. */
const STEPS = 32;
const MARK = 1.5;
const HINT = 0.8;
const DUTCH = 0.25;
/** Below this nothing shows the language. */
const LEAST = 0.7;
/** The same where the script leaves few languages. */
const BY_SCRIPT = 0.01;

/** Counts words and pieces of all phrases once. */
export function buildLanguages(
  letters: Uint16Array,
  content: Content,
  phrases: Corpus & { readonly languages: readonly LanguageCode[] },
): LanguageIndex {
  const own = [...content.languages.keys()];
  const codes = [...new Set([...own, ...Object.keys(FOREIGN_WORDS)])];
  const words = tally(own.length);
  const pieces = tally(own.length);
  const { tokens, start } = phrases;
  phrases.languages.forEach((language, phrase) => {
    const code = own.indexOf(language);
    for (let word = start[phrase] as number; word < (start[phrase + 1] as number); word++) {
      words.count(tokens.wordHash[word] as number, code);
      const to = lastPiece(tokens, word);
      for (let i = tokens.from[word] as number; i < to; i++) pieces.count(pieceAt(tokens, i), code);
    }
  });
  const lists = smallLists(content);
  const small = smallWords(letters, lists, codes);
  for (const hash of small.keys()) words.count(hash, -1);
  const wordScores = words.ratios(WORD_CLIP, codes.length);
  for (const [hash, row] of small) {
    const at = find(words.rows, hash) * codes.length;
    row.forEach((score, code) => {
      if (score > 0) wordScores[at + code] = Math.max(wordScores[at + code] as number, 0) + Math.round(score * STEPS);
    });
  }
  return {
    codes,
    own: own.length,
    scripts: codes.map((code) => scriptOf(lists.get(code) ?? '').name),
    words: frozen(words.rows),
    wordScores,
    pieces: frozen(pieces.rows),
    pieceScores: pieces.ratios(PIECE_RATIO_CLIP, codes.length),
  };
}

/** Small words of each language, those of the content and those we only know by a few. */
function smallLists(content: Content): ReadonlyMap<LanguageCode, string> {
  const lists = new Map(Object.entries(FOREIGN_WORDS));
  for (const { code, functionWords, small } of content.languages.values())
    lists.set(code, [...functionWords, ...small.telltale, lists.get(code) ?? ''].join(' '));
  return lists;
}

/** Small words of each language, by hash: what they say for each code. */
function smallWords(
  letters: Uint16Array,
  lists: ReadonlyMap<LanguageCode, string>,
  codes: readonly LanguageCode[],
): ReadonlyMap<number, Float32Array> {
  const rows = new Map<number, Float32Array>();
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
  readonly rows: Table;
  readonly count: (hash: number, code: number) => void;
  readonly ratios: (clip: number, codes: number) => Int8Array;
} {
  const rows = emptyTable(20_000);
  let counts = new Int32Array(16_384 * width);
  const totals = new Float64Array(width);
  const count = (hash: number, code: number): void => {
    const row = keep(rows, hash, rows.size);
    if ((row + 1) * width > counts.length) {
      const more = new Int32Array(counts.length * 2);
      more.set(counts);
      counts = more;
    }
    if (code < 0) return;
    const at = row * width + code;
    counts[at] = (counts[at] as number) + 1;
    totals[code] = (totals[code] as number) + 1;
  };
  const ratios = (clip: number, codes: number): Int8Array => {
    const scores = new Int8Array(rows.size * codes);
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
          scores[row * codes + c] = Math.round(Math.max(-clip, Math.min(clip, (own[c] as number) - mean)) * STEPS);
    }
    return scores;
  };
  return { rows, count, ratios };
}

/** Where the last piece of a word begins, and one. */
function lastPiece(tokens: Tokens, word: number): number {
  const from = tokens.from[word] as number;
  return Math.min(tokens.to[word] as number, from + LONGEST_WORD) - PIECE_LENGTH + 1;
}

function pieceAt(tokens: Tokens, at: number): number {
  return hashEnd(hashRun(tokens.plain, at, at + PIECE_LENGTH), PIECE);
}

/**
 * Whether words [from, to) may well be in `language`: no other language of the content claims them by more than `margin` nats a
 * word. Keeps a form of one language apart from ordinary words of another that sound the same.
 */
export function mayBeIn(
  index: LanguageIndex,
  tokens: Tokens,
  from: number,
  to: number,
  language: LanguageCode,
  margin: number,
): boolean {
  const scores = new Float32Array(index.codes.length);
  for (let word = from; word < to; word++) addWord(index, tokens, word, scores);
  const own = scores[index.codes.indexOf(language)] ?? 0;
  let top = own;
  for (let c = 0; c < index.own; c++) top = Math.max(top, scores[c] as number);
  return top - own <= margin * (to - from);
}

const TELLING_WORDS = 3;
const FEW_WORDS_HINT = 3;

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
  if (script.name !== 'latin') {
    const among = codes.filter((_, c) => index.scripts[c] === script.name);
    const known = hint !== null && among.includes(hint) ? hint : (among[0] ?? null);
    return best(codes, scores, among, BY_SCRIPT) ?? known;
  }
  // "Ok" and "ja" are words of many: so few words change no language by themselves.
  const favour = hint === null ? 0 : tokens.count < TELLING_WORDS ? FEW_WORDS_HINT : HINT;
  if (hint !== null) add(hint, favour);
  add('nl', DUTCH);
  // Languages of the content are written in Latin letters too by who has no other keyboard.
  const latin = codes.filter((_, c) => c < index.own || index.scripts[c] === 'latin');
  return best(codes, scores, latin, LEAST + favour);
}

function addWord(index: LanguageIndex, tokens: Tokens, word: number, scores: Float32Array): void {
  const width = index.codes.length;
  const known = find(index.words, tokens.wordHash[word] as number);
  if (known >= 0) {
    for (let c = 0; c < width; c++)
      scores[c] =
        (scores[c] as number) +
        Math.max(LEAST_WORD, Math.min(MOST_WORD, (index.wordScores[known * width + c] as number) / STEPS));
    return;
  }
  const own = new Float32Array(width);
  let pieces = 0;
  const to = lastPiece(tokens, word);
  for (let i = tokens.from[word] as number; i < to; i++) {
    const piece = find(index.pieces, pieceAt(tokens, i));
    if (piece < 0) continue;
    pieces++;
    for (let c = 0; c < width; c++) own[c] = (own[c] as number) + (index.pieceScores[piece * width + c] as number);
  }
  if (pieces === 0) return;
  for (let c = 0; c < width; c++)
    scores[c] =
      (scores[c] as number) +
      Math.max(-PIECE_CLIP, Math.min(PIECE_CLIP, ((own[c] as number) / STEPS / (pieces + 2)) * 0.6));
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
