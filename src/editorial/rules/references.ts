import type { Checked, Library } from '../library.ts';
import { meant } from '../meant.ts';
import { fout, letOp, type Problem } from '../problem.ts';
import type { NeedsData } from '../schema/language-schema.ts';
import type { PlaceData, TrialsData } from '../schema/place-schema.ts';
import type { LocalProvisionData, ProvisionData } from '../schema/provision-schema.ts';
import { atKey, atValue, type Path, type SourceFile } from '../source-file.ts';
import { allProvisions, type Known } from './known.ts';
import { RULES } from './texts.nl.ts';

type Kind = Parameters<typeof RULES.unknownId>[0];
type Ids = { has(id: string): boolean; keys(): Iterable<string> };

const NONE: ReadonlySet<string> = new Set();

/** Holds one id to a list; `at` decides whether the key or the value is shown. */
function unknown(file: SourceFile, path: Path, kind: Kind, id: string, known: Ids, at = atValue): readonly Problem[] {
  if (known.has(id)) return [];
  const list = [...known.keys()];
  return [at(file, path, fout('verwijzing/onbekend', ...RULES.unknownId(kind, id, meant(id, list), list)))];
}

function provisionNeeds({ file, data }: Checked<ProvisionData>, known: Known): readonly Problem[] {
  if (known.needs.size === 0) return [];
  return data.behoeften.flatMap((id, at) => {
    const path = ['behoeften', at];
    const problems = [...unknown(file, path, 'need', id, known.needs)];
    const parent = known.needs.get(id)?.under;
    const again = data.behoeften.indexOf(id) !== at;
    if (parent && !again && known.needs.has(parent) && !data.behoeften.includes(parent))
      problems.push(atValue(file, path, fout('behoefte/ouder', ...RULES.parentNeed(id, parent))));
    if (again) problems.push(atValue(file, path, fout('dubbel/behoefte', ...RULES.twice(id))));
    return problems;
  });
}

function localReferences({ file, data, group }: Checked<LocalProvisionData>, known: Known): readonly Problem[] {
  const place = group ?? '';
  const neighbourhoods = known.neighbourhoods.get(place);
  const areas = neighbourhoods ? (data.gebied ?? []) : [];
  return [
    ...unknown(file, ['van'], 'initiative', data.van, known.initiatives.get(place) ?? NONE),
    ...areas.flatMap((id, at) => unknown(file, ['gebied', at], 'neighbourhood', id, neighbourhoods ?? NONE)),
  ];
}

function placeReferences({ file, data }: Checked<PlaceData>, known: Known): readonly Problem[] {
  const ids = data.buurten.map((one) => one.id);
  return [
    ...Object.entries(data.loketten).flatMap(([kind, id]) =>
      unknown(file, ['loketten', kind], 'provision', id, known.provisions),
    ),
    ...data.mensen.flatMap((id, at) => unknown(file, ['mensen', at], 'provision', id, known.provisions)),
    ...ids.flatMap((id, at) =>
      ids.indexOf(id) === at ? [] : [atValue(file, ['buurten', at, 'id'], fout('dubbel/buurt', ...RULES.twice(id)))],
    ),
  ];
}

function trialReferences({ file, data, group }: Checked<TrialsData>, known: Known): readonly Problem[] {
  const neighbourhoods = known.neighbourhoods.get(group ?? '');
  return data.proeven.flatMap((trial, at) => [
    ...(trial.buurt !== undefined && neighbourhoods
      ? unknown(file, ['proeven', at, 'buurt'], 'neighbourhood', trial.buurt, neighbourhoods)
      : []),
    ...(['verwacht', 'niet'] as const).flatMap((field) =>
      (trial[field] ?? []).flatMap((id, nth) =>
        unknown(file, ['proeven', at, field, nth], 'provision', id, known.provisions),
      ),
    ),
  ]);
}

function needReferences({ file, data }: Checked<NeedsData>, known: Known): readonly Problem[] {
  const ids = data.needs.map((need) => need.id);
  return [
    ...data.needs.flatMap((need, at) => [
      ...unknown(file, ['needs', at, 'subject'], 'subject', need.subject, known.subjects),
      ...(need.under === undefined ? [] : unknown(file, ['needs', at, 'under'], 'need', need.under, known.needs)),
      ...(ids.indexOf(need.id) === at
        ? []
        : [atValue(file, ['needs', at, 'id'], fout('dubbel/behoefte', ...RULES.twice(need.id)))]),
    ]),
    ...data.close.flatMap((group, at) =>
      group.flatMap((id, nth) => unknown(file, ['close', at, nth], 'need', id, known.needs)),
    ),
  ];
}

/** Every id in a file that points at another file, or at an entry in one, has to exist there. */
export function checkReferences(library: Library, known: Known): readonly Problem[] {
  const vias = library.national.flatMap(({ file, data }) =>
    data.via === undefined || known.counters.has(data.via)
      ? []
      : [
          atValue(
            file,
            ['via'],
            letOp('verwijzing/loket', ...RULES.viaNowhere(data.via, meant(data.via, known.counters))),
          ),
        ],
  );
  const translations = allProvisions(library).flatMap(({ file, data }) =>
    Object.keys(data.vertaling ?? {}).flatMap((code) =>
      unknown(file, ['vertaling', code], 'language', code, known.languages, atKey),
    ),
  );
  return [
    ...allProvisions(library).flatMap((one) => provisionNeeds(one, known)),
    ...library.local.flatMap((one) => localReferences(one, known)),
    ...library.place.flatMap((one) => placeReferences(one, known)),
    ...library.trials.flatMap((one) => trialReferences(one, known)),
    ...library.needs.flatMap((one) => needReferences(one, known)),
    ...vias,
    ...translations,
  ];
}
