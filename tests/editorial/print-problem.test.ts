import { expect, test } from 'vitest';
import { printAnnotation, printProblem } from '../../src/editorial/print-problem.ts';
import type { Problem } from '../../src/editorial/problem.ts';

const problem: Problem = {
  file: 'content/landelijk/kast.yaml',
  line: 2,
  column: 11,
  length: 10,
  level: 'fout',
  code: 'schema/aanhalingstekens',
  message: 'Zet “telefoon” tussen aanhalingstekens: "0302861000"',
  hint: 'Anders valt de eerste 0 weg.',
};
const source = 'naam: Kast\ntelefoon: 0302861000\nkort: x\n';

test('the place first, then the line with a caret, then what to do', () => {
  expect(printProblem(problem, source, false)).toBe(
    [
      'content/landelijk/kast.yaml:2:11 fout Zet “telefoon” tussen aanhalingstekens: "0302861000" (schema/aanhalingstekens)',
      '  1 │ naam: Kast',
      '  2 │ telefoon: 0302861000',
      '    │           ^^^^^^^^^^',
      '    = Anders valt de eerste 0 weg.',
    ].join('\n'),
  );
});

test('without a source, or at an empty line, there is no excerpt', () => {
  const bare = { ...problem, hint: null };
  expect(printProblem(bare, null, false).split('\n')).toHaveLength(1);
  expect(printProblem({ ...bare, line: 1, column: 1 }, '', false).split('\n')).toHaveLength(1);
});

test('a long line is cut around the caret; a tab shows', () => {
  const far = { ...problem, line: 1, column: 501, length: 300, hint: null };
  const printed = printProblem(far, `${'a'.repeat(500)}X${'\t'.repeat(299)}`, false).split('\n');
  expect(Math.max(...printed.slice(1).map((line) => line.length))).toBeLessThan(140);
  const caret = printed[2]?.indexOf('^') ?? -1;
  expect(printed[1]?.[caret]).toBe('X');
  expect(printed[1]?.[caret + 1]).toBe('→');
});

test('colour adds colours only', () => {
  const coloured = printProblem(problem, source, true);
  expect(coloured).toContain('\u001b[31mfout\u001b[0m');
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(printProblem(problem, source, false));
});

test('an annotation for GitHub, with its own escapes', () => {
  expect(printAnnotation({ ...problem, file: 'a,b.yaml', message: '100% zeker', level: 'let op' })).toBe(
    '::warning file=a%2Cb.yaml,line=2,col=11,endColumn=21,title=schema/aanhalingstekens::100%25 zeker Anders valt de eerste 0 weg.',
  );
});
