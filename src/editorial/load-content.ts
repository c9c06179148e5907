import { existsSync } from 'node:fs';
import type { Content } from '../guide/content.ts';
import { type FoundText, findFiles, typedPath } from './find-files.ts';
import { type Library, readLibrary } from './library.ts';
import { fout, type Problem, sortProblems } from './problem.ts';
import { checkDuplicates } from './rules/duplicates.ts';
import { checkEmergencyLines } from './rules/emergency-lines.ts';
import { knownIds } from './rules/known.ts';
import { checkLanguages } from './rules/languages.ts';
import { checkProvisionFacts } from './rules/provision-facts.ts';
import { checkReferences } from './rules/references.ts';
import { checkSentences } from './rules/sentences.ts';
import { problemAt } from './source-file.ts';
import { TEXTS } from './texts.nl.ts';
import { toContent } from './to-content.ts';

export type Loaded = { readonly content: Content | null; readonly problems: readonly Problem[] };
/** The files behind the content as well, for who wants to look further or show an excerpt. */
export type LoadedFiles = Loaded & { readonly library: Library; readonly texts: readonly FoundText[] };

const ESSENTIAL = [
  ['needs', 'needs.yaml'],
  ['about', 'over-ons.yaml'],
  ['language', 'talen/nl/taal.yaml'],
  ['sentences', 'talen/nl/zinnen.yaml'],
] as const;

const placeOf = (file: FoundText): string | null => /^plaatsen\/([^/]+)\//.exec(file.inside)?.[1] ?? null;
const isExample = (file: FoundText): boolean => /^voorbeeld:\s*["']?ja\b/m.test(file.text);

/** The same path in a later folder replaces; a later folder with a place of its own leaves the example places out. */
function overlaid(files: readonly FoundText[]): readonly FoundText[] {
  const byPath = new Map(files.map((file) => [file.inside, file]));
  const kept = [...byPath.values()];
  const places = kept.filter((file) => /^plaatsen\/[^/]+\/plaats\.yaml$/.test(file.inside));
  const first = new Set(files.filter((file) => file.layer === 0).map(placeOf));
  const own = places.some((file) => file.layer > 0 && (!first.has(placeOf(file)) || !isExample(file)));
  if (!own) return kept;
  const examples = new Set(places.filter((file) => first.has(placeOf(file)) && isExample(file)).map(placeOf));
  return kept.filter((file) => placeOf(file) === null || !examples.has(placeOf(file)));
}

function missingFiles(library: Library, folder: string): readonly Problem[] {
  return ESSENTIAL.filter(([, inside]) => !library.slots.some((slot) => slot.file.inside === inside)).map(
    ([, inside]) => {
      const file = { path: typedPath(folder, inside), inside, layer: 0, text: '', tree: null };
      return problemAt(file, [0, 1], fout('bestand/ontbreekt', ...TEXTS.missingFile(inside)));
    },
  );
}

/** Reads content folders, the package's first and what lies over it after; everything wrong is told, nothing is thrown. */
export function loadFiles(folders: readonly string[]): LoadedFiles {
  // What lies over the package's content is made at the first edit, so it may not be there yet.
  const found = folders.flatMap((folder, layer) =>
    layer > 0 && !existsSync(folder) ? [] : [findFiles(folder, layer)],
  );
  const texts = overlaid(found.flatMap((one) => one.files));
  const { library, problems } = readLibrary(texts);
  const known = knownIds(library);
  const all = [
    ...found.flatMap((one) => one.problems),
    ...problems,
    ...missingFiles(library, folders[0] ?? 'content'),
    ...checkReferences(library, known),
    ...checkProvisionFacts(library),
    ...checkDuplicates(library),
    ...checkSentences(library),
    ...checkLanguages(library, known),
    ...checkEmergencyLines(library),
  ];
  const hidden = new Set(all.filter((one) => one.level === 'fout').map((one) => one.file));
  return { content: toContent(library, hidden), problems: sortProblems(all), library, texts };
}

/**
 * One snapshot of all content, and everything wrong with the files, sorted by place. A provision file with a fout is left out
 * of the snapshot; `content` is `null` only when needs, who is responsible, or Dutch cannot be read.
 */
export function loadContent(folders: readonly string[]): Loaded {
  const { content, problems } = loadFiles(folders);
  return { content, problems };
}
