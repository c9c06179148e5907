import type { Library } from '../library.ts';
import { fout, type Problem } from '../problem.ts';
import { atValue } from '../source-file.ts';
import { allProvisions, allReadable } from './known.ts';
import { RULES } from './texts.nl.ts';

/** Every urgent need has an emergency line, and one that answers day and night. */
export function checkEmergencyLines(library: Library): readonly Problem[] {
  if (!allReadable(library)) return [];
  const lines = allProvisions(library).filter(({ data }) => data.nood === 'ja');
  return library.needs.flatMap(({ file, data }) =>
    data.needs.flatMap((need, at) => {
      if (!need.urgent) return [];
      const forNeed = lines.filter((line) => line.data.behoeften.includes(need.id));
      if (forNeed.some((line) => line.data.altijd_open === 'ja')) return [];
      const remark =
        forNeed.length === 0
          ? fout('nood/geen-lijn', ...RULES.noLine(need.id))
          : fout('nood/niet-altijd-open', ...RULES.lineNotAlways(need.id));
      return [atValue(file, ['needs', at, 'id'], remark)];
    }),
  );
}
