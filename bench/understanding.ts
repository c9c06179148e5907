import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../src/guide/content.ts';
import { buildIndex, type Index } from '../src/understanding/build-index.ts';
import { understand } from '../src/understanding/understand.ts';
import { plainProvision, readContent } from '../tests/support/read-content.ts';

/** A message by another hand than the phrases', with every need that is right. */
export type Message = {
  readonly language: string;
  readonly style: string;
  readonly needs: readonly string[];
  readonly text: string;
};

const FOLDER = join(import.meta.dirname, '../tests/understanding');

function rows(name: string): readonly (readonly string[])[] {
  return readFileSync(join(FOLDER, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

/** The test messages: 150 Dutch ones in seven styles, 30 in each other language. */
export function readMessages(): readonly Message[] {
  return [
    ...rows('messages-nl.tsv').map(([style = '', needs = '', text = '']) => ({
      language: 'nl',
      style,
      needs: needs.split(','),
      text,
    })),
    ...rows('messages-more.tsv').map(([language = '', needs = '', text = '']) => ({
      language,
      style: language,
      needs: needs.split(','),
      text,
    })),
  ];
}

/** Shares per language and style: right need first, in the first three; right language. */
export type Hits = { n: number; first: number; three: number; language: number };

/** Counts right needs over messages. */
export function countHits(index: Index, messages: readonly Message[]): ReadonlyMap<string, Hits> {
  const found = new Map<string, Hits>();
  for (const message of messages) {
    const heard = understand(index, message.text, { language: null });
    const needs = heard.needs.map((need) => need.need);
    for (const group of new Set([message.language, `${message.language} ${message.style}`])) {
      const hits = found.get(group) ?? { n: 0, first: 0, three: 0, language: 0 };
      found.set(group, hits);
      hits.n++;
      if (message.needs.includes(needs[0] ?? '')) hits.first++;
      if (needs.slice(0, 3).some((need) => message.needs.includes(need))) hits.three++;
      if (heard.language === message.language) hits.language++;
    }
  }
  return found;
}

/** Leaves every fifth phrase of each need out of the content and gives those back as messages. */
export function holdOut(content: Content): { readonly content: Content; readonly messages: readonly Message[] } {
  const messages: Message[] = [];
  const languages = new Map(
    [...content.languages].map(([code, language]) => {
      const words = new Map(
        [...language.words].map(([need, own]) => {
          own.phrases.forEach((text, i) => {
            if (i % 5 === 4) messages.push({ language: code, style: code, needs: [need], text });
          });
          return [need, { ...own, phrases: own.phrases.filter((_, i) => i % 5 !== 4) }];
        }),
      );
      return [code, { ...language, words }];
    }),
  );
  return { content: { ...content, languages }, messages };
}

/** The content with many more provisions, for the figures at scale. */
function enlarged(content: Content, many: number): Content {
  const words = [
    ...new Set([...content.provisions.values()].flatMap((p) => `${p.text.name} ${p.text.what}`.split(/\s+/))),
  ];
  const provisions = new Map(content.provisions);
  const pick = (i: number): string => words[i % Math.max(1, words.length)] ?? 'buurt';
  for (let i = 0; i < many; i++) {
    const what = Array.from({ length: 24 }, (_, k) => pick(i * 31 + k * k * 7 + k)).join(' ');
    provisions.set(`p${i}`, plainProvision(`p${i}`, `${pick(i * 13)} ${pick(i * 7 + 3)} ${i}`, what, ['eten']));
  }
  return { ...content, provisions };
}

/** Microseconds per message: the best of four rounds each, then the middle message and the slowest in a hundred. */
function pace(index: Index, messages: readonly Message[]): { readonly p50: number; readonly p99: number } {
  const best = messages.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 8; round++)
    messages.forEach((message, i) => {
      const begin = performance.now();
      understand(index, message.text, { language: null });
      if (round > 3) best[i] = Math.min(best[i] ?? 0, (performance.now() - begin) * 1000);
    });
  best.sort((a, b) => a - b);
  return { p50: best[Math.floor(best.length / 2)] ?? 0, p99: best[Math.floor(best.length * 0.99)] ?? 0 };
}

/** Everything measured, as rows of text. */
export function benchUnderstanding(): readonly string[] {
  const content = readContent();
  const memory = process.memoryUsage();
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const index = buildIndex(content);
  const built = performance.now() - begin;
  const used = process.cpuUsage(cpu);
  const after = process.memoryUsage();
  const messages = readMessages();
  const megabytes = (after.heapUsed + after.arrayBuffers - memory.heapUsed - memory.arrayBuffers) / 2 ** 20;
  const lines = [
    `build ${built.toFixed(0)} ms (cpu ${(used.user / 1000).toFixed(0)}), ${megabytes.toFixed(0)} MB, ${index.need.model.idf.length} features`,
  ];
  for (const [group, hits] of countHits(index, messages))
    lines.push(
      `${group.padEnd(14)} n ${String(hits.n).padStart(4)}  hit@1 ${share(hits.first, hits)}  hit@3 ${share(hits.three, hits)}  language ${share(hits.language, hits)}`,
    );
  const small = pace(index, messages);
  lines.push(`example base: p50 ${small.p50.toFixed(0)} µs, p99 ${small.p99.toFixed(0)} µs`);
  const large = pace(buildIndex(enlarged(content, 5000)), messages);
  lines.push(`5,000 provisions: p50 ${large.p50.toFixed(0)} µs, p99 ${large.p99.toFixed(0)} µs`);
  const held = holdOut(content);
  for (const [group, hits] of countHits(buildIndex(held.content), held.messages))
    if (!group.includes(' '))
      lines.push(`held out ${group}  n ${hits.n}  hit@1 ${share(hits.first, hits)}  hit@3 ${share(hits.three, hits)}`);
  return lines;
}

function share(count: number, hits: Hits): string {
  return (count / hits.n).toFixed(2);
}

if (import.meta.main) for (const line of benchUnderstanding()) console.log(line);
