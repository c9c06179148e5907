import fc from 'fast-check';
import type { Block, Choice, Item, Reply } from '../../src/conversation/reply.ts';
import type { Span } from '../../src/guide/span.ts';

/** Texts that went wrong somewhere once: markup, emoji, right to left, invisible marks, halves of characters, one without an end. */
export const ODD_TEXTS: readonly string[] = [
  '<b>&',
  '</a> "x" &amp; &#60;',
  '👨‍👩‍👧 👍🏽 🇳🇱',
  '\u2068مرحبا\u2069 12 العربية',
  'e\u0301\u0301\u0301',
  '\ud83d',
  'een\n\n\ntwee',
  '*ster* _streep_ `tik`',
  '1',
  'woord '.repeat(2000).trim(),
  '&'.repeat(10_000),
  '😀'.repeat(5000),
];

const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3000 }) },
);

const anySpan: fc.Arbitrary<Span> = fc
  .record({
    text: anyText,
    strong: fc.boolean(),
    link: fc.option(
      fc.oneof(
        fc.constantFrom('tel:0991112223', 'mailto:hallo@deschakel.example', 'https://kaart.example/?a="b"&c=<d>'),
        fc.webUrl(),
        anyText,
      ),
    ),
  })
  .map(({ text, strong, link }) => ({ text, ...(strong ? { strong } : {}), ...(link === null ? {} : { link }) }));

const anySpans = fc.array(anySpan, { maxLength: 4 });

/** Any reply: choices with ids of their own, numbered ones first; items that name one of them, or none. */
export const anyReply: fc.Arbitrary<Reply> = fc
  .record({
    ids: fc.uniqueArray(fc.oneof(fc.stringMatching(/^[a-z]:[a-z-]{1,70}$/), fc.string({ maxLength: 70 })), {
      maxLength: 12,
    }),
    labels: fc.array(anyText, { minLength: 12, maxLength: 12 }),
    worded: fc.nat(2),
    blocks: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('paragraph' as const), spans: anySpans }),
        fc.record({
          kind: fc.constant('list' as const),
          items: fc.array(fc.record({ spans: anySpans, nth: fc.option(fc.nat(14)) }), { maxLength: 6 }),
        }),
      ),
      { maxLength: 5 },
    ),
  })
  .map(({ ids, labels, worded, blocks }) => {
    const choices: readonly Choice[] = ids.map((id, at) => {
      return { id, label: labels[at] ?? '', numbered: at < ids.length - worded };
    });
    const itemOf = (spans: readonly Span[], nth: number | null): Item => {
      const id = nth === null ? undefined : ids[nth];
      return id === undefined ? { spans } : { spans, choice: id };
    };
    const toBlock = (block: (typeof blocks)[number]): Block =>
      block.kind === 'paragraph'
        ? block
        : { kind: 'list', items: block.items.map(({ spans, nth }) => itemOf(spans, nth)) };
    return { blocks: blocks.map(toBlock), choices };
  });
