import type { Checked, Library } from '../library.ts';
import { meant } from '../meant.ts';
import { fout, letOp, type Problem } from '../problem.ts';
import { COMMANDS, type LanguageData, type NeedWordsData, QUESTIONS } from '../schema/language-schema.ts';
import { atKey, problemAt, type SourceFile } from '../source-file.ts';
import type { Known } from './known.ts';
import { RULES } from './texts.nl.ts';

type LanguageForms = Readonly<Record<string, readonly string[] | undefined>>;

/** What a language that answers has to hold beside `taal.yaml`. */
const NEEDED = [
  ['needWords', 'behoeften.yaml'],
  ['emergencyWords', 'nood.yaml'],
] as const;

function unknownNeed(
  file: SourceFile,
  path: readonly (string | number)[],
  id: string,
  known: Known,
): readonly Problem[] {
  if (known.needs.has(id) || known.needs.size === 0) return [];
  const list = [...known.needs.keys()];
  return [atKey(file, path, fout('verwijzing/onbekend', ...RULES.unknownId('need', id, meant(id, list), list)))];
}

/** A file of words is named after its need. */
function unknownFileName(file: SourceFile, id: string, known: Known): readonly Problem[] {
  return unknownNeed(file, [], id, known).map((problem) => ({ ...problem, line: 1, column: 1, length: 1 }));
}

function needWords({ file, data }: Checked<NeedWordsData>, known: Known, answers: boolean): readonly Problem[] {
  const subjects = [...known.subjects];
  const problems = [
    ...Object.keys(data.behoeften).flatMap((id) => unknownNeed(file, ['behoeften', id], id, known)),
    ...Object.keys(data.onderwerpen)
      .filter((id) => !known.subjects.has(id))
      .map((id) =>
        atKey(
          file,
          ['onderwerpen', id],
          fout('verwijzing/onbekend', ...RULES.unknownId('subject', id, meant(id, subjects), subjects)),
        ),
      ),
  ];
  if (!answers) return problems;
  const needs = [...known.needs.keys()].filter((id) => !(id in data.behoeften));
  const missing = subjects.filter((id) => !(id in data.onderwerpen));
  return [
    ...problems,
    ...needs.map((id) => atKey(file, ['behoeften'], fout('taal/behoefte-ontbreekt', ...RULES.missingNeed(id)))),
    ...missing.map((id) => atKey(file, ['onderwerpen'], fout('taal/onderwerp-ontbreekt', ...RULES.missingSubject(id)))),
  ];
}

function emergencyWords(library: Library, known: Known): readonly Problem[] {
  const urgent = [...known.needs.values()].filter((need) => need.urgent).map((need) => need.id);
  return library.emergencyWords.flatMap(({ file, data }) => {
    const keys = Object.keys(data);
    return [
      ...keys.flatMap((id) => {
        const unknown = unknownNeed(file, [id], id, known);
        if (unknown.length > 0 || urgent.includes(id) || known.needs.size === 0) return unknown;
        return [atKey(file, [id], fout('nood/geen-noodgeval', ...RULES.notUrgent(id)))];
      }),
      ...urgent
        .filter((id) => !keys.includes(id))
        .map((id) => atKey(file, [], fout('taal/behoefte-ontbreekt', ...RULES.missingNeed(id)))),
    ];
  });
}

/** Names of one block of `taal.yaml` for which there is nothing to type. */
function withoutForms<Name extends string>(
  names: Readonly<Record<Name, string>>,
  forms: LanguageForms,
): readonly string[] {
  return Object.keys(names).filter((name) => (forms[name] ?? []).length === 0);
}

function oneLanguage(library: Library, { file, data, id }: Checked<LanguageData>): readonly Problem[] {
  const problems = withoutForms(COMMANDS, data.opdrachten).map((name) =>
    atKey(file, ['opdrachten', name], letOp('taal/opdracht-ontbreekt', ...RULES.missingCommand(name))),
  );
  if (!library.slots.some((slot) => slot.kind === 'sentences' && slot.group === id)) return problems;
  const questions = withoutForms(QUESTIONS, data.vragen).map((name) =>
    atKey(file, ['vragen', name], letOp('taal/vraag-ontbreekt', ...RULES.missingQuestion(name))),
  );
  const absent = NEEDED.filter(([kind]) => !library.slots.some((slot) => slot.kind === kind && slot.group === id));
  const files = absent.map(([, name]) => problemAt(file, [0, 1], fout('bestand/ontbreekt', ...RULES.lateFile(name))));
  return [...problems, ...questions, ...files];
}

/** Every language names needs and subjects that exist, and all of them when it answers in sentences. */
export function checkLanguages(library: Library, known: Known): readonly Problem[] {
  const answering = new Set(library.slots.filter((slot) => slot.kind === 'sentences').map((slot) => slot.group));
  return [
    ...library.language.flatMap((one) => oneLanguage(library, one)),
    ...library.needWords.flatMap((one) => needWords(one, known, answering.has(one.group))),
    ...library.words.flatMap(({ file, id }) => unknownFileName(file, id, known)),
    ...emergencyWords(library, known),
  ];
}
