import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/understanding/build-index.ts';
import { findEmergencies } from '../../src/understanding/find-emergencies.ts';
import { understand } from '../../src/understanding/understand.ts';
import { readContent } from '../support/read-content.ts';

const content = readContent();
const index = buildIndex(content);

function rows(name: string): readonly (readonly string[])[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

function missed(list: readonly (readonly string[])[]): readonly string[] {
  return list
    .filter(([need, text]) => !findEmergencies(index, text ?? '', null).some((found) => found.need === need))
    .map(([need, text]) => `${need}: ${text}`);
}

describe('findEmergencies', () => {
  it.each([
    ['Dutch', rows('emergencies-nl.tsv')],
    ['English', rows('emergencies-en.tsv')],
    ['the other languages', rows('emergencies-more.tsv').map((row) => row.slice(1))],
  ])('hears at least 98 of 100 emergencies in %s', (_, list) => {
    const none = missed(list);
    expect(none.length / list.length, none.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('does not take ordinary talk for an emergency', () => {
    const list = rows('look-alikes.tsv');
    const found = list.map(([language = null, text = '']) => ({ text, found: findEmergencies(index, text, language) }));
    const certain = found.filter((row) => row.found.some((emergency) => emergency.level === 'certain'));
    expect(certain.map((row) => row.text)).toEqual([]);
    expect(found.filter((row) => row.found.length > 0).length / list.length).toBeLessThanOrEqual(0.05);
  });

  it('takes no command word, question or off-topic line of any language for an emergency, whatever the chat speaks', () => {
    const lines = [...content.languages.values()].flatMap((language) =>
      [...language.commands.values(), ...language.questions.values(), language.outside].flat(),
    );
    const alarms = lines.filter((text) =>
      [null, ...content.languages.keys()].some((hint) => findEmergencies(index, text, hint).length > 0),
    );
    expect(alarms).toEqual([]);
  });

  it('raises nothing by the model alone where a command was meant', () => {
    for (const text of ['meer', 'is dit veilig', 'papa', 'bye', 'istemiyorum artık'])
      expect(understand(index, text, { language: null }).emergencies, text).toEqual([]);
  });

  it.each(['someone blackmails me with pictures', 'iemand chanteert mij met een naaktfoto', 'patron pasaportumu aldı'])(
    'hears exploitation, not a certain emergency: %s',
    (text) => {
      const heard = understand(index, text, { language: null });
      expect(heard.needs[0]?.need).toBe('uitbuiting');
      expect(heard.emergencies.filter((emergency) => emergency.level === 'certain')).toEqual([]);
    },
  );

  it('hears it in the middle of other words', () => {
    const text =
      'de huur lukt ook niet meer en eerlijk gezegd hoeft het van mij allemaal niet meer, ik wil niet meer wakker worden';
    expect(findEmergencies(index, text, 'nl')[0]).toEqual({ need: 'zelfdoding', level: 'certain' });
  });

  it('hears it at the end of a long message', () => {
    const text = `${'ik heb een vraag over de huur en de toeslagen en nog iets. '.repeat(60)} ik wil dood`;
    expect(text.length).toBeGreaterThan(3000);
    expect(findEmergencies(index, text, 'nl')[0]?.need).toBe('zelfdoding');
    expect(understand(index, text, { language: null }).emergencies[0]?.need).toBe('zelfdoding');
  });

  it('puts the most urgent first', () => {
    const found = findEmergencies(index, 'mijn man slaat me en er is brand in de keuken en ik wil dood', 'nl');
    expect(found.map((emergency) => emergency.need)).toEqual(['noodgeval', 'zelfdoding', 'huiselijk-geweld']);
  });

  it('offers the line for children only when the child itself writes', () => {
    const heard = (text: string): readonly string[] => findEmergencies(index, text, null).map((found) => found.need);
    expect(heard('ik ben 11 en papa drinkt en schreeuwt en ik heb honger')[0]).toBe('kind-praten');
    expect(heard('ik word gepest op school')).toContain('kind-praten');
    expect(heard('mijn zoon wordt gepest op school')).not.toContain('kind-praten');
    expect(heard('ik ben 43 en ik word gepest')).not.toContain('kind-praten');
  });

  it.each([
    'ik wil dood',
    'ik wil doot',
    'ik  wil...dood',
    'IK WIL DOOD!!!',
    'kwil niet meer leefen',
    'ik denk aan selfmoort',
    'ik denk aan zelf moord',
    'ik denk aan zelfmord',
  ])('forgives spelling: %s', (text) => {
    expect(findEmergencies(index, text, null)[0]?.need).toBe('zelfdoding');
  });

  it('keeps what somebody says of itself beside talk of a film', () => {
    expect(findEmergencies(index, 'in die film pleegt iemand zelfmoord', 'nl')).toEqual([]);
    expect(findEmergencies(index, 'ik zag een film en ik wil zelf ook dood', 'nl')[0]?.need).toBe('zelfdoding');
  });
});
