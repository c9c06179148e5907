import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CheckSetting, check, runCheck } from '../../src/editorial/check.ts';
import { goodFolder, sentencesYaml } from './content-folder.ts';

const NOW = new Date('2026-11-24T12:00:00+01:00');
const OVER = 'over-ons.yaml';
const BROKEN = 'naam: Repair Café: Oost\n';

function run(
  args: readonly string[],
  folder: string,
  more: Partial<CheckSetting> = {},
): { code: number; said: readonly string[] } {
  const said: string[] = [];
  const setting: CheckSetting = {
    folders: [folder],
    now: NOW,
    colour: false,
    annotations: false,
    makeFind: null,
    ...more,
  };
  return { code: runCheck(args, (text) => said.push(text), setting), said };
}

test('good content: a summary and exit code 0', () => {
  expect(run([], goodFolder())).toEqual({ code: 0, said: ['20 bestanden · 0 fouten · 0 let op · 0 tips'] });
});

test('a fout: place, message and code on the first line, exit code 1', () => {
  const folder = goodFolder({ [OVER]: BROKEN });
  const { code, said } = run([], folder);
  expect(code).toBe(1);
  expect(said[0]?.split('\n')[0]).toBe(
    `${folder}/over-ons.yaml:1:18 fout Er staat een dubbele punt midden in de tekst. (yaml/dubbele-punt)`,
  );
  expect(said.at(-1)).toBe('20 bestanden · 1 fout · 0 let op · 0 tips');
});

test('tips can be left out, and are never a reason to fail', () => {
  const words = { 'talen/nl/woorden/noodgeval.yaml': 'zinnen:\n  - honger\n' };
  const all = run([], goodFolder(words));
  expect(all).toMatchObject({
    code: 0,
    said: [expect.stringContaining('(woorden/dubbel)'), expect.stringContaining('1 tip')],
  });
  expect(run(['--geen-tips'], goodFolder(words)).said).toEqual(['21 bestanden · 0 fouten · 0 let op']);
});

test('annotations instead of excerpts', () => {
  const { said } = run([], goodFolder({ [OVER]: BROKEN }), { annotations: true });
  expect(said[0]).toMatch(
    /^::error file=.*over-ons\.yaml,line=1,col=18,endColumn=19,title=yaml\/dubbele-punt::Er staat/,
  );
});

test('help, an argument that is not known, and another folder', () => {
  expect(run(['--help'], '/nergens')).toMatchObject({ code: 0, said: [expect.stringContaining('--geen-tips')] });
  expect(run(['--stil'], '/nergens')).toEqual({ code: 2, said: ['“--stil” ken ik niet. Probeer --help.'] });
  expect(run([goodFolder()], '/nergens').code).toBe(0);
});

test('the messages of proeven/ are tried on the search that is given', () => {
  const asked: unknown[] = [];
  const right = check([goodFolder()], NOW, (content) => (text, neighbourhood) => {
    asked.push([content.places.size, text, neighbourhood]);
    return ['buurtkeuken', 'voedselkast'];
  });
  expect(asked).toEqual([[1, 'mijn koelkast is leeg', 'spoorbuurt']]);
  expect(right).toEqual([]);
  const folder = goodFolder();
  expect(check([folder], NOW, () => () => ['112'])).toEqual([
    {
      file: `${folder}/plaatsen/voorbeeldstad/proeven/spoorbuurt.yaml`,
      line: 2,
      column: 12,
      length: 21,
      level: 'fout',
      code: 'proef/mislukt',
      message: '“mijn koelkast is leeg” geeft: 112. Ik mis: voedselkast. Dit hoort er niet bij: 112.',
      hint: 'Voeg de woorden toe in talen/nl/woorden, of kijk na of de voorziening de behoefte noemt.',
    },
  ]);
});

test('a missing translation is a tip once a second language answers', () => {
  const needs = readFileSync(`${import.meta.dirname}/good/talen/nl/behoeften.yaml`, 'utf8');
  const folder = goodFolder({ 'talen/tr/zinnen.yaml': sentencesYaml(), 'talen/tr/behoeften.yaml': needs });
  const missing = check([folder], NOW).filter((one) => one.code === 'vertaling/mist');
  expect(missing.map((one) => one.file.slice(folder.length + 1))).toEqual([
    'landelijk/112.yaml',
    'plaatsen/voorbeeldstad/voorzieningen/buurtkeuken.yaml',
    'plaatsen/voorbeeldstad/voorzieningen/soep.yaml',
  ]);
});

test('a need without words is a tip in a language that answers, a broken file of words is not', () => {
  const inside = 'talen/nl/woorden/samen-eten.yaml';
  const said = (files: Readonly<Record<string, string | null>>) =>
    check([goodFolder(files)], NOW).map((one) => `${one.line}:${one.column} ${one.code}`);
  expect(said({ [inside]: null })).toEqual(['4:3 woorden/geen']);
  expect(said({ [inside]: 'zinen: []\n' })).toEqual(['1:1 schema/onbekend-veld']);
});
