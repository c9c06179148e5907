import { find } from './lookup.ts';
import { AM, CHILD_NOUN, CHILDISH, GROWN, NOT_YEARS, OTHERS, type SmallIndex } from './small-words.ts';
import type { Tokens } from './tokens.ts';

/** Who writes, as far as the words show. Only a child that writes itself is offered the line for children. */
export type Writer = 'child' | 'grown' | 'unknown';

const OLDEST_CHILD = 17;
const YOUNGEST = 5;
/** Words between "ik ben" and the age. */
const REACH = 3;
const ZERO = 48;
const NINE = 57;

/** A first-person age decides, then "I am a child", then whose words they are. */
export function writerOf(small: SmallIndex, tokens: Tokens, classes: Int32Array): Writer {
  const age = firstPersonAge(small, tokens, classes);
  if (age > 0) return age <= OLDEST_CHILD ? 'child' : 'grown';
  let all = 0;
  for (let i = 0; i < classes.length; i++) {
    const kinds = classes[i] as number;
    if ((kinds & CHILD_NOUN) !== 0 && anyBefore(classes, i, 2, AM)) return 'child';
    all |= kinds;
  }
  if ((all & GROWN) !== 0) return 'grown';
  return (all & CHILDISH) !== 0 ? 'child' : 'unknown';
}

/** Only words such as "school" and "mama" show a child: grown-ups write those too. */
export function onlyByWords({ count, plain, from }: Tokens, classes: Int32Array): boolean {
  for (let i = 0; i < count; i++) {
    const first = plain[from[i] as number] as number;
    if ((first >= ZERO && first <= NINE) || ((classes[i] as number) & CHILD_NOUN) !== 0) return false;
  }
  return classes.some((kinds) => (kinds & CHILDISH) !== 0);
}

function anyBefore(classes: Int32Array, at: number, reach: number, kind: number): boolean {
  for (let i = Math.max(0, at - reach); i < at; i++) if (((classes[i] as number) & kind) !== 0) return true;
  return false;
}

/** The age somebody gives of itself, or 0. */
function firstPersonAge(small: SmallIndex, tokens: Tokens, classes: Int32Array): number {
  for (let i = 0; i < tokens.count; i++) {
    const age = numberAt(small, tokens, i);
    if (age === 0 || anyBefore(classes, i, REACH, OTHERS)) continue;
    const after = i + 1 < tokens.count ? (classes[i + 1] as number) : 0;
    if ((after & NOT_YEARS) === 0 && ((after & AM) !== 0 || anyBefore(classes, i, REACH, AM))) return age;
  }
  return 0;
}

function numberAt(small: SmallIndex, { plain, from, to, wordHash }: Tokens, i: number): number {
  const begin = from[i] as number;
  const length = (to[i] as number) - begin;
  const first = plain[begin] as number;
  if (first < ZERO || first > NINE) return Math.max(0, find(small.numbers, wordHash[i] as number));
  if (length > 2) return 0;
  const second = length === 2 ? (plain[begin + 1] as number) : ZERO;
  if (second < ZERO || second > NINE) return 0;
  const number = length === 1 ? first - ZERO : (first - ZERO) * 10 + second - ZERO;
  return number >= YOUNGEST ? number : 0;
}
