import { expect, test } from 'vitest';
import { check } from '../../src/editorial/check.ts';
import { goodFolder } from './content-folder.ts';

const NOW = new Date('2026-11-24T12:00:00+01:00');
const PLACE = 'plaatsen/voorbeeldstad/';

function codes(files: Readonly<Record<string, string | null>>): readonly string[] {
  return check([goodFolder(files)], NOW)
    .filter((one) => one.file.endsWith('plaats.yaml'))
    .map((one) => one.code);
}

const PRODUCT = `naam: Geld voor eten
aanbieder: {naam: gemeente, aard: gemeente}
behoeften: [eten]
via: bijstand
kort: vraag geld voor eten
wat: Zij kijken of je geld kunt krijgen.
stap: Ga naar het loket.
toegang:
  snel: weet ik niet
  verwijzing: niet nodig
  afspraak: weet ik niet
  kosten: gratis
  legitimatie: nodig
  digid: niet nodig
  anoniem: nee
  talen: [nl]
  rolstoel: ja
  kinderen: welkom
  wachttijd: geen
bron: https://rijksoverheid.example
gecontroleerd: {op: 2026-11-01, door: redactie, hoe: website}
`;

test('a national product without a counter here', () => {
  expect(codes({ 'landelijk/geld-voor-eten.yaml': PRODUCT })).toEqual(['plaats/loket-mist']);
});

test('nothing that helps today, and one way in is no choice', () => {
  const gone = codes({ [`${PLACE}voorzieningen/soep.yaml`]: null });
  expect(new Set(gone)).toEqual(new Set(['dekking/weinig']));
  const late = codes({
    [`${PLACE}voorzieningen/voedselkast.yaml`]: null,
    [`${PLACE}plaats.yaml`]:
      'naam: Voorbeeldstad\ngemeente: gemeente Voorbeeldstad\nvoorbeeld: ja\nbuurten:\n  - {id: spoorbuurt, naam: Spoorbuurt, postcodes: ["0101"]}\nloketten: {}\nmensen: [soep]\n',
  });
  expect(late).toEqual(['dekking/vandaag']);
});
