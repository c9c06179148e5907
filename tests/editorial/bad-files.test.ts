import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/editorial/check.ts';
import { goodFolder } from './content-folder.ts';
import { shownProblem } from './show-problem.ts';

/** Each `<name>.yaml` is put in the good content at the path on the first line of `<name>.txt`; the rest is what is said. */
const BAD = join(import.meta.dirname, 'bad');
const NAMES = readdirSync(BAD)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));

test.each(NAMES)('%s', (name) => {
  const [path = '', ...expected] = readFileSync(join(BAD, `${name}.txt`), 'utf8')
    .trimEnd()
    .split('\n');
  const folder = goodFolder({ [path]: readFileSync(join(BAD, `${name}.yaml`)) });
  const problems = check([folder], new Date('2026-11-24T12:00:00+01:00'));
  expect(problems.map((problem) => shownProblem(problem, folder))).toEqual(expected);
});
