import { SENTENCES } from '../../guide/sentences.ts';
import type { Checked, Library } from '../library.ts';
import { meant } from '../meant.ts';
import { fout, letOp, type Problem } from '../problem.ts';
import type { SentencesData } from '../schema/language-schema.ts';
import { atKey, atText, atValue, type Path, type SourceFile } from '../source-file.ts';
import { RULES } from './texts.nl.ts';

const EXPECTED: Readonly<Record<string, readonly string[]>> = SENTENCES;
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] ?? '');
}

/** One text of a sentence: no value that is not given, and stars in pairs. */
function checkText(file: SourceFile, path: Path, text: string, values: readonly string[]): readonly Problem[] {
  const problems = placeholders(text)
    .filter((name) => !values.includes(name))
    .map((name) =>
      atText(
        file,
        path,
        `{${name}}`,
        fout('zin/invulwoord', ...RULES.unknownPlaceholder(name, meant(name, values), values)),
      ),
    );
  if ((text.match(/\*/g) ?? []).length % 2 === 1)
    problems.push(atText(file, path, '*', fout('zin/sterretje', ...RULES.unpairedStar)));
  return problems;
}

function checkPlural(
  file: SourceFile,
  key: string,
  forms: Readonly<Record<string, string>>,
  values: readonly string[],
) {
  const problems: Problem[] = [];
  if (!values.includes('n')) problems.push(atKey(file, [key], fout('zin/aantal', ...RULES.pluralNotHere)));
  if (!('other' in forms)) problems.push(atKey(file, [key], fout('zin/other', ...RULES.pluralNeedsOther)));
  for (const [form, text] of Object.entries(forms)) {
    if (!FORMS.includes(form)) problems.push(atKey(file, [key, form], fout('zin/vorm', ...RULES.unknownPlural(form))));
    problems.push(...checkText(file, [key, form], text, values));
  }
  return problems;
}

function checkOne({ file, data }: Checked<SentencesData>): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [key, values] of Object.entries(EXPECTED)) {
    const sentence = data[key];
    if (sentence === undefined) {
      problems.push(atKey(file, [], fout('zin/ontbreekt', ...RULES.missingKey(key))));
      continue;
    }
    const plural = typeof sentence !== 'string';
    problems.push(...(plural ? checkPlural(file, key, sentence, values) : checkText(file, [key], sentence, values)));
    // A form such as `one` may say the number in words, so `n` may be missing from a plural.
    const said = placeholders(plural ? Object.values(sentence).join(' ') : sentence);
    for (const name of values)
      if (!said.includes(name) && !(plural && name === 'n'))
        problems.push(atValue(file, [key], letOp('zin/invulwoord-mist', ...RULES.missingPlaceholder(name))));
  }
  const known = Object.keys(EXPECTED);
  for (const key of Object.keys(data))
    if (!(key in EXPECTED))
      problems.push(atKey(file, [key], fout('zin/onbekend', ...RULES.unknownKey(key, meant(key, known)))));
  return problems;
}

/** Each language that answers says every sentence, with the values it is given. */
export function checkSentences(library: Library): readonly Problem[] {
  return library.sentences.flatMap(checkOne);
}
