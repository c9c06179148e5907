import type { Checked, Library } from '../library.ts';
import { letOp, type Problem, tip } from '../problem.ts';
import { allProvisions } from '../rules/known.ts';
import type { ProvisionData } from '../schema/provision-schema.ts';
import { atText, atValue, type Path } from '../source-file.ts';
import { lintSentences, lintText } from './plain-language.ts';
import { wordsOf } from './reading.ts';
import { LINTS } from './texts.nl.ts';

/** A step opens with what to do; "ga er", "als je" and "je" do not. */
const NO_VERB =
  /^(?:je|jij|u|als|indien|het|de|een|dit|deze|wij|we|er|voor|met|bij|via|op|in|aanvragen|aanmelden|hier|iedereen|wie|om|na|alleen)\b/i;
/** Lists of words to type, not sentences to read. */
const WORD_LISTS = /-words$|-fillers$|^months$|^(?:nth|short|day|time|period)-/;

function provisionTexts({ file, data }: Checked<ProvisionData>): readonly Problem[] {
  const names = new Set(
    wordsOf(
      [
        data.naam,
        data.officiele_naam ?? '',
        data.waar?.naam ?? '',
        data.waar?.plaats ?? '',
        'aanbieder' in data ? data.aanbieder.naam : '',
      ].join(' '),
    ).map((word) => word.toLowerCase()),
  );
  const texts: readonly (readonly [Path, string | undefined])[] = [
    [['kort'], data.kort],
    [['wat'], data.wat],
    [['stap'], data.stap],
    [['doet_niet'], data.doet_niet],
    [['meehelpen'], data.meehelpen],
    [['wie_kom_je_tegen'], data.wie_kom_je_tegen],
    [['daarna'], data.daarna],
    [['let_op', 'tekst'], data.let_op?.tekst],
    [['toegang', 'kosten'], data.toegang.kosten],
    [['toegang', 'inkomen'], data.toegang.inkomen],
    [['toegang', 'wachttijd'], data.toegang.wachttijd],
  ];
  const problems = texts.flatMap(([path, text]) => (text === undefined ? [] : lintText(file, path, text, names)));
  // The sentence to say there may be formal: it is said to somebody else.
  if (data.zeg_dit !== undefined) problems.push(...lintSentences(file, ['zeg_dit'], data.zeg_dit));
  if (NO_VERB.test(data.stap)) problems.push(atValue(file, ['stap'], letOp('taal/stap', ...LINTS.notAStep)));
  const hours = /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}(?: ?[-–] ?\d{1,2})? uur\b/.exec(data.kort)?.[0];
  if (hours) problems.push(atText(file, ['kort'], hours, tip('taal/tijd-in-kort', ...LINTS.hoursInShort)));
  return problems;
}

/** Values are filled in by something short. */
function spoken(sentence: string): string {
  return sentence.replace(/\{[^}]*\}/g, 'dit').replaceAll('*', '');
}

function languageTexts(library: Library): readonly Problem[] {
  const dutch = <T>(files: readonly Checked<T>[]) => files.filter((one) => one.group === 'nl');
  return [
    ...dutch(library.sentences).flatMap(({ file, data }) =>
      Object.entries(data).flatMap(([key, written]) => {
        if (WORD_LISTS.test(key)) return [];
        const forms = typeof written === 'string' ? [[[key], written] as const] : pluralForms(key, written);
        return forms.flatMap(([path, text]) => lintText(file, path, spoken(text)));
      }),
    ),
    ...dutch(library.needWords).flatMap(({ file, data }) =>
      Object.entries(data.behoeften).flatMap(([need, { gehoord }]) =>
        lintText(file, ['behoeften', need, 'gehoord'], gehoord),
      ),
    ),
    ...dutch(library.letterWords).flatMap(({ file, data }) =>
      Object.entries(data).flatMap(([word, { zin, woorden }]) =>
        lintText(file, [word, 'zin'], zin, new Set((woorden ?? []).flatMap((form) => wordsOf(form.toLowerCase())))),
      ),
    ),
    ...library.about.flatMap(({ file, data }) =>
      Object.entries(data.kanalen).flatMap(([channel, text]) => lintText(file, ['kanalen', channel], text)),
    ),
  ];
}

function pluralForms(key: string, written: Readonly<Record<string, string>>) {
  return Object.entries(written).map(([form, text]) => [[key, form], text] as const);
}

/** Every Dutch sentence a resident reads: provisions, what the bot says itself, explanations. */
export function lintResidentTexts(library: Library): readonly Problem[] {
  return [...allProvisions(library).flatMap(provisionTexts), ...languageTexts(library)];
}
