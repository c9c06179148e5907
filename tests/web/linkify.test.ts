import { expect, test } from 'vitest';

type Piece = { readonly text: string; readonly href?: string };
const page = new URL('../../src/web/page/', import.meta.url);
const { linkify } = (await import(new URL('linkify.js', page).href)) as { linkify(line: string): readonly Piece[] };
const { languageOf } = (await import(new URL('language.js', page).href)) as { languageOf(text: string): string };

function linksIn(line: string): readonly (readonly [string, string])[] {
  const pieces = linkify(line);
  expect(pieces.map(({ text }) => text).join('')).toBe(line);
  return pieces.flatMap(({ text, href }) => (href === undefined ? [] : [[text, href] as const]));
}

test.each([
  ['Bel nu 113. Het is gratis.', [['113', 'tel:113']]],
  ['Gaat het nu mis? Bel 112.', [['112', 'tel:112']]],
  ['Liever typen? Dat kan op 113.nl. Doe het.', [['113.nl', 'https://113.nl']]],
  ['Praten: 0800-2000. Dag en nacht.', [['0800-2000', 'tel:08002000']]],
  ['Kindertelefoon: 0800-0432, gratis.', [['0800-0432', 'tel:08000432']]],
  ['0800-2000 2 uur', [['0800-2000', 'tel:08002000']]],
  [
    'Bel 099-1112223 of 06-12345678',
    [
      ['099-1112223', 'tel:0991112223'],
      ['06-12345678', 'tel:0612345678'],
    ],
  ],
  ['Bel 06 12 34 56 78, na 9 uur', [['06 12 34 56 78', 'tel:0612345678']]],
  ['088 600 63 00', [['088 600 63 00', 'tel:0886006300']]],
  ['+31 30 123 45 67', [['+31 30 123 45 67', 'tel:+31301234567']]],
  ['Gemeente: 14 030', [['14 030', 'tel:14030']]],
  [
    'Zie https://geldfit.example/nu?a=1&b=2.',
    [['https://geldfit.example/nu?a=1&b=2', 'https://geldfit.example/nu?a=1&b=2']],
  ],
  ['(www.voorbeeldstad.example)', [['www.voorbeeldstad.example', 'https://www.voorbeeldstad.example']]],
  ['Mail hallo@deschakel.example!', [['hallo@deschakel.example', 'mailto:hallo@deschakel.example']]],
  ['اتصل على 099-1112223.', [['099-1112223', 'tel:0991112223']]],
])('finds the links in %j', (line, links) => {
  expect(linksIn(line)).toEqual(links);
});

test.each([
  'Stationsplein 112 · ma, wo, vr 9–12 uur',
  'Morgen 10-12 uur, op 2026-11-23 of 09-11-2026 10 uur',
  'Het kost € 113 of 112 euro of €112',
  'Postcode 0101 AB, BSN 123456782',
  'de app 112NL',
  'Klaar.Be rustig. Eten.nu',
  'NL91 ABNA 0417 1643 00',
  'Nummer 09911122234 bestaat niet',
  'javascript:alert(1)',
  '1 Geldloket: vraag geld',
  '112,50 en 113%',
  '',
])('finds none in %j', (line) => {
  expect(linksIn(line)).toEqual([]);
});

test.each([
  ['Lastig, een kapotte wasmachine. Dit kan:', 'nl'],
  ['You can call this number for free.', 'en'],
  ['Bugün yemek bulmak için: Buurtkeuken (mahalle mutfağı).', 'tr'],
  ['للحصول على طعام اليوم: Buurtkeuken', 'ar'],
  ['Можна зателефонувати сьогодні. Їжа є.', 'uk'],
  ['Мне нужна помощь', 'ru'],
  ['Nie mam na jedzenie, co mogę zrobić?', 'pl'],
  ['113', 'nl'],
])('the language of %j is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});
