import type { Checked, Library } from '../library.ts';
import { letOp, type Problem, tip } from '../problem.ts';
import { allReadable } from '../rules/known.ts';
import type { PlaceData } from '../schema/place-schema.ts';
import type { ProvisionData } from '../schema/provision-schema.ts';
import { atKey, atValue } from '../source-file.ts';
import { LINTS } from './texts.nl.ts';

/** Needs that cannot wait for the morning. */
const TONIGHT: readonly string[] = ['dakloos'];
/** One way in is no choice. */
const ENOUGH = 2;

type One = Pick<Checked<ProvisionData>, 'id' | 'data'>;
type Local = Library['local'][number];

/** What serves a place: its own, and national ones with what its counter knows. */
type Served = {
  readonly local: readonly Local[];
  readonly national: readonly One[];
  readonly counters: PlaceData['loketten'];
};

function servedIn(library: Library, place: Checked<PlaceData>): Served {
  return {
    local: library.local.filter((one) => one.group === place.id),
    national: library.national.filter((one) => one.data.nood !== 'ja'),
    counters: place.data.loketten,
  };
}

function viaOf(data: ProvisionData): string | undefined {
  return 'via' in data ? data.via : undefined;
}

function counterOf({ local, counters }: Served, data: ProvisionData): ProvisionData | undefined {
  const via = viaOf(data);
  const id = via === undefined ? undefined : counters[via];
  return local.find((one) => one.id === id)?.data;
}

function missingCounters(library: Library, place: Checked<PlaceData>): readonly Problem[] {
  const kinds = new Map<string, string>();
  for (const { data } of library.national)
    if (data.via !== undefined) kinds.set(data.via, kinds.get(data.via) ?? data.naam);
  return [...kinds]
    .filter(([kind]) => !(kind in place.data.loketten))
    .map(([kind, product]) =>
      atKey(place.file, ['loketten'], letOp('plaats/loket-mist', ...LINTS.missingCounter(kind, product))),
    );
}

function todayAndTonight(library: Library, place: Checked<PlaceData>): readonly Problem[] {
  const served = servedIn(library, place);
  const all = [...served.local, ...served.national];
  return library.needs.flatMap(({ data }) =>
    data.needs.flatMap((need) => {
      if (need.urgent) return [];
      const forNeed = all.filter((one) => one.data.behoeften.includes(need.id));
      const problems: Problem[] = [];
      if (need.today && !forNeed.some((one) => soonest(served, one.data) === 'vandaag'))
        problems.push(atValue(place.file, ['naam'], letOp('dekking/vandaag', ...LINTS.nothingToday(need.id))));
      if (TONIGHT.includes(need.id) && !forNeed.some((one) => one.data.altijd_open === 'ja'))
        problems.push(atValue(place.file, ['naam'], letOp('dekking/vannacht', ...LINTS.nothingTonight(need.id))));
      return problems;
    }),
  );
}

function soonest(served: Served, data: ProvisionData): string {
  return data.toegang.snel === 'weet ik niet'
    ? (counterOf(served, data)?.toegang.snel ?? 'weet ik niet')
    : data.toegang.snel;
}

/** Per need and neighbourhood: a choice of two, one of them nearby. */
function choice(library: Library, place: Checked<PlaceData>): readonly Problem[] {
  const served = servedIn(library, place);
  return library.needs.flatMap(({ data }) =>
    data.needs.flatMap((need) => {
      if (need.urgent) return [];
      const national = served.national.filter((one) => one.data.behoeften.includes(need.id));
      return place.data.buurten.flatMap(({ id, naam }, at) => {
        const local = served.local.filter(
          (one) =>
            one.data.behoeften.includes(need.id) && (one.data.gebied === undefined || one.data.gebied.includes(id)),
        );
        const path = ['buurten', at, 'naam'];
        if (local.length + national.length < ENOUGH)
          return [atValue(place.file, path, tip('dekking/weinig', ...LINTS.littleChoice(need.id, naam)))];
        const nearby = local.length > 0 || national.some((one) => counterOf(served, one.data) !== undefined);
        return nearby
          ? []
          : [atValue(place.file, path, tip('dekking/niet-dichtbij', ...LINTS.nothingNearby(need.id, naam)))];
      });
    }),
  );
}

/** What a place lacks: help within hours, help in the night, counters behind national products, a choice near home. */
export function lintPlaces(library: Library): readonly Problem[] {
  if (!allReadable(library)) return [];
  return library.place.flatMap((place) => [
    ...missingCounters(library, place),
    ...todayAndTonight(library, place),
    ...choice(library, place),
  ]);
}
