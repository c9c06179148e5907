import { join } from 'node:path';
import { type Guide, makeGuide } from './conversation/guide.ts';
import { loadContent } from './editorial/load-content.ts';
import type { Problem } from './editorial/problem.ts';
import type { Place } from './guide/content.ts';
import { mainTexts } from './texts.nl.ts';

/** The shared content and the example place that come with the package. */
export const PACKAGE_CONTENT = join(import.meta.dirname, '..', 'content');

export type LoadedGuide =
  | { readonly ok: true; readonly guide: Guide; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The content of the package with what lies over it, as a guide; not when anything in it is a fout. */
export function loadGuide(overlay: string): LoadedGuide {
  const { content, problems } = loadContent([PACKAGE_CONTENT, overlay]);
  if (content === null || problems.some((problem) => problem.level === 'fout')) return { ok: false, problems };
  return { ok: true, guide: makeGuide(content), problems };
}

/** The place this service is for: the one named, or the only one; else a sentence that says what to do. */
export function findPlace(guide: Guide, wanted: string | null): Place | string {
  const places = guide.content.places;
  const ids = [...places.keys()];
  if (wanted !== null) return places.get(wanted) ?? mainTexts.unknownPlace(wanted, ids);
  const [only, second] = places.values();
  return only === undefined || second !== undefined ? mainTexts.choosePlace(ids) : only;
}
