import { letOp, type Problem, tip } from '../problem.ts';
import { atText, type Path, type SourceFile } from '../source-file.ts';
import { HARD_WORDS, KNOWN_SHORT, LONG_BUT_KNOWN, STIGMA_WORDS, WEB_WORDS } from './hard-words.nl.ts';
import { readingEase, sentencesOf, syllablesOf, wordsOf } from './reading.ts';
import { LINTS } from './texts.nl.ts';

const LONG = 15;
const TOO_LONG = 20;
const LONG_WORD = 5;
/** Below this a text is hard to read; shorter texts than this many words say nothing. */
const EASE = 60;
const EASE_WORDS = 8;
/** "Wordt … gebeld": who does it stays hidden. */
const PASSIVE =
  /(?<!\p{L})(word|wordt|worden|werd|werden)(?!\p{L})(?:\s+[^\s.?!]+){0,6}?\s+(?:ge|be|ver|ont|her|aan|op|uit|in)\p{L}{2,}(?:d|t|en)(?!\p{L})/iu;
const DOTTED = /(?<![\p{L}.])(?:d\.m\.v|i\.v\.m|m\.b\.t|t\.a\.v|o\.a|e\.d|m\.u\.v)\.?/iu;

type Text = { readonly file: SourceFile; readonly path: Path; readonly text: string };

function found(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'iu').test(text);
}

/** Whole words only; one pass finds whether any of them is there at all. */
function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})(?![\\p{L}-])`, 'iu');
}
const ANY_LISTED = anyOf([...Object.keys(HARD_WORDS), ...Object.keys(STIGMA_WORDS), ...WEB_WORDS]);

function sentenceHints({ file, path, text }: Text): readonly Problem[] {
  return sentencesOf(text).flatMap((sentence) => {
    const problems: Problem[] = [];
    const count = wordsOf(sentence).length;
    if (count > LONG) {
      const level = count > TOO_LONG ? letOp : tip;
      problems.push(atText(file, path, sentence, level('taal/lange-zin', ...LINTS.longSentence(count))));
    }
    const passive = PASSIVE.exec(sentence)?.[1];
    if (passive) problems.push(atText(file, path, passive, tip('taal/lijdend', ...LINTS.passive)));
    return problems;
  });
}

/** A word that is the very thing explained may stand there. */
function listedWords({ file, path, text }: Text, names: ReadonlySet<string>): readonly Problem[] {
  if (!ANY_LISTED.test(text)) return [];
  const problems: Problem[] = [];
  for (const [word, easy] of Object.entries(HARD_WORDS))
    if (!names.has(word) && found(text, word))
      problems.push(atText(file, path, word, tip('taal/moeilijk-woord', ...LINTS.hardWord(word, easy))));
  for (const [word, better] of Object.entries(STIGMA_WORDS))
    if (found(text, word))
      problems.push(atText(file, path, word, letOp('taal/stempel', ...LINTS.stigma(word, better))));
  for (const word of WEB_WORDS)
    if (found(text, word)) problems.push(atText(file, path, word, tip('taal/chat', ...LINTS.webWord(word))));
  return problems;
}

function wordHints({ file, path, text }: Text, names: ReadonlySet<string>): readonly Problem[] {
  const problems: Problem[] = [];
  for (const word of new Set(wordsOf(text))) {
    const bare = word.toLowerCase();
    // A capital is a name; a name is not to be replaced.
    if (syllablesOf(word) < LONG_WORD || /^\p{Lu}/u.test(word) || names.has(bare) || LONG_BUT_KNOWN.has(bare)) continue;
    if (bare in HARD_WORDS) continue;
    problems.push(atText(file, path, word, tip('taal/lang-woord', ...LINTS.longWord(word))));
  }
  const dotted = DOTTED.exec(text)?.[0];
  if (dotted) problems.push(atText(file, path, dotted, letOp('taal/afkorting', ...LINTS.abbreviation(dotted))));
  for (const [letters] of text.matchAll(/(?<![\p{L}\d])\p{Lu}{2,6}(?![\p{L}\d])/gu))
    if (!KNOWN_SHORT.has(letters) && !names.has(letters.toLowerCase()))
      problems.push(atText(file, path, letters, tip('taal/afkorting', ...LINTS.abbreviation(letters))));
  return problems;
}

function tone({ file, path, text }: Text): readonly Problem[] {
  const problems: Problem[] = [];
  const outside = text.replace(/[“"][^”"]*[”"]/g, '');
  const formal = /(?<!\p{L})(?:u|uw)(?!\p{L})/iu.exec(outside)?.[0];
  if (formal && /(?<!\p{L})(?:je|jij|jouw)(?!\p{L})/iu.test(outside))
    problems.push(atText(file, path, formal, letOp('taal/je-en-u', ...LINTS.jeAndU)));
  const loud = /!{2,}|\p{Lu}{8,}/u.exec(text)?.[0];
  if (loud) problems.push(atText(file, path, loud, tip('taal/schreeuwen', ...LINTS.shouting)));
  return problems;
}

/** Sentences too long, whoever reads them. */
export function lintSentences(file: SourceFile, path: Path, text: string): readonly Problem[] {
  return sentenceHints({ file, path, text });
}

/**
 * Hints for Dutch that reads easily (B1); never a fout, for a formula does not know the reader. `names`: words in lower case that
 * are names here.
 */
export function lintText(
  file: SourceFile,
  path: Path,
  text: string,
  names: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  const one = { file, path, text };
  const ease = wordsOf(text).length >= EASE_WORDS ? readingEase(text) : 100;
  return [
    ...sentenceHints(one),
    ...listedWords(one, names),
    ...wordHints(one, names),
    ...tone(one),
    ...(ease < EASE ? [atText(file, path, text, tip('taal/leesmaat', ...LINTS.readingEase(Math.round(ease))))] : []),
  ];
}
