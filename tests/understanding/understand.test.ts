import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/understanding/build-index.ts';
import { findEmergencies } from '../../src/understanding/find-emergencies.ts';
import { understand } from '../../src/understanding/understand.ts';
import type { Understanding } from '../../src/understanding/understanding.ts';
import { plainProvision, readContent } from '../support/read-content.ts';

const content = readContent();
const provisions = new Map([
  ['kledingbank-proef', plainProvision('kledingbank-proef', 'Kledingbank De Mouw', 'Gratis kleren.', ['kleding'])],
  ['spoor', plainProvision('spoor', 'Huis van de Zonnebloemstraat', 'Koffie en een praatje.', ['ontmoeten'])],
]);
const index = buildIndex({ ...content, provisions });
const heard = (text: string, language: string | null = null): Understanding => understand(index, text, { language });

describe('understand', () => {
  it('hears a misspelt need', () => {
    const found = heard('hoi me wasmasjien is kapot en heb geen gelt vor een nieuwe');
    expect(found.language).toBe('nl');
    expect(found.needs[0]?.need).toBe('onverwachte-kosten');
  });

  it('hears several worries in one message, each once', () => {
    const found = heard(
      'Goedemiddag, sorry dat ik stoor. De huur is twee maanden niet betaald en de kleine heeft geen winterjas. Ik snap de brieven van de gemeente niet',
    );
    expect(found.several).toEqual(expect.arrayContaining(['huurachterstand', 'kleding']));
    expect(new Set(found.several).size).toBe(found.several.length);
  });

  it.each([
    'ik kan de huur niet betalen en ik heb huurachterstand',
    'ik voel me alleen en ken niemand in de buurt',
    'hallo, sorry dat ik stoor, ik zoek werk',
  ])('takes one worry for one: %s', (text) => expect(heard(text).several).toEqual([]));

  it.each([
    ['mens', 'human'],
    ['kan ik een mens spreken aub', 'human'],
    ['Stop!', 'stop'],
    ['vergeet mij', 'forget'],
    ['menuu', 'menu'],
    ['👍🏽', 'yes'],
    ['nee dat is het niet', 'wrong'],
    ['nee dat is het niet, jullie snappen er niks van', 'wrong'],
    ['ok doei', 'done'],
    ['dank je wel', 'thanks'],
    ['hoi', 'greeting'],
  ])('takes %s for the command %s', (text, command) => expect(heard(text).command).toBe(command));

  it.each(['ik wil stoppen met roken', 'ik zoek een mens om mee te praten over mijn schulden', 'i want to volunteer'])(
    'takes a sentence for more than a command: %s',
    (text) => expect(heard(text).command).toBeNull(),
  );

  it.each([
    ['moet ik een afspraak maken', 'appointment'],
    ['wat kost het', 'cost'],
    ['is het nu open?', 'open'],
    ['mag mijn kind mee', 'children'],
  ])('hears a question about what was shown: %s', (text, question) => expect(heard(text).question).toBe(question));

  it.each([
    ['evde yiyecek bir şey kalmadı çocuklar aç', 'tr'],
    ['cocuklar ac evde yemek yok', 'tr'],
    ['i have no money for food', 'en'],
    ['nie mam pieniedzy na jedzenie', 'pl'],
    ['ما معي مصاري اشتري اكل', 'ar'],
    ['немає грошей на їжу', 'uk'],
    ['мне нужна помощь, нет денег', 'ru'],
    ['necesito ayuda con la comida', 'es'],
    ["j'ai besoin d'aide pour payer le loyer", 'fr'],
    ['ich brauche hilfe mit der miete', 'de'],
    ['waxaan u baahanahay caawimaad', 'so'],
    ['mi mester di yudansa pa paga hür', 'pap'],
    ['ሓገዝ የድልየኒ ኣሎ', 'ti'],
    ['من به کمک نیاز دارم', 'fa'],
    ['12345', null],
    ['', null],
  ])('tells the language of %s: %s', (text, language) => expect(heard(text).language).toBe(language));

  it('lets the language of the chat decide where the message does not', () => {
    expect(heard('ok', 'tr').language ?? 'tr').toBe('tr');
  });

  it.each([
    ['wie wint er vanavond, ajax of psv', 'outside'],
    ['', 'noise'],
    ['   ', 'noise'],
    ['asdfghjkl', 'noise'],
    ['x', 'noise'],
    ['🦄🦄', 'noise'],
    ['ik heb geen eten', 'inside'],
  ])('tells the scope of "%s": %s', (text, scope) => expect(heard(text).scope).toBe(scope));

  it.each([
    ['ik heb vannacht geen slaapplek', true],
    ['sta op straat met 2 kids', true],
    ['bu gece kalacak yerim yok', true],
    ['ik wil nederlands leren', false],
    ['tot nu toe lukte het met de huur', false],
  ])('hears whether %s is for today: %s', (text, today) => expect(heard(text).today).toBe(today));

  it('finds a provision by its name, also misspelt, and not by a small word of it', () => {
    expect(heard('waar is de kledingbank de mouw').provisions[0]?.provision).toBe('kledingbank-proef');
    expect(heard('waar is het huis van de sonnebloemstraat').provisions[0]?.provision).toBe('spoor');
    expect(heard('mijn huis is koud').provisions.filter((found) => found.score >= 0.7)).toEqual([]);
  });

  it('puts a concrete need before a group', () => {
    const groups = [...content.needs.values()].filter((need) => need.group).map((need) => need.id);
    expect(groups).not.toContain(heard('ik ben gehandicapt en kan mijn huur niet betalen').needs[0]?.need);
  });
});

describe('any string', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'ik',
          'wil',
          'dood',
          'brand',
          'huur',
          ' ',
          '\n',
          '.',
          '\u0000',
          '\ud800',
          'ا',
          'ї',
          '👍',
          'en',
          '-',
        ),
      )
      .map((parts) => parts.join(' ')),
  );

  it('is understood without an error, the same every time', () => {
    fc.assert(
      fc.property(anything, fc.option(fc.constantFrom('nl', 'tr', 'xx'), { nil: null }), (text, language) => {
        const found = heard(text, language);
        expect(heard(text, language)).toEqual(found);
        for (const need of found.needs) {
          expect(need.confidence).toBeGreaterThanOrEqual(0);
          expect(need.confidence).toBeLessThanOrEqual(1);
          expect(content.needs.has(need.need)).toBe(true);
        }
        for (const { score } of found.provisions) expect(score >= 0 && score <= 1).toBe(true);
        expect(new Set(found.needs.map((need) => need.need)).size).toBe(found.needs.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['letters', 'a'.repeat(10_000)],
    ['one word over and over', 'dood '.repeat(2_000)],
    ['lone surrogates', '\ud83d'.repeat(10_000)],
    ['control characters', '\u0000\u0007\u001b'.repeat(3_000)],
    ['signs', '👍'.repeat(5_000)],
    ['joints', 'en ik wil niet meer '.repeat(500)],
  ])('is understood when it is very long: %s', (_, text) => {
    expect(heard(text)).toBeDefined();
    expect(findEmergencies(index, text, null)).toBeDefined();
  });
});
