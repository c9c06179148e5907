import { expect, test } from 'vitest';
import { collectBooklet } from '../../src/collect-booklet.ts';
import type { Neighbourhood, Place } from '../../src/guide/content.ts';
import type { Booklet, Card } from '../../src/print/booklet.ts';
import { printBooklet } from '../../src/print/print-booklet.ts';
import { factsIn, factsInContent } from '../support/numbers-in-content.ts';
import { realGuide } from '../support/real-guide.ts';
import { type ReadPdf, readPdf, wordsOf } from './read-pdf.ts';

const NOW = new Date('2026-11-24T14:00:00+01:00');
const A5 = [0, 0, 419.53, 595.28];

function placeOf(guide = realGuide()): Place {
  const [place] = guide.content.places.values();
  if (place === undefined) throw new Error('no place');
  return place;
}

function areaOf(id: string): Neighbourhood {
  const found = placeOf().neighbourhoods.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

const booklet = (id: string): Booklet => collectBooklet(realGuide(), placeOf(), areaOf(id), NOW);

type Made = { readonly pdf: Buffer; readonly read: ReadPdf; readonly pages: number };

async function make(id: string): Promise<Made> {
  const printed = await printBooklet(booklet(id));
  if (!printed.ok) throw new Error(JSON.stringify(printed.unprintable));
  return { pdf: printed.pdf, read: readPdf(printed.pdf), pages: printed.pages };
}

const before = new Map<string, Promise<Made>>();

/** The booklet of a neighbourhood, made once. */
function made(id: string): Promise<Made> {
  const known = before.get(id) ?? make(id);
  before.set(id, known);
  return known;
}

const textOf = (line: Card['name']): string => line.map((span) => span.text.replaceAll('\u00a0', ' ')).join('');
const cardsOf = (one: Booklet): readonly Card[] => one.subjects.flatMap((subject) => subject.cards);

test('it is a tagged PDF in Dutch, on A5, and its pages can be folded', async () => {
  const { pdf, read, pages } = await made('spoorbuurt');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(read.pages.length).toBe(pages);
  expect(pages % 4).toBe(0);
  for (const page of read.pages) expect(page.size).toEqual(A5);
  expect(read.catalog).toContain('/Lang (nl-NL)');
  expect(read.catalog).toMatch(/\/StructTreeRoot \d+ 0 R/);
  expect(read.all).toContain('(Hulp en plekken in de Spoorbuurt)');
});

test('every page that is not empty has its number, and nothing on it is smaller than 12 points', async () => {
  const { read } = await made('rivierwijk');
  const filled = read.pages.filter((page) => page.blocks.length > 0);
  expect(read.pages.slice(0, filled.length)).toEqual(filled);
  expect(read.pages.length - filled.length).toBeLessThan(4);
  for (const [at, page] of filled.entries()) {
    expect(page.blocks.at(-1)).toMatchObject({ role: 'Artifact', text: String(at + 1) });
    for (const { smallest } of page.blocks) expect(smallest).toBeGreaterThanOrEqual(12);
  }
});

test('the contents say on which page a subject begins', async () => {
  const { read } = await made('molenwijk');
  const entries = read.pages.flatMap((page) => page.blocks.filter(({ role }) => role === 'TOCI'));
  const titles = booklet('molenwijk').subjects.map((subject) => subject.title);
  expect(entries.slice(0, -1).map(({ text }) => text.replace(/ \d+$/, ''))).toEqual(titles);
  for (const { text } of entries.slice(0, -1)) {
    const [, title, number] = /^(.*) (\d+)$/.exec(text) ?? [];
    expect(read.pages[Number(number) - 1]?.blocks[0]).toMatchObject({ role: 'H1', text: title });
  }
  expect(wordsOf(read.pages[Number(entries.at(-1)?.text.split(' ').at(-1)) - 1] ?? { size: [], blocks: [] })).toMatch(
    /^Mijn afspraken/,
  );
});

test('each provision for this neighbourhood is in it once, whole on one page, with its phone', async () => {
  const { provisions } = realGuide().content;
  const here = [...provisions.values()].filter(
    ({ place, area, emergency }) =>
      !emergency && (place === null || place === placeOf().id) && (area.length === 0 || area.includes('spoorbuurt')),
  );
  const one = booklet('spoorbuurt');
  const { read } = await made('spoorbuurt');
  const headings = read.pages.flatMap((page) =>
    page.blocks.filter(({ role }) => role === 'H2').map(({ text }) => text),
  );
  expect(cardsOf(one).length).toBe(here.length);
  for (const { text } of here) expect(headings.filter((name) => name.startsWith(text.name))).not.toEqual([]);
  const pages = read.pages.map(wordsOf);
  for (const { name, lines } of cardsOf(one)) {
    const whole = [name, ...lines].map((line) => textOf(line)).join('\n');
    expect(pages.filter((page) => page.includes(whole)).length, whole).toBe(1);
  }
  const all = pages.join('\n');
  for (const { phone } of here) if (phone !== null) expect(all).toContain(phone);
});

test('another neighbourhood has its own', () => {
  const names = (id: string) => cardsOf(booklet(id)).map(({ name }) => textOf(name));
  const local = [...realGuide().content.provisions.values()].filter(({ area }) => area.includes('molenwijk'));
  expect(local).not.toEqual([]);
  for (const { text, area } of local) {
    expect(names('molenwijk').some((name) => name.startsWith(text.name))).toBe(true);
    if (!area.includes('rivierwijk')) expect(names('rivierwijk')).not.toContain(text.name);
  }
});

test('a national product comes after what is near, and says at which counter it is here', () => {
  const money = booklet('spoorbuurt').subjects.find((subject) => subject.title === 'Geld en schulden');
  const names = money?.cards.map(({ name }) => textOf(name)) ?? [];
  const product = names.indexOf('Geld voor grote kosten');
  expect(names.indexOf('Geldloket (Gemeente Voorbeeldstad)')).toBeGreaterThanOrEqual(0);
  expect(product).toBeGreaterThan(names.indexOf('Geldloket (Gemeente Voorbeeldstad)'));
  expect(money?.cards[product]?.lines.map(textOf)).toEqual(
    expect.arrayContaining([
      'Bij: Geldloket (gemeente)',
      'Waar: Stadskantoor, Stationsplein 2 (het loket naast de trap)',
    ]),
  );
});

test('the emergency lines stand on one page, before anything else', async () => {
  const { read } = await made('spoorbuurt');
  const danger = wordsOf(read.pages[1] ?? { size: [], blocks: [] });
  for (const { emergency, phone, text } of realGuide().content.provisions.values())
    if (emergency) expect(danger).toContain(`${text.name === phone ? '' : `${phone} `}${text.name}\n${text.what}`);
});

test('no number, address or amount is in it that is not in the content', async () => {
  // Paper shows a site as people type it, without what the content puts before it.
  const known = new Set([...factsInContent()].map((fact) => fact.replace(/^www\./, '')));
  for (const id of ['spoorbuurt', 'rivierwijk', 'molenwijk']) {
    const { read } = await made(id);
    const facts = read.pages.flatMap((page) =>
      page.blocks.flatMap(({ role, text }) => (role === 'Artifact' ? [] : factsIn(text))),
    );
    expect(facts.length).toBeGreaterThan(100);
    expect(facts.filter((fact) => !known.has(fact))).toEqual([]);
  }
});

test('nothing on paper asks to send a word, and no label is left empty', async () => {
  const { read } = await made('spoorbuurt');
  for (const page of read.pages)
    for (const { text } of page.blocks) {
      expect(text).not.toMatch(/\bStuur \p{L}+\.|[{}*\u0000]|\bnull\b|\bundefined\b/u);
      expect(text).not.toMatch(/:\s*$/);
    }
});

test('the cover says how old the facts are, and what has passed is left out', () => {
  const days = [...realGuide().content.provisions.values()].map(({ checked }) => checked.on).sort();
  const { madeOn, checked } = booklet('spoorbuurt');
  expect(madeOn).toBe('24 november 2026');
  expect(checked.newest.endsWith(days.at(-1)?.slice(0, 4) ?? '')).toBe(true);
  const closed = (now: Date) =>
    cardsOf(collectBooklet(realGuide(), placeOf(), areaOf('spoorbuurt'), now)).flatMap(({ lines }) =>
      lines.map(textOf).filter((line) => line.startsWith('Dicht:')),
    );
  expect(closed(NOW)).not.toEqual([]);
  expect(closed(new Date('2036-01-01T12:00:00Z'))).toEqual([]);
});

test('the same booklet gives the same bytes', async () => {
  expect((await make('molenwijk')).pdf.equals((await made('molenwijk')).pdf)).toBe(true);
});
