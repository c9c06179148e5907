import { join } from 'node:path';
import { type Guide, makeGuide } from '../../src/conversation/guide.ts';
import { loadContent } from '../../src/editorial/load-content.ts';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');
const made: { guide?: Guide } = {};

/** The guide of the package's own content, built once per test file. */
export function realGuide(): Guide {
  if (made.guide === undefined) {
    const { content, problems } = loadContent([CONTENT]);
    const wrong = problems.filter((problem) => problem.level === 'fout');
    if (content === null || wrong.length > 0) throw new Error(`content is wrong: ${JSON.stringify(wrong.slice(0, 5))}`);
    made.guide = makeGuide(content);
  }
  return made.guide;
}
