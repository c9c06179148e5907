import { expect, test } from 'vitest';
import { meant } from '../../src/editorial/meant.ts';

test.each([
  ['verwijzign', ['verwijzing', 'verwijzing_door'], 'verwijzing'],
  ['inlopen', ['inloop', 'op afspraak'], 'inloop'],
  ['Nodig', ['nodig', 'niet nodig'], 'nodig'],
  ['geldloket', ['geldfit', 'geldloket-voorbeeldstad'], 'geldloket-voorbeeldstad'],
  ['voedselbank', ['voedselbank-west', 'keuken'], 'voedselbank-west'],
  ['xyz', ['naam', 'kort'], null],
  ['', ['naam'], null],
])('%s of %j: %s', (word, known, answer) => {
  expect(meant(word, known)).toBe(answer);
});
