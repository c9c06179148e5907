import { describe, expect, it } from 'vitest';
import { type Source, sourceOf, sourcesIn } from './sources.ts';

const most = 250;

/** Lines with code on them: blank lines and lines that hold only a comment are free. */
function linesOfCode({ text, code }: Source): number {
  const lines = text.split('\n');
  // Inside a template the blanked line is empty although the line counts: it is code that happens to be text.
  const free = code.split('\n').map((line, index) => line.trim() === '' && isCommentOrBlank(lines[index] ?? ''));
  return free.filter((isFree) => !isFree).length;
}

const isCommentOrBlank = (line: string) => /^\s*(?:$|\/\/|\/\*|\*)/.test(line);

describe('a file', () => {
  it('is counted without its blank lines and comments', () => {
    const text = ['/**', ' * one', ' */', '// two', '', 'const a = 1; // three', 'const b = `', 'four', '`;'].join(
      '\n',
    );
    expect(linesOfCode(sourceOf('a.ts', text))).toBe(4);
  });

  it(`has at most ${most} lines of code`, () => {
    const long = sourcesIn(['src', 'tests', 'bench'], ['.ts', '.js', '.mjs', '.css'])
      .map((source) => ({ path: source.path, lines: linesOfCode(source) }))
      .filter(({ lines }) => lines > most);
    expect(long).toEqual([]);
  });
});
