import type { Checked, Library } from '../library.ts';
import { letOp, type Problem, tip } from '../problem.ts';
import { allProvisions } from '../rules/known.ts';
import type { LetterWordsData } from '../schema/language-schema.ts';
import type { ProvisionData } from '../schema/provision-schema.ts';
import { atKey, atText, atValue, type Path, type SourceFile } from '../source-file.ts';
import { translationStamp } from '../translation-stamp.ts';
import { LINTS } from './texts.nl.ts';

/** Codes and names of the languages we answer in beside Dutch. */
function answering(library: Library): readonly Library['language'][number][] {
  return library.language.filter(
    (one) => one.id !== 'nl' && library.sentences.some((sentences) => sentences.group === one.id),
  );
}

function unread(library: Library): readonly Problem[] {
  return library.language
    .filter(
      ({ id, data }) =>
        library.sentences.some((one) => one.group === id) && (data.nagekeken?.door ?? 'niemand') === 'niemand',
    )
    .map(({ file, data }) =>
      atValue(file, ['nagekeken', 'door'], letOp('taal/niet-nagekeken', ...LINTS.unread(data.naam))),
    );
}

/** A translation of an older text is not shown: the Dutch one is, and said so. */
function stale(library: Library): readonly Problem[] {
  return allProvisions(library).flatMap(({ file, data }) => {
    const stamp = translationStamp(data);
    return Object.entries(data.vertaling ?? {}).flatMap(([code, { van }]) => {
      if (van === stamp) return [];
      const remark =
        van === undefined
          ? tip('vertaling/zonder-stempel', ...LINTS.unstamped(stamp))
          : letOp('vertaling/oud', ...LINTS.stale(code, stamp));
      return [atKey(file, ['vertaling', code], remark)];
    });
  });
}

/** The short facts of a provision that a resident reads in their own language. */
function factsOf(data: ProvisionData): readonly (readonly [Path, string])[] {
  const { kosten, wachttijd, meenemen, verwijzing_door } = data.toegang;
  const listed = (field: string, all: readonly string[] = []) =>
    all.map((text, at) => [['toegang', field, at], text] as const);
  const hint = data.waar?.uitleg;
  return [
    ...(/^(gratis|weet ik niet)\.?$/i.test(kosten) ? [] : [[['toegang', 'kosten'], kosten] as const]),
    ...(/^(geen|weet ik niet)\.?$/i.test(wachttijd) ? [] : [[['toegang', 'wachttijd'], wachttijd] as const]),
    ...listed('meenemen', meenemen),
    ...listed('verwijzing_door', verwijzing_door),
    ...(hint === undefined ? [] : [[['waar', 'uitleg'], hint] as const]),
  ];
}

/** Facts that stand in Dutch on the card of another language; each told once, where it is first. */
function untranslatedFacts(library: Library): readonly Problem[] {
  const languages = answering(library);
  const told = new Set<string>();
  return allProvisions(library).flatMap(({ file, group, data }) =>
    factsOf(data).flatMap(([path, text]) => {
      if (told.has(text)) return [];
      told.add(text);
      const missing = languages.filter(
        ({ id }) =>
          !library.terms.some((one) => one.group === id && text in one.data) &&
          !library.placeTerms.some((one) => one.group === group && one.id === id && text in one.data),
      );
      if (missing.length === 0) return [];
      const names = missing.map((one) => one.data.naam);
      return [atValue(file, path, tip('vertaling/term-mist', ...LINTS.missingTerm(text, names)))];
    }),
  );
}

function missingLetterWords(library: Library): readonly Problem[] {
  const dutch = library.letterWords.find((one) => one.group === 'nl');
  if (dutch === undefined) return [];
  const files = new Map(library.letterWords.map((one) => [one.group, one]));
  return answering(library).flatMap((language) => {
    const own: Checked<LetterWordsData> | undefined = files.get(language.id);
    const missing = Object.keys(dutch.data).filter((word) => own === undefined || !(word in own.data));
    if (missing.length === 0) return [];
    const at = own ?? language;
    return [
      atKey(at.file, [], tip('vertaling/brievenwoord-mist', ...LINTS.missingLetterWords(language.data.naam, missing))),
    ];
  });
}

const NUMBER = /.?\d[\d -]{5,}\d/gu;
const MARKED = /^[\u200e\u2066\u2068]/u;

/** In a text from right to left a phone number reads backwards without a mark before it. */
function turnedNumbers(library: Library): readonly Problem[] {
  const rtl = new Set(library.language.filter((one) => one.data.richting === 'rtl').map((one) => one.id));
  const inText = (file: SourceFile, path: Path, text: string): readonly Problem[] => {
    const number = text
      .match(NUMBER)
      ?.find((found) => !MARKED.test(found))
      ?.trim();
    return number === undefined ? [] : [atText(file, path, number, letOp('taal/richting', ...LINTS.direction(number)))];
  };
  return [
    ...allProvisions(library).flatMap(({ file, data }) =>
      Object.entries(data.vertaling ?? {})
        .filter(([code]) => rtl.has(code))
        .flatMap(([code, texts]) =>
          Object.entries(texts)
            .filter(([field]) => field !== 'van')
            .flatMap(([field, text]) => inText(file, ['vertaling', code, field], text ?? '')),
        ),
    ),
    ...library.sentences
      .filter((one) => rtl.has(one.group ?? ''))
      .flatMap(({ file, data }) =>
        Object.entries(data).flatMap(([key, text]) => (typeof text === 'string' ? inText(file, [key], text) : [])),
      ),
  ];
}

/** What residents who read another language would miss. */
export function lintLanguages(library: Library): readonly Problem[] {
  return [
    ...unread(library),
    ...stale(library),
    ...untranslatedFacts(library),
    ...missingLetterWords(library),
    ...turnedNumbers(library),
  ];
}
