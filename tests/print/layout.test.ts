import { expect, test } from 'vitest';
import type { Booklet } from '../../src/print/booklet.ts';
import { keepTogether } from '../../src/print/keep-together.ts';
import { breakLines, type Measure } from '../../src/print/lines.ts';
import { type Block, type Group, pagesOf } from '../../src/print/pages.ts';
import { printBooklet } from '../../src/print/print-booklet.ts';
import { printable } from '../../src/print/printable.ts';
import { readPdf, wordsOf } from './read-pdf.ts';

/** Every character is as wide as the letters are high. */
const square: Measure = (run, size) => run.text.length * size;
const plain = (text: string) => [{ text }];
const lines = (text: string, width: number) =>
  breakLines(plain(text), 1, width, square).map((runs) => runs.map((run) => run.text).join(''));

test('lines break at spaces; a word that is too long for a line is cut', () => {
  expect(lines('een twee drie', 8)).toEqual(['een twee', 'drie']);
  expect(lines('ab abcdefghij c', 4)).toEqual(['ab', 'abcd', 'efgh', 'ij c']);
  expect(lines('  ', 4)).toEqual([]);
});

test('a word may change weight halfway, and every run says where it begins', () => {
  const [first] = breakLines([{ text: 'Zeg:', strong: true }, { text: ' “' }, { text: 'hoi”' }], 2, 100, square);
  expect(first).toEqual([
    { text: 'Zeg: ', strong: true, x: 0 },
    { text: '“hoi”', strong: false, x: 10 },
  ]);
});

test('numbers, times, amounts, postcodes and labels are not parted', () => {
  const kept = (text: string) => keepTogether(plain(text))[0]?.text.replaceAll('\u00a0', '_');
  expect(kept('088 12 34, € 5, om 9 uur, 0101 AB in stad')).toBe('088_12_34, €_5, om 9_uur, 0101_AB in stad');
  const label = keepTogether([{ text: 'Vraag naar:', strong: true }, { text: ' Jan Jansen' }]);
  expect(label.map(({ text }) => text)).toEqual(['Vraag\u00a0naar:', '\u00a0Jan Jansen']);
});

test('what the letters lack becomes what reads the same, or is refused', () => {
  expect(printable('“één” – € 2 · ’s avonds … ë')).toEqual({ text: '“één” – € 2 · ’s avonds … ë', refused: [] });
  expect(printable('Ayşe\u200f, Łódź, Ahmet’in I\u0307lk kızı: a\u2011b\u202fc')).toEqual({
    text: 'Ayse, Lódz, Ahmet’in Ilk kizi: a-b\u00a0c',
    refused: [],
  });
  expect(printable('e\u0301')).toEqual({ text: 'é', refused: [] });
  expect(printable('hoi 🙂 مرحبا \u0085').refused).toEqual(['🙂', ...'مرحبا', '\u0085']);
});

const block = (text: string): Block => ({ role: 'P', size: 12, gap: 0, spans: plain(text) });
const group = (name: string, count: number): Group => Array.from({ length: count }, (_, at) => block(`${name}${at}`));
const wordsOn = (groups: readonly Group[]) =>
  pagesOf({ title: '', repeat: false, groups }, square).map((page) =>
    page.flatMap((piece) => piece.lines.flatMap((line) => line.runs.map((run) => run.text))),
  );

test('a group goes to the next page rather than break; only one longer than a page breaks', () => {
  const [first, second, ...more] = wordsOn([group('a', 20), group('b', 20)]);
  expect([first?.length, second?.length, more.length]).toEqual([20, 20, 0]);
  const long = wordsOn([group('a', 5), group('b', 80)]);
  expect(long.length).toBe(3);
  expect(long.flat()).toEqual([...group('a', 5), ...group('b', 80)].map((one) => one.spans[0]?.text));
});

const small: Booklet = {
  neighbourhood: 'Zuilen',
  example: false,
  madeAt: new Date('2026-11-24T13:00:00Z'),
  madeOn: '24 november 2026',
  checked: { oldest: '1 november 2026', newest: '1 november 2026' },
  about: { name: 'Wegwijzer', responsible: 'De Schakel', address: 'Spoorplein 1', phone: '099-1112223' },
  danger: { cards: [], freeCalls: [] },
  subjects: [{ title: 'Geld', cards: [{ name: plain('Loket'), lines: [plain('woord '.repeat(3000).trim())] }] }],
  people: [],
};

test('a card longer than a page goes on under the name of its subject, and is one paragraph to who listens', async () => {
  const printed = await printBooklet(small);
  if (!printed.ok) throw new Error('not printed');
  const { pages } = readPdf(printed.pdf);
  expect(wordsOf(pages[0] ?? { size: [], blocks: [] })).toContain('Hulp en plekken in Zuilen');
  const went = pages.filter((page) => page.blocks.some(({ role, text }) => role === 'Artifact' && text === 'Geld'));
  expect(went.length).toBeGreaterThan(3);
  expect(pages.map(wordsOf).join(' ').match(/woord/g)?.length).toBe(3000);
  expect(printed).toMatchObject({ cards: 1, pages: pages.length });
});

test('a booklet with letters that cannot be printed is refused, with the text and the letters', async () => {
  const name = plain('Loket 🙂');
  const bad = { ...small, subjects: [{ title: 'Geld', cards: [{ name, lines: [] }] }] };
  expect(await printBooklet(bad)).toEqual({ ok: false, unprintable: [{ text: 'Loket 🙂', characters: ['🙂'] }] });
});
