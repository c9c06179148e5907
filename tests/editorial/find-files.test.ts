import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/editorial/load-content.ts';
import { folderWith, goodFolder } from './content-folder.ts';
import { shownProblem } from './show-problem.ts';

const KAST = 'landelijk/kast.yaml';

function said(files: Readonly<Record<string, string | Buffer | null>>): readonly string[] {
  const folder = goodFolder(files);
  return loadContent([folder]).problems.map((one) => shownProblem(one, folder));
}

test('a picture, a text in another encoding and a huge file are told, not read', () => {
  expect(said({ [KAST]: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) })).toEqual([
    `${KAST} 1:1+1 fout Dit is geen tekstbestand. (bestand/geen-tekst) = Bewaar het als gewone tekst (UTF-8).`,
  ]);
  expect(said({ [KAST]: Buffer.from('naam: Caf\xe9\n', 'latin1') })).toEqual([
    `${KAST} 1:1+1 fout Dit is geen tekstbestand. (bestand/geen-tekst) = Bewaar het als gewone tekst (UTF-8).`,
  ]);
  expect(said({ [KAST]: `naam: ${'a'.repeat(1_000_001)}\n` })).toEqual([
    `${KAST} 1:1+1 fout Dit bestand is te groot (meer dan 1 MB). (bestand/te-groot) = Is dit wel het goede bestand?`,
  ]);
});

test('a folder that points at itself and a link to nowhere are told', () => {
  const folder = goodFolder();
  symlinkSync(folder, join(folder, 'plaatsen', 'kring'));
  symlinkSync(join(folder, 'weg.yaml'), join(folder, 'landelijk', 'weg.yaml'));
  expect(loadContent([folder]).problems.map((one) => shownProblem(one, folder))).toEqual([
    'landelijk/weg.yaml 1:1+1 fout Dit kan ik niet openen (ENOENT). (bestand/onleesbaar) = Mag het programma dit bestand lezen?',
    'plaatsen/kring 1:1+1 fout Deze map wijst naar zichzelf. (bestand/kring) = Haal de koppeling (symlink) weg.',
  ]);
});

test('hidden files and files of other kinds are left alone', () => {
  expect(
    said({
      'landelijk/.concept.yaml': 'x',
      'landelijk/LEESMIJ.md': 'x',
      'plaatsen/voorbeeldstad/balies/a.yaml': 'a: 1',
    }),
  ).toEqual([]);
});

test('a folder that is not there gives problems, no exception', () => {
  const { content, problems } = loadContent([join(folderWith({}), 'weg')]);
  expect(content).toBeNull();
  expect(problems.map((one) => one.code)).toContain('bestand/onleesbaar');
});

test('nothing in a file makes it throw', () => {
  const bits = fc.constantFrom(
    'naam',
    ': ',
    ':',
    '\n',
    '  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '&a',
    '*a',
    '!!x',
    '#',
    '|',
    '>-',
    '\t',
    '? ',
    '---\n',
    '0x1',
    'é',
    '%',
    '@',
    'wanneer: [ma 9-',
    '<<: ',
    '__proto__: ',
    '\u0000',
    '1e999',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(bits).map((all) => all.join('')),
      ),
      (text) => {
        const folder = folderWith({
          [KAST]: text,
          'talen/nl/woorden/eten.yaml': text,
          'talen/nl/zinnen.yaml': text,
          'needs.yaml': text,
        });
        const { problems } = loadContent([folder]);
        for (const one of problems) expect(one.line * one.column * one.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});
