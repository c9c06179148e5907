import type { Library, Slot } from '../library.ts';
import { fout, type Problem } from '../problem.ts';
import { atValue, problemAt } from '../source-file.ts';
import { allProvisions } from './known.ts';
import { RULES } from './texts.nl.ts';

function sameIds(slots: readonly Slot[]): readonly Problem[] {
  const first = new Map<string, Slot>();
  return slots.flatMap((slot) => {
    const other = first.get(slot.id);
    if (!other) first.set(slot.id, slot);
    return other ? [problemAt(slot.file, [0, 1], fout('dubbel/id', ...RULES.sameId(other.file.path)))] : [];
  });
}

function sameNames(library: Library): readonly Problem[] {
  const first = new Map<string, string>();
  return allProvisions(library).flatMap(({ file, group, data }) => {
    const area = 'gebied' in data ? [...(data.gebied ?? [])].sort().join() : '';
    const key = [data.naam.toLowerCase(), group ?? '', area].join('|');
    const other = first.get(key);
    if (other === undefined) first.set(key, file.path);
    return other === undefined ? [] : [atValue(file, ['naam'], fout('dubbel/naam', ...RULES.sameName(other)))];
  });
}

/** Provision ids are unique over all places, initiative ids too; two provisions of one area have two names. */
export function checkDuplicates(library: Library): readonly Problem[] {
  const provisions = library.slots.filter((slot) => slot.kind === 'national' || slot.kind === 'local');
  const initiatives = library.slots.filter((slot) => slot.kind === 'initiative');
  return [...sameIds(provisions), ...sameIds(initiatives), ...sameNames(library)];
}
