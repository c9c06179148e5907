import type { Content } from '../guide/content.ts';
import { CHECK } from './check-texts.nl.ts';
import { lintAccess } from './lint/access.ts';
import { lintCoverage } from './lint/coverage.ts';
import { lintFreshness } from './lint/freshness.ts';
import { lintLanguages } from './lint/languages.ts';
import { lintPlaces } from './lint/places.ts';
import { lintResidentTexts } from './lint/resident-texts.ts';
import { type LoadedFiles, loadFiles } from './load-content.ts';
import { printAnnotation, printProblem } from './print-problem.ts';
import { type Level, type Problem, sortProblems } from './problem.ts';
import { type FindProvisions, runTrials } from './trials.ts';

/** Makes, of the content just read, the search that the messages in `proeven/` are tried on. */
export type MakeFind = (content: Content) => FindProvisions;

export type CheckSetting = {
  /** The package's content folder first, then what lies over it. */
  readonly folders: readonly string[];
  readonly now: Date;
  readonly colour: boolean;
  /** Print GitHub annotations instead of excerpts. */
  readonly annotations: boolean;
  readonly makeFind: MakeFind | null;
};

function everything(loaded: LoadedFiles, now: Date, makeFind: MakeFind | null): readonly Problem[] {
  const { library, content } = loaded;
  return sortProblems([
    ...loaded.problems,
    ...lintAccess(library),
    ...lintFreshness(library, now),
    ...lintResidentTexts(library),
    ...lintLanguages(library),
    ...lintPlaces(library),
    ...lintCoverage(library),
    ...(content && makeFind ? runTrials(library, makeFind(content)) : []),
  ]);
}

/** Everything there is to say about the content, in the order of the files. */
export function check(folders: readonly string[], now: Date, makeFind: MakeFind | null = null): readonly Problem[] {
  return everything(loadFiles(folders), now, makeFind);
}

function summary(problems: readonly Problem[], files: number, tipsShown: boolean): string {
  const count = (level: Level) => problems.filter((one) => one.level === level).length;
  return CHECK.summary(files, count('fout'), count('let op'), tipsShown ? count('tip') : null);
}

/**
 * The command `check`: prints every problem and a summary, one call of `out` a line or block. Answers the exit code: 0, 1 with
 * a fout, 2 for an argument it does not know. Folders among the arguments take the place of those in the setting.
 */
export function runCheck(args: readonly string[], out: (text: string) => void, setting: CheckSetting): number {
  if (args.includes('--help') || args.includes('-h')) {
    out(CHECK.help);
    return 0;
  }
  const strange = args.find((arg) => arg.startsWith('-') && arg !== '--geen-tips');
  if (strange !== undefined) {
    out(CHECK.unknownArgument(strange));
    return 2;
  }
  const given = args.filter((arg) => !arg.startsWith('-'));
  const loaded = loadFiles(given.length > 0 ? given : setting.folders);
  const sources = new Map(loaded.texts.map((text) => [text.path, text.text]));
  const withTips = !args.includes('--geen-tips');
  const problems = everything(loaded, setting.now, setting.makeFind);
  for (const problem of problems) {
    if (problem.level === 'tip' && !withTips) continue;
    if (setting.annotations) out(printAnnotation(problem));
    else out(`${printProblem(problem, sources.get(problem.file) ?? null, setting.colour)}\n`);
  }
  out(summary(problems, loaded.texts.length, withTips));
  return problems.some((one) => one.level === 'fout') ? 1 : 0;
}
