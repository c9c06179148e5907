import { expect, it } from 'vitest';
import { countHits, readMessages } from '../../bench/understanding.ts';
import { buildIndex } from '../../src/understanding/build-index.ts';
import { explain } from '../../src/understanding/explain.ts';
import { understand } from '../../src/understanding/understand.ts';
import { readContent } from '../support/read-content.ts';

const content = readContent();
const index = buildIndex(content);
const hits = countHits(index, readMessages());

it.each(['nl', 'en', 'tr', 'ar', 'pl', 'uk'])('hears the need of messages by another hand: %s', (language) => {
  const found = hits.get(language);
  expect((found?.three ?? 0) / (found?.n ?? 1)).toBeGreaterThanOrEqual(0.9);
  expect((found?.first ?? 0) / (found?.n ?? 1)).toBeGreaterThanOrEqual(0.8);
  expect((found?.language ?? 0) / (found?.n ?? 1)).toBeGreaterThanOrEqual(0.95);
});

it('is surer when it is right more often', () => {
  const sure: boolean[] = [];
  const unsure: boolean[] = [];
  for (const message of readMessages()) {
    const top = understand(index, message.text, { language: null }).needs[0];
    (top !== undefined && top.confidence >= 0.7 ? sure : unsure).push(message.needs.includes(top?.need ?? ''));
  }
  const share = (list: readonly boolean[]): number => list.filter(Boolean).length / list.length;
  expect(share(sure)).toBeGreaterThan(0.9);
  expect(share(unsure)).toBeLessThan(share(sure));
});

it('knows most words of the phrases it learned from, and says which words spoke', () => {
  const reasons = explain(index, 'mijn wasmachine is kapot en ik heb geen geld voor een nieuwe');
  expect(reasons).toHaveLength(3);
  expect(reasons[0]?.words.map((reason) => reason.word)).toContain('wasmachine');
});

it('builds the same index twice', () => {
  const again = buildIndex(content);
  for (const message of readMessages().slice(0, 40))
    expect(understand(again, message.text, { language: null })).toEqual(
      understand(index, message.text, { language: null }),
    );
});
