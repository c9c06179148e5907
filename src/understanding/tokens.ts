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
const OPEN = 40;
const CLOSE = 41;
const ARABIC_COMMA = 0x60c;

/** Tokens being written: where the next word goes. */
type Writing = Tokens & {
  count: number;
  letters: number;
  sounds: number;
  sentences: number;
  clauses: number;
};

function paper(length: number, room: number): Writing {
  return {
    count: 0,
    letters: 0,
    sounds: 0,
    sentences: 0,
    clauses: 0,
    plain: new Uint16Array(length + 1),
    from: new Int32Array(room),
    to: new Int32Array(room),
    fold: new Uint16Array(length * 2 + 2),
    foldFrom: new Int32Array(room),
    foldTo: new Int32Array(room),
    wordHash: new Int32Array(room),
    foldHash: new Int32Array(room),
    sentence: new Int32Array(room),
    clause: new Int32Array(room),
  };
}

function write(letters: Uint16Array, lower: string, into: Writing): void {
  const { plain, fold, from, to, foldFrom, foldTo, wordHash, foldHash, sentence, clause } = into;
  const length = lower.length;
  let { count, sentences, clauses, sounds } = into;
  let begin = into.letters;
  let n = begin;
  for (let i = 0; i <= length; i++) {
    const raw = i < length ? lower.charCodeAt(i) : NEWLINE;
    const code = letters[raw] as number;
    if (code > SENTENCE_END) {
      plain[n++] = code;
      continue;
    }
    if (code === DROPPED) continue;
    if (n > begin) {
      const end = foldSound(plain, begin, n, fold, sounds);
      from[count] = begin;
      to[count] = n;
      foldFrom[count] = sounds;
      foldTo[count] = end;
      wordHash[count] = hashEnd(hashRun(plain, begin, n), WORD);
      foldHash[count] = hashEnd(hashRun(fold, sounds, end), FOLD);
      sentence[count] = sentences;
      clause[count] = clauses;
      count++;
      sounds = end;
      begin = n;
    }
    if (code === SENTENCE_END && endsSentence(lower, letters, i, raw)) {
      sentences++;
      clauses++;
    } else if (code === SEPARATOR && (raw === COMMA || raw === ARABIC_COMMA || raw === OPEN || raw === CLOSE))
      clauses++;
  }
  into.count = count;
  into.letters = n;
  into.sounds = sounds;
  into.sentences = sentences;
  into.clauses = clauses;
}

/** Total: any string, lone surrogates included, gives words (perhaps none). Linear in the length of the text. */
export function tokenise(letters: Uint16Array, text: string): Tokens {
  const lower = normalised(text);
  const into = paper(lower.length, (lower.length >> 1) + 2);
  write(letters, lower, into);
  return into;
}

/** Many texts in one: the words of text `t` are [start[t], start[t + 1]). */
export type Corpus = { readonly tokens: Tokens; readonly start: Int32Array };

/** Cuts many texts into words, in arrays they share; far cheaper than one by one. */
export function tokeniseAll(letters: Uint16Array, texts: readonly string[]): Corpus {
  const lower = texts.map(normalised);
  let length = 0;
  for (const text of lower) length += text.length + 2;
  const start = new Int32Array(texts.length + 1);
  const into = paper(length, length >> 1);
  for (let t = 0; t < lower.length; t++) {
    write(letters, lower[t] as string, into);
    start[t + 1] = into.count;
  }
  return { tokens: into, start };
}

/** A dot inside a number or an address, or a row of dots, does not end a sentence. */
function endsSentence(text: string, letters: Uint16Array, at: number, raw: number): boolean {
  if (raw === NEWLINE) return true;
  if (raw === 0x2026) return false;
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : NEWLINE;
  if (raw === DOT && (next === DOT || (at > 0 && text.charCodeAt(at - 1) === DOT))) return false;
  return (letters[next] as number) <= SENTENCE_END;
}

/** In the composed form, lower case. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Writes the letters of the first word of `text` to `out` and returns how many; what does not fit is left off. */
export function firstWord(letters: Uint16Array, text: string, out: Uint16Array): number {
  const lower = normalised(text);
  let n = 0;
  for (let i = 0; i < lower.length && n < out.length; i++) {
    const code = letters[lower.charCodeAt(i)] as number;
    if (code > SENTENCE_END) out[n++] = code;
    else if (code !== DROPPED && n > 0) break;
  }
  return n;
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
