import { HASH_START, hashEnd, hashRun } from './hash.ts';
import { DROPPED, SENTENCE_END, SEPARATOR } from './letters.ts';
import { foldSound } from './sound.ts';

/** Kinds of hash. */
export const WORD = 1;
export const FOLD = 2;

/** A message cut into words: everything as runs in shared arrays, addressed by word number. */
export type Tokens = {
  readonly count: number;
  /** Letters of all words, without accents. */
  readonly plain: Uint16Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The same words as they sound. */
  readonly fold: Uint16Array;
  readonly foldFrom: Int32Array;
  readonly foldTo: Int32Array;
  readonly wordHash: Int32Array;
  readonly foldHash: Int32Array;
  /** Sentence and clause (also split at commas) each word stands in. */
  readonly sentence: Int32Array;
  readonly clause: Int32Array;
};

/** Where one long text is cut: the head and the tail say what it is about. */
export function headAndTail(text: string, head: number, tail: number): string {
  return text.length <= head + tail ? text : `${text.slice(0, head)} ${text.slice(text.length - tail)}`;
}

const COMMA = 44;
const DOT = 46;
const NEWLINE = 10;

/** Total: any string, lone surrogates included, gives words (perhaps none). Linear in the length of the text. */
export function tokenise(letters: Uint16Array, text: string): Tokens {
  const lower = normalised(text);
  const length = lower.length;
  const room = (length >> 1) + 2;
  const plain = new Uint16Array(length + 1);
  const fold = new Uint16Array(length * 2 + 2);
  const from = new Int32Array(room);
  const to = new Int32Array(room);
  const foldFrom = new Int32Array(room);
  const foldTo = new Int32Array(room);
  const wordHash = new Int32Array(room);
  const foldHash = new Int32Array(room);
  const sentence = new Int32Array(room);
  const clause = new Int32Array(room);
  let count = 0;
  let n = 0;
  let begin = 0;
  let foldEnd = 0;
  let sentenceNow = 0;
  let clauseNow = 0;
  for (let i = 0; i <= length; i++) {
    const raw = i < length ? lower.charCodeAt(i) : NEWLINE;
    const code = letters[raw] as number;
    if (code === DROPPED) continue;
    if (code > SENTENCE_END) {
      plain[n++] = code;
      continue;
    }
    if (n > begin) {
      from[count] = begin;
      to[count] = n;
      foldFrom[count] = foldEnd;
      foldEnd = foldSound(plain, begin, n, fold, foldEnd);
      foldTo[count] = foldEnd;
      wordHash[count] = hashEnd(hashRun(plain, begin, n), WORD);
      foldHash[count] = hashEnd(hashRun(fold, foldFrom[count] as number, foldEnd), FOLD);
      sentence[count] = sentenceNow;
      clause[count] = clauseNow;
      count++;
      begin = n;
    }
    if (code === SENTENCE_END && endsSentence(lower, letters, i, raw)) {
      sentenceNow++;
      clauseNow++;
    } else if (code === SEPARATOR && (raw === COMMA || raw === 0x60c || raw === 40 || raw === 41)) clauseNow++;
  }
  return { count, plain, from, to, fold, foldFrom, foldTo, wordHash, foldHash, sentence, clause };
}

/** A dot inside a number or an address, or a row of dots, does not end a sentence. */
function endsSentence(text: string, letters: Uint16Array, at: number, raw: number): boolean {
  if (raw === NEWLINE) return true;
  if (raw === 0x2026) return false;
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : NEWLINE;
  if (raw === DOT && (next === DOT || (at > 0 && text.charCodeAt(at - 1) === DOT))) return false;
  return (letters[next] as number) <= SENTENCE_END;
}

function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Hash of one word by itself: for words of the content. `sound` folds it first. */
export function wordKey(letters: Uint16Array, word: string, kind: typeof WORD | typeof FOLD): number {
  const tokens = tokenise(letters, word);
  if (tokens.count === 0) return hashEnd(HASH_START, kind);
  return (kind === WORD ? tokens.wordHash[0] : tokens.foldHash[0]) as number;
}

/** The word as a reader would write it, without accents. */
export function wordText(tokens: Tokens, i: number): string {
  return String.fromCharCode(...tokens.plain.subarray(tokens.from[i], tokens.to[i]));
}
