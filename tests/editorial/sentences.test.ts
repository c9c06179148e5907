import { expect, test } from 'vitest';
import { loadContent } from '../../src/editorial/load-content.ts';
import { SENTENCES } from '../../src/guide/sentences.ts';
import { goodFolder, sentencesYaml } from './content-folder.ts';
import { shownProblem } from './show-problem.ts';

const KEYS = Object.entries(SENTENCES) as readonly (readonly [string, readonly string[]])[];

function keyWhere(fits: (values: readonly string[]) => boolean): string {
  const found = KEYS.slice(1).find(([, values]) => fits(values));
  if (!found) throw new Error('no such sentence');
  return found[0];
}

const plain = keyWhere((values) => values.length === 0);
const filled = keyWhere((values) => values.length > 0 && !values.includes('n'));
const value = KEYS.find(([key]) => key === filled)?.[1][0] ?? '';

/** What is said when the line of one key is written differently; line and column left out, they are `yamlLine`. */
function said(key: string, line: string): readonly string[] {
  const yaml = sentencesYaml()
    .split('\n')
    .map((one) => (one.startsWith(`${key}: `) ? line : one))
    .join('\n');
  const folder = goodFolder({ 'talen/nl/zinnen.yaml': yaml });
  const at = KEYS.findIndex(([one]) => one === key) + 1;
  return loadContent([folder]).problems.map((one) =>
    shownProblem(one, folder).replace(`talen/nl/zinnen.yaml ${at}:`, 'hier '),
  );
}

test('a sentence that is not there, and one that is not used', () => {
  const wrong = `${filled}x`;
  expect(said(filled, `${wrong}: "Zin."`)).toEqual([
    `talen/nl/zinnen.yaml 1:1+${KEYS[0]?.[0].length} fout De zin “${filled}” ontbreekt. (zin/ontbreekt)`,
    `hier 1+${wrong.length} fout De zin “${wrong}” gebruiken we niet. (zin/onbekend) = Bedoel je “${filled}”?`,
  ]);
});

test('a value the sentence does not get, and one it does not use', () => {
  const values = KEYS.find(([key]) => key === filled)?.[1] ?? [];
  const others = values.slice(1).map((one) => ` {${one}}`);
  const column = filled.length + 4;
  const problems = said(filled, `${filled}: "{${value}x}${others.join('')}"`);
  expect(problems).toEqual([
    `hier ${column - 1}+${value.length + 5 + others.join('').length} let op {${value}} komt niet in deze zin voor. (zin/invulwoord-mist) = Hoort het erbij?`,
    `hier ${column}+${value.length + 3} fout Het invulwoord {${value}x} kan hier niet. (zin/invulwoord) = Bedoel je {${value}}?`,
  ]);
});

test('plural forms: only with a number, with other, in known forms', () => {
  expect(said(plain, `${plain}: {one: Een, meer: Veel}`)).toEqual([
    `hier 1+${plain.length} fout Deze zin heeft geen aantal. (zin/aantal) = Schrijf één zin.`,
    `hier 1+${plain.length} fout Hier mist de vorm “other”. (zin/other) = Schrijf: {one: …, other: …}`,
    `hier ${plain.length + 14}+4 fout De vorm “meer” ken ik niet. (zin/vorm) = Dit kan: zero, one, two, few, many, other`,
  ]);
});

test('a lonely star, and a sentence that is a list', () => {
  expect(said(plain, `${plain}: "Stuur *mens."`)).toEqual([
    `hier ${plain.length + 10}+1 fout Er staat een los sterretje. (zin/sterretje) = Zet een * voor en een * na het woord.`,
  ]);
  expect(said(plain, `${plain}: [Zin]`)).toEqual([
    `hier ${plain.length + 3}+5 fout “${plain}” moet een zin zijn. (schema/zin) = Of een rijtje met “one” en “other”.`,
  ]);
});

test('a language that answers needs its needs and emergencies too', () => {
  const folder = goodFolder({ 'talen/tr/zinnen.yaml': sentencesYaml(), 'talen/tr/nood.yaml': null });
  const wrong = loadContent([folder]).problems.filter((one) => one.level === 'fout');
  expect(wrong.map((one) => shownProblem(one, folder))).toEqual([
    'talen/tr/taal.yaml 1:1+1 fout Dit bestand ontbreekt: behoeften.yaml. (bestand/ontbreekt) = Kopieer het uit een andere taal.',
    'talen/tr/taal.yaml 1:1+1 fout Dit bestand ontbreekt: nood.yaml. (bestand/ontbreekt) = Kopieer het uit een andere taal.',
  ]);
});
