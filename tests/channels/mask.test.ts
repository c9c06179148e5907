import { expect, test } from 'vitest';
import { mask } from '../../src/channels/mask.ts';

test.each([
  ['mijn bsn is 111222333', 'mijn bsn is •••'],
  ['bsn 1112.22.333 dus', 'bsn ••• dus'],
  ['123456782', '•••'],
  ['rekening NL91ABNA0417164300 staat rood', 'rekening ••• staat rood'],
  ['rekening nl91 abna 0417 1643 00 staat rood', 'rekening ••• staat rood'],
  ['pas 4111 1111 1111 1111', 'pas •••'],
])('%s → %s', (text, masked) => {
  expect(mask(text)).toBe(masked);
});

test.each([
  'bel 0800-8115 of 088 0767 000',
  'mijn nummer is 06 12345678',
  'ik heb 1500 euro schuld sinds 24-11-2026',
  'postcode 0101 AB',
  '000000000',
  '123456789',
  'NL00ABNA0417164300',
])('leaves %s as it is', (text) => {
  expect(mask(text)).toBe(text);
});

test('takes no longer for a hostile text', () => {
  const hostile = '1 '.repeat(50_000) + 'NL91 '.repeat(10_000);
  expect(mask(hostile).length).toBeGreaterThan(0);
});
