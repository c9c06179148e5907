import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf, wordsOf } from './read-pdf.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts');

type Ran = { readonly code: number; readonly out: string; readonly error: string };

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boekje-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function boekje(...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'boekje', ...words], { cwd: folder }, (failed, out, error) =>
      resolve({ code: failed === null ? 0 : Number(failed.code), out, error }),
    );
  });
}

test('it writes the booklet in the current folder, and says how much is in it', async () => {
  const { code, out, error } = await boekje('spoorbuurt');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  const { pages } = readPdf(await readFile(join(folder, 'boekje-spoorbuurt.pdf')));
  expect(out).toMatch(new RegExp(`^boekje-spoorbuurt\\.pdf: \\d+ kaarten, ${pages.length} bladzijden \\(A5\\)`));
  expect(wordsOf(pages[0] ?? { size: [], blocks: [] })).toContain('Hulp en plekken in de Spoorbuurt');
});

test.each(['Molenwijk', '0121 AB'])('a neighbourhood has a name and postcodes: %s', async (words) => {
  const file = join(folder, 'molen.pdf');
  expect((await boekje(...words.split(' '), '--uit', file)).code).toBe(0);
  expect((await readFile(file)).toString('latin1')).toContain('(Hulp en plekken in de Molenwijk)');
});

test('a PDF is written over, another file is not', async () => {
  const pdf = join(folder, 'oud.pdf');
  await writeFile(pdf, `%PDF-1.4 old ${'x'.repeat(2_000_000)}`);
  expect((await boekje('rivierwijk', '--uit', pdf)).code).toBe(0);
  expect((await readFile(pdf)).toString('latin1')).not.toContain('old xxx');
  const letter = join(folder, 'brief.txt');
  await writeFile(letter, 'Lieve oma');
  const refused = await boekje('rivierwijk', '--uit', letter);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.error).toContain('is geen PDF');
  expect(await readFile(letter, 'utf8')).toBe('Lieve oma');
  expect(await boekje('rivierwijk', '--uit', join(folder, 'weg', 'a.pdf'))).toMatchObject({ code: 1, out: '' });
  expect(await boekje('rivierwijk', '--uit', folder)).toMatchObject({ code: 1, out: '' });
});

test('who asks for what is not there reads what there is', async () => {
  const known = 'spoorbuurt / rivierwijk / molenwijk';
  for (const words of [['nergens'], []]) {
    const { code, out, error } = await boekje(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(known);
  }
  expect((await boekje('spoorbuurt', '--uit')).code).toBe(2);
  expect((await boekje('spoorbuurt', '--kleur')).error).toContain('--kleur');
  expect(await boekje('--help')).toMatchObject({ code: 0, error: '' });
});
