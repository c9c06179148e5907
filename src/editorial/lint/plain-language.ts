import type { Checked, Library } from '../library.ts';
import { letOp, type Problem, tip } from '../problem.ts';
import { allProvisions } from '../rules/known.ts';
import type { ProvisionData } from '../schema/provision-schema.ts';
import { atText, atValue, type Path, type SourceFile } from '../source-file.ts';
import { HARD_WORDS, STIGMA_WORDS, WEB_WORDS } from './hard-words.nl.ts';
import { LINTS } from './texts.nl.ts';

const LONG = 15;
const TOO_LONG = 20;
const ABBREVIATION = /\b(?:bijv|bv|enz|dhr|mevr|nr|tel|str|ca|max|min|incl|excl|[a-z])\.$/i;
/** A step opens with what to do; "ga er", "als je" and "je" do not. */
const NO_VERB =
  /^(?:je|jij|u|als|indien|het|de|een|dit|deze|wij|we|er|voor|met|bij|via|op|in|aanvragen|aanmelden|hier|iedereen|wie|om|na|alleen)\b/i;

/** Sentences of a text; an abbreviation does not end one. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let open = '';
  for (const piece of text
    .trim()
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?…][”"’')]?)\s+(?=[“"‘'(]?[\p{Lu}\d])/u)) {
    open = open === '' ? piece : `${open} ${piece}`;
    if (ABBREVIATION.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  return [...sentences, open].filter((sentence) => sentence !== '');
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [];
}

function found(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'iu').test(text);
}

function longSentences(file: SourceFile, path: Path, text: string): readonly Problem[] {
  return sentencesOf(text).flatMap((sentence) => {
    const count = wordsOf(sentence).length;
    if (count <= LONG) return [];
    const level = count > TOO_LONG ? letOp : tip;
    return [atText(file, path, sentence, level('taal/lange-zin', ...LINTS.longSentence(count)))];
  });
}

function listedWords(file: SourceFile, path: Path, text: string): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [word, easy] of Object.entries(HARD_WORDS))
    if (found(text, word))
      problems.push(atText(file, path, word, tip('taal/moeilijk-woord', ...LINTS.hardWord(word, easy))));
  for (const [word, better] of Object.entries(STIGMA_WORDS))
    if (found(text, word))
      problems.push(atText(file, path, word, letOp('taal/stempel', ...LINTS.stigma(word, better))));
  for (const word of WEB_WORDS)
    if (found(text, word)) problems.push(atText(file, path, word, tip('taal/chat', ...LINTS.webWord(word))));
  return problems;
}

function tone(file: SourceFile, path: Path, text: string): readonly Problem[] {
  const problems: Problem[] = [];
  const formal = /(?<!\p{L})(?:u|uw)(?!\p{L})/iu.exec(text)?.[0];
  if (formal && /(?<!\p{L})(?:je|jij|jouw)(?!\p{L})/iu.test(text))
    problems.push(atText(file, path, formal, letOp('taal/je-en-u', ...LINTS.jeAndU)));
  const loud = /!{2,}|\p{Lu}{8,}/u.exec(text)?.[0];
  if (loud) problems.push(atText(file, path, loud, tip('taal/schreeuwen', ...LINTS.shouting)));
  return problems;
}

function provisionTexts({ file, data }: Checked<ProvisionData>): readonly Problem[] {
  const texts: readonly (readonly [Path, string | undefined])[] = [
    [['kort'], data.kort],
    [['wat'], data.wat],
    [['stap'], data.stap],
    [['let_op', 'tekst'], data.let_op?.tekst],
    [['toegang', 'kosten'], data.toegang.kosten],
    [['toegang', 'inkomen'], data.toegang.inkomen],
    [['toegang', 'wachttijd'], data.toegang.wachttijd],
  ];
  const problems = texts.flatMap(([path, text]) =>
    text === undefined
      ? []
      : [...longSentences(file, path, text), ...listedWords(file, path, text), ...tone(file, path, text)],
  );
  // The sentence to say there may be formal: it is said to somebody else.
  if (data.zeg_dit !== undefined) problems.push(...longSentences(file, ['zeg_dit'], data.zeg_dit));
  if (NO_VERB.test(data.stap)) problems.push(atValue(file, ['stap'], letOp('taal/stap', ...LINTS.notAStep)));
  const hours = /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}(?: ?[-–] ?\d{1,2})? uur\b/.exec(data.kort)?.[0];
  if (hours) problems.push(atText(file, ['kort'], hours, tip('taal/tijd-in-kort', ...LINTS.hoursInShort)));
  return problems;
}

/** Hints for Dutch that reads easily (B1); never a fout, for a formula does not know the reader. */
export function lintPlainLanguage(library: Library): readonly Problem[] {
  return allProvisions(library).flatMap(provisionTexts);
}
