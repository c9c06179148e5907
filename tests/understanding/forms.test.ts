import { expect, it } from 'vitest';
import { compileForms } from '../../src/understanding/compile-forms.ts';
import { matchForms } from '../../src/understanding/forms.ts';
import { buildLetters } from '../../src/understanding/letters.ts';
import { lexisBuilder, termsIn } from '../../src/understanding/lexis.ts';
import { emptyTable, frozen } from '../../src/understanding/lookup.ts';
import { FOLD, tokenise, wordKey } from '../../src/understanding/tokens.ts';

const letters = buildLetters();

function matches(form: string, text: string): boolean {
  const lexis = lexisBuilder(letters);
  const forms = compileForms(lexis, [form]);
  const tokens = tokenise(letters, text);
  return matchForms(forms, tokens, termsIn(lexis.finish(), tokens, frozen(emptyTable()))).length > 0;
}

it.each([
  ['wil dood', 'ik wil dood', true],
  ['wil dood', 'ik wil echt heel dood', true],
  ['wil dood', 'ik wil nu echt heel dood', false],
  ['wil dood', 'dood wil ik', false],
  ['wil dood', 'wat ik wil. dood', false],
  ['wil dood', 'ik wil... dood', true],
  ['zelfmoord*', 'zelfmoordgedachten', true],
  ['zelfmoord*', 'zelfmoord', true],
  ['zelfmoord*', 'zelfmort', true],
  ['zelfmoord*', 'zelfstandig', false],
  ['verkracht', 'ferkragt', true],
  ['bewusteloos', 'bewustelos', true],
  ['bewusteloos', 'bewustloos', true],
  ['noodgeval', 'nood geval', true],
  ['kapot|stuk fiets', 'een stuk van mijn fiets', true],
  ['film + zelfmoord', 'zelfmoord in een hele lange en saaie film', true],
  ['film + zelfmoord', 'zelfmoord. een film', false],
  ['wil niet meer $', 'ik wil niet meer', true],
  ['wil niet meer $', 'ik wil niet meer wachten', false],
  ['не хочу', 'я НЕ хочу', true],
  ['бє', "мене б'є", true],
  ['حريق', 'الحريق', true],
])('form %s in "%s": %s', (form, text, found) => expect(matches(form, text)).toBe(found));

it.each([
  ['wasmachine', 'wasmagiene'],
  ['huis', 'huys'],
  ['wij', 'wei'],
  ['fout', 'faut'],
  ['geld', 'gelt'],
  ['lopen', 'lope'],
  ['zeven', 'seven'],
  ['kapot', 'kappot'],
  ['politie', 'polisie'],
  ['school', 'sgool'],
  ['niks', 'nix'],
])('%s sounds like %s', (one, other) => expect(wordKey(letters, one, FOLD)).toBe(wordKey(letters, other, FOLD)));
