import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/editorial/check.ts';
import { goodFolder, sentencesYaml } from './content-folder.ts';
import { shownProblem } from './show-problem.ts';

const NOW = new Date('2026-11-24T12:00:00+01:00');
const KAST = 'plaatsen/voorbeeldstad/voorzieningen/voedselkast.yaml';
const needs = readFileSync(join(import.meta.dirname, 'good/talen/nl/behoeften.yaml'), 'utf8');
const kast = readFileSync(join(import.meta.dirname, 'good', KAST), 'utf8');

/** What is said with Turkish answering, by code. */
function said(code: string, files: Readonly<Record<string, string | null>>): readonly string[] {
  const folder = goodFolder({ 'talen/tr/zinnen.yaml': sentencesYaml(), 'talen/tr/behoeften.yaml': needs, ...files });
  return check([folder], NOW)
    .filter((one) => one.code === code)
    .map((one) => shownProblem(one, folder));
}

test('a language nobody read who learned it as a child', () => {
  expect(said('taal/niet-nagekeken', {})).toHaveLength(1);
  const taal = readFileSync(join(import.meta.dirname, 'good/talen/tr/taal.yaml'), 'utf8');
  expect(said('taal/niet-nagekeken', { 'talen/tr/taal.yaml': `${taal}nagekeken: {door: Elif}\n` })).toEqual([]);
});

test('a translation that is older than its text says which stamp it needs', () => {
  const changed = kast.replace('wat: In de kast', 'wat: In de grote kast');
  const [problem] = said('vertaling/oud', { [KAST]: changed });
  const stamp = /van: "([0-9a-f]{8})"/.exec(problem ?? '')?.[1] ?? '';
  expect(said('vertaling/oud', { [KAST]: changed.replace(/van: "[0-9a-f]{8}"/, `van: "${stamp}"`) })).toEqual([]);
});

test('short facts that stay Dutch are told once, until they are in the list of the language or of the place', () => {
  const before = said('vertaling/term-mist', {});
  expect(before.some((one) => one.includes('“een tas”'))).toBe(true);
  const after = said('vertaling/term-mist', {
    'talen/tr/termen.yaml': 'een tas: bir çanta\n',
    'plaatsen/voorbeeldstad/termen/tr.yaml': 'de blauwe deur: mavi kapı\n',
  });
  expect(after.length).toBe(before.length - 2);
});

test('words of letters that a language does not explain', () => {
  expect(said('vertaling/brievenwoord-mist', {})).toHaveLength(1);
  const own = 'aanmaning: {zin: Bu bir mektup.}\n';
  expect(said('vertaling/brievenwoord-mist', { 'talen/tr/brievenwoorden.yaml': own })).toEqual([]);
});

test('a phone number in a text from right to left needs a mark before it', () => {
  const taal = readFileSync(join(import.meta.dirname, 'good/talen/tr/taal.yaml'), 'utf8').replace('ltr', 'rtl');
  const turned = kast.replace('stap: İçeri girin.', 'stap: "اتصلوا 099-1112223"');
  expect(said('taal/richting', { 'talen/tr/taal.yaml': taal, [KAST]: turned })).toHaveLength(1);
  const marked = kast.replace('stap: İçeri girin.', 'stap: "اتصلوا \\u200e099-1112223"');
  expect(said('taal/richting', { 'talen/tr/taal.yaml': taal, [KAST]: marked })).toEqual([]);
});
