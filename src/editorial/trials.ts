import type { Library } from './library.ts';
import { LINTS } from './lint/texts.nl.ts';
import { fout, type Problem } from './problem.ts';
import { atValue } from './source-file.ts';

/** The provisions a resident of a neighbourhood (`null`: not known) would be shown for a message, best first. */
export type FindProvisions = (text: string, neighbourhood: string | null) => readonly string[];

/** Runs the messages of `proeven/` through the real understanding; each miss is a fout at its message. */
export function runTrials(library: Library, find: FindProvisions): readonly Problem[] {
  return library.trials.flatMap(({ file, data }) =>
    data.proeven.flatMap((trial, at) => {
      const found = find(trial.zegt, trial.buurt ?? null);
      const missing = (trial.verwacht ?? []).filter((id) => !found.includes(id));
      const extra = (trial.niet ?? []).filter((id) => found.includes(id));
      if (missing.length === 0 && extra.length === 0) return [];
      const said = LINTS.trial(trial.zegt.slice(0, 80), found.slice(0, 6), missing, extra);
      return [atValue(file, ['proeven', at, 'zegt'], fout('proef/mislukt', ...said))];
    }),
  );
}
