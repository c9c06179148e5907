import type { Library } from '../library.ts';
import { type Problem, tip } from '../problem.ts';
import { allProvisions, allReadable } from '../rules/known.ts';
import { atKey, atValue, problemAt, type SourceFile } from '../source-file.ts';
import { LINTS } from './texts.nl.ts';

function gaps(library: Library): readonly Problem[] {
  if (!allReadable(library)) return [];
  const covered = new Set(allProvisions(library).flatMap((one) => one.data.behoeften));
  return library.needs.flatMap(({ file, data }) =>
    data.needs.flatMap((need, at) =>
      covered.has(need.id)
        ? []
        : [atValue(file, ['needs', at, 'id'], tip('dekking/geen-voorziening', ...LINTS.gap(need.id)))],
    ),
  );
}

function translations(library: Library): readonly Problem[] {
  const answering = library.language.filter(
    (one) => one.id !== 'nl' && library.sentences.some((two) => two.group === one.id),
  );
  return allProvisions(library).flatMap(({ file, data }) =>
    answering
      .filter((one) => !(one.id in (data.vertaling ?? {})))
      .map((one) => atKey(file, ['vertaling'], tip('vertaling/mist', ...LINTS.noTranslation(one.data.naam)))),
  );
}

/** Phrase files are not parsed, so a phrase is found as text. */
function phraseAt(file: SourceFile, phrase: string): readonly [number, number] {
  const at = file.text.indexOf(phrase);
  return at < 0 ? [0, 1] : [at, at + phrase.length];
}

/** The same words at two needs that are neither near nor parent and child: then a question has to be asked. */
function sameWords(library: Library): readonly Problem[] {
  const near = new Set(
    library.needs.flatMap(({ data }) => [
      ...data.close.flatMap((group) => group.flatMap((a) => group.map((b) => `${a} ${b}`))),
      ...data.needs.flatMap((need) => (need.under ? [`${need.id} ${need.under}`, `${need.under} ${need.id}`] : [])),
    ]),
  );
  const first = new Map<string, string>();
  return library.words.flatMap(({ file, id, group, data }) =>
    [...(data.woorden ?? []), ...(data.zinnen ?? [])].flatMap((phrase) => {
      const key = `${group} ${phrase.toLowerCase()}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, id);
      if (other === undefined || other === id || near.has(`${id} ${other}`)) return [];
      return [problemAt(file, phraseAt(file, phrase), tip('woorden/dubbel', ...LINTS.sameWords(phrase, other)))];
    }),
  );
}

/** A need without words in a language that answers is only found in the menu. */
function wordless(library: Library): readonly Problem[] {
  const needs = library.needs.flatMap(({ data }) => data.needs).filter((need) => !need.urgent);
  return library.needWords.flatMap(({ file, group, data }) => {
    if (!library.sentences.some((one) => one.group === group)) return [];
    const spoken = library.slots.filter((slot) => slot.kind === 'words' && slot.group === group);
    return needs
      .filter((need) => need.id in data.behoeften && !spoken.some((slot) => slot.id === need.id))
      .map((need) => atKey(file, ['behoeften', need.id], tip('woorden/geen', ...LINTS.noWords(need.id))));
  });
}

/** Gaps: needs nobody helps with, provisions without a translation, words that point two ways. */
export function lintCoverage(library: Library): readonly Problem[] {
  return [...gaps(library), ...translations(library), ...sameWords(library), ...wordless(library)];
}
