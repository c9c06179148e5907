import type { Checked, Library, Slot } from '../library.ts';
import type { NeedsData } from '../schema/language-schema.ts';

/** Every id that may be referred to. Broken files count: their own problem is told already. */
export type Known = {
  readonly needs: ReadonlyMap<string, NeedsData['needs'][number]>;
  readonly subjects: ReadonlySet<string>;
  readonly provisions: ReadonlySet<string>;
  /** Place → its initiatives. */
  readonly initiatives: ReadonlyMap<string, ReadonlySet<string>>;
  /** Place → its neighbourhoods; `null` when `plaats.yaml` cannot be read. */
  readonly neighbourhoods: ReadonlyMap<string, ReadonlySet<string> | null>;
  readonly counters: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
};

function perGroup(slots: readonly Slot[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const slot of slots) {
    const group = groups.get(slot.group ?? '') ?? new Set<string>();
    groups.set(slot.group ?? '', group.add(slot.id));
  }
  return groups;
}

/** Collects the ids of all files. */
export function knownIds(library: Library): Known {
  const data: NeedsData | undefined = library.needs[0]?.data;
  const slots = (...kinds: readonly Slot['kind'][]) => library.slots.filter((slot) => kinds.includes(slot.kind));
  const places = new Map<string, ReadonlySet<string> | null>(slots('place').map((slot) => [slot.id, null]));
  for (const place of library.place) places.set(place.id, new Set(place.data.buurten.map((one) => one.id)));
  return {
    needs: new Map((data?.needs ?? []).map((need) => [need.id, need])),
    subjects: new Set((data?.subjects ?? []).map((subject) => subject.id)),
    provisions: new Set(slots('national', 'local').map((slot) => slot.id)),
    initiatives: perGroup(slots('initiative')),
    neighbourhoods: places,
    counters: new Set(library.place.flatMap((place) => Object.keys(place.data.loketten))),
    languages: new Set(slots('language').map((slot) => slot.id)),
  };
}

/** Whether all provisions could be read; while one is broken nothing can be said about what is not there. */
export function allReadable(library: Library): boolean {
  const files = library.slots.filter((slot) => slot.kind === 'national' || slot.kind === 'local');
  return files.length === library.national.length + library.local.length;
}

/** National and local provisions together. */
export function allProvisions(library: Library): readonly Checked<Library['national' | 'local'][number]['data']>[] {
  return [...library.national, ...library.local];
}
