import type { Index } from './build-index.ts';
import { find, holds } from './lookup.ts';
import type { Message } from './message.ts';
import type { Hearing } from './needs.ts';
import { isProvisionTerm } from './provisions.ts';
import { PADDING, VAGUE } from './small-words.ts';
import type { Tokens } from './tokens.ts';
import type { Understanding } from './understanding.ts';

const OUTSIDE_FROM = 0.5;
const NAMED = 0.7;
/** With less of its words known, what a message is about cannot be told to lie outside. */
const KNOWN_ENOUGH = 0.45;
/** Share of a mashed keyboard that the phrases know by chance. */
const MASHED = 0.12;

/** Nothing to go on: no words, digits or single letters only, or letters in no order of any language. */
export function isNoise(index: Index, tokens: Tokens, heard: Hearing): boolean {
  let letters = 0;
  let knownWords = 0;
  for (let word = 0; word < tokens.count; word++) {
    const length = (tokens.to[word] as number) - (tokens.from[word] as number);
    if (length < 2 || isDigit(tokens.plain[tokens.from[word] as number] as number)) continue;
    letters += length;
    if (
      find(index.language.words, tokens.wordHash[word] as number) >= 0 ||
      isProvisionTerm(index.provision, find(index.lexis.exact, tokens.foldHash[word] as number)) ||
      (tokens.plain[tokens.from[word] as number] as number) > 0x2af
    )
      knownWords++;
  }
  if (letters < 2 || rowOfKeys(tokens)) return true;
  return knownWords === 0 && heard.coverage < MASHED && mashed(tokens);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Hardly a vowel in it. */
function mashed(tokens: Tokens): boolean {
  let vowels = 0;
  const letters = tokens.to[tokens.count - 1] as number;
  for (let i = 0; i < letters; i++) if ('aeiouy'.includes(String.fromCharCode(tokens.plain[i] as number))) vowels++;
  return vowels / letters < MASHED_VOWELS;
}

/** "asdfghjkl", "aaaaaa": neighbouring keys nearly all the way. */
function rowOfKeys(tokens: Tokens): boolean {
  const letters = Math.min(tokens.to[tokens.count - 1] as number, 200);
  if (letters < 5) return false;
  let neighbours = 0;
  for (let i = 0; i + 1 < letters; i++) {
    const at = KEYS.indexOf(String.fromCharCode(tokens.plain[i] as number));
    const next = KEYS.indexOf(String.fromCharCode(tokens.plain[i + 1] as number));
    if (at >= 0 && next >= 0 && Math.abs(at - next) <= 1) neighbours++;
  }
  return neighbours / (letters - 1) >= 0.75;
}

const MASHED_VOWELS = 0.22;
const KEYS = 'qwertyuiop    asdfghjkl    zxcvbnm';

/** Outside a local guide: the class for that wins, and no provision is named. */
export function isOutside(heard: Hearing, provisions: Understanding['provisions']): boolean {
  return (
    heard.outside >= OUTSIDE_FROM &&
    heard.coverage >= KNOWN_ENOUGH &&
    !provisions.some((provision) => provision.score >= NAMED)
  );
}

/** Nothing but small words ("weet ik niet"): what the model makes of those is chance. */
export function isLight(index: Index, { tokens, classes }: Message): boolean {
  for (let i = 0; i < tokens.count; i++)
    if (
      ((classes[i] as number) & (PADDING | VAGUE)) === 0 &&
      !holds(index.question.light, tokens.foldHash[i] as number)
    )
      return false;
  return true;
}

const VAGUE_WORDS = 8;

/** Asks for help without saying with what. */
export function isVague({ tokens, classes }: Message): boolean {
  if (tokens.count === 0 || tokens.count > VAGUE_WORDS) return false;
  let vague = 0;
  for (let i = 0; i < tokens.count; i++) {
    const kinds = classes[i] as number;
    if ((kinds & VAGUE) !== 0) vague++;
    else if ((kinds & PADDING) === 0) return false;
  }
  return vague > 0;
}
