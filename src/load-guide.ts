import { join } from 'node:path';
import { loadContent } from './editorial/load-content.ts';
import type { Problem } from './editorial/problem.ts';
import type { Content } from './guide/content.ts';
import { learnOnce } from './learn-once.ts';
import { buildIndex, type Index } from './understanding/build-index.ts';

/** The shared content and the example place that come with the package. */
export const PACKAGE_CONTENT = join(import.meta.dirname, '..', 'content');

/** Plain data, so that it can come from another process. */
export type LoadedGuide =
  | { readonly ok: true; readonly content: Content; readonly index: Index; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The content of the package with what lies over it, read and learnt; not when anything in it is a fout. */
export function loadGuide(overlay: string): LoadedGuide {
  const { content, problems } = loadContent([PACKAGE_CONTENT, overlay]);
  if (content === null || problems.some((problem) => problem.level === 'fout')) return { ok: false, problems };
  return { ok: true, content, index: buildIndex(content, learnOnce), problems };
}
