import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderReply, type TelegramPart } from '../../../src/channels/telegram/render.ts';
import type { Block, Choice, Reply } from '../../../src/conversation/reply.ts';
import { anyReply } from '../any-reply.ts';
import { seen } from '../seen.ts';
import { textOfHtml } from './html.ts';

const MOST_UNITS = 4096;
const choices: readonly Choice[] = [
  { id: 'p:geldloket', label: 'Geldloket', numbered: true },
  { id: 'p:kringloop', label: 'Kringloop', numbered: true },
  { id: 'other', label: 'Iets anders', numbered: true },
  { id: 'human', label: 'mens', numbered: false },
];

const fromBot = (reply: Reply) => renderReply({ reply, from: 'bot', name: null });
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });
const said = (...blocks: readonly Block[]) => fromBot({ blocks, choices: [] });
const htmlOf = (parts: readonly TelegramPart[]) => parts.map(({ html }) => html.text);
const buttonsOf = (part: TelegramPart | undefined) => part?.html.reply_markup?.inline_keyboard ?? [];

test('a list: texts with their numbers, buttons with the same numbers, the person without one', () => {
  const list: Block = {
    kind: 'list',
    items: [
      { spans: [{ text: 'Geldloket', strong: true }, { text: ': vraag geld.' }], choice: 'p:geldloket' },
      { spans: [{ text: 'Kringloop: garantie.' }], choice: 'p:kringloop' },
      { spans: [], choice: 'other' },
    ],
  };
  const [part, ...more] = fromBot({ blocks: [paragraph('Dit kan:'), list], choices });
  expect(more).toEqual([]);
  expect(part?.html.text).toBe('Dit kan:\n\n<b>1</b> <b>Geldloket</b>: vraag geld.\n<b>2</b> Kringloop: garantie.');
  expect(part?.plain.text).toBe('Dit kan:\n\n1 Geldloket: vraag geld.\n2 Kringloop: garantie.');
  expect(part?.plain).not.toHaveProperty('parse_mode');
  expect(buttonsOf(part)).toEqual([
    [{ text: '1 Geldloket', callback_data: 'p:geldloket' }],
    [{ text: '2 Kringloop', callback_data: 'p:kringloop' }],
    [{ text: '3 Iets anders', callback_data: 'other' }],
    [{ text: 'mens', callback_data: 'human' }],
  ]);
  expect(part?.html.link_preview_options).toEqual({ is_disabled: true });
  expect(part?.plain.reply_markup).toEqual(part?.html.reply_markup);
});

test.each([
  ['0991112223', 'tel:0991112223', '0991112223'],
  ['Buurtteam', 'tel:099-1112223', 'Buurtteam (099-1112223)'],
  ['113.nl', 'https://www.113.nl/', '<a href="https://www.113.nl/">113.nl</a>'],
  ['A&B', 'https://kaart.example/?a="b"&c', '<a href="https://kaart.example/?a=&quot;b&quot;&amp;c">A&amp;B</a>'],
  ['hallo@deschakel.example', 'mailto:hallo@deschakel.example', 'hallo@deschakel.example'],
  ['Mail ons', 'mailto:hallo@deschakel.example', 'Mail ons (hallo@deschakel.example)'],
  ['Klik', 'javascript:alert(1)', 'Klik (javascript:alert(1))'],
])('%j with the link %j', (text, link, html) => {
  expect(htmlOf(said({ kind: 'paragraph', spans: [{ text, link }] }))).toEqual([html]);
});

test('the plain text shows the address of a link', () => {
  const [part] = said({ kind: 'paragraph', spans: [{ text: 'Route', link: 'https://kaart.example/?q=1' }] });
  expect(part?.plain.text).toBe('Route (https://kaart.example/?q=1)');
});

test('text from right to left and its invisible marks stay as they are', () => {
  const text = 'اتصلوا على \u2068099-1112223\u2069 الآن';
  expect(htmlOf(said(paragraph(text)))).toEqual([text]);
});

test('a volunteer is named first', () => {
  const reply: Reply = { blocks: [paragraph('Ik bel je zo.')], choices: [] };
  const [part] = renderReply({ reply, from: 'volunteer', name: 'Fatma <3' });
  expect(part?.html.text).toBe('<b>Fatma &lt;3:</b>\nIk bel je zo.');
  expect(htmlOf(renderReply({ reply, from: 'volunteer', name: null }))).toEqual(['Ik bel je zo.']);
});

describe('what does not fit', () => {
  test('is cut between paragraphs, the buttons under the last message', () => {
    const parts = fromBot({ blocks: [paragraph('a'.repeat(3000)), paragraph('b'.repeat(3000))], choices });
    expect(htmlOf(parts)).toEqual(['a'.repeat(3000), 'b'.repeat(3000)]);
    expect(parts.map((part) => buttonsOf(part).length)).toEqual([0, 4]);
  });

  test('is cut at a line, else between words', () => {
    const line = 'woord '.repeat(400).trim();
    expect(htmlOf(said(paragraph(`${line}\n${line}`)))).toEqual([line, line]);
    const words = htmlOf(said(paragraph('woord '.repeat(1200).trim())));
    expect(words.every((text) => /^woord( woord)*$/.test(text))).toBe(true);
    expect(words.join(' ')).toBe('woord '.repeat(1200).trim());
  });

  test('is never cut inside a character or its escape', () => {
    for (const text of ['😀'.repeat(5000), `x${'😀'.repeat(5000)}`])
      expect(htmlOf(said(paragraph(text))).join('')).toBe(text);
    const parts = htmlOf(said(paragraph('&'.repeat(5000))));
    expect(parts.every((html) => /^(&amp;)+$/.test(html))).toBe(true);
    expect(parts.join('')).toBe('&amp;'.repeat(5000));
  });

  test('a choice that fits no button stands in the text, with its number', () => {
    const long = { id: `n:${'ä'.repeat(32)}`, label: 'Te lang', numbered: true };
    const wordy = { id: 'more', label: 'Heel veel woorden '.repeat(10).trim(), numbered: true };
    const [part] = fromBot({ blocks: [paragraph('Kies:')], choices: [long, wordy] });
    expect(part?.plain.text).toBe(`Kies:\n\n1 Te lang\n2 ${wordy.label}`);
    expect(buttonsOf(part).map(([button]) => button?.callback_data)).toEqual(['more']);
    expect(buttonsOf(part)[0]?.[0]?.text).toMatch(/^2 Heel veel woorden .*…$/);
  });
});

test('a keyboard without words has the choices as its words', () => {
  const [part] = fromBot({ blocks: [{ kind: 'list', items: [{ spans: [], choice: 'other' }] }], choices });
  expect(part?.plain.text).toBe('1 Geldloket\n2 Kringloop\n3 Iets anders\nmens');
  expect(buttonsOf(part)).toHaveLength(4);
});

test('nothing to read is no message', () => {
  for (const text of ['', ' \n ', '\u2068\u2069', '\u200d']) expect(said(paragraph(text))).toEqual([]);
});

/** What must be there to read, in order: all texts but those a whole button says. */
function wanted({ blocks, choices: all }: Reply): readonly string[] {
  const label = new Map(all.map((choice) => [choice.id, choice.label]));
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.spans.map(({ text }) => text);
    return block.items.flatMap(({ spans, choice }) => {
      const text = spans.map((span) => span.text).join('');
      return choice !== undefined && text === label.get(choice) ? [] : spans.map((span) => span.text);
    });
  });
}

test('any reply is messages Telegram takes, with every text in them, in order, and every choice', () => {
  fc.assert(
    fc.property(anyReply, fc.constantFrom('bot', 'volunteer'), (reply, from) => {
      const parts = renderReply({ reply, from, name: 'Fatma' });
      for (const { html, plain } of parts) {
        expect(html.text.length).toBeLessThanOrEqual(MOST_UNITS);
        expect(plain.text.length).toBeLessThanOrEqual(MOST_UNITS);
        expect(html.text.isWellFormed() && plain.text.isWellFormed()).toBe(true);
        expect(seen(textOfHtml(html.text))).not.toBe('');
        expect(html.text).toBe(html.text.trim());
      }
      expect(parts.slice(0, -1).flatMap(buttonsOf)).toEqual([]);
      const buttons = buttonsOf(parts.at(-1)).map(([button]) => button);
      for (const button of buttons) {
        expect(seen(button?.text ?? '')).not.toBe('');
        expect(new TextEncoder().encode(button?.callback_data).length).toBeLessThanOrEqual(64);
        expect(button?.callback_data).not.toBe('');
      }
      const read = [parts.map(({ html }) => textOfHtml(html.text)), parts.map(({ plain }) => plain.text)];
      for (const text of read.map((texts) => seen(texts.join('')))) {
        let at = 0;
        for (const part of wanted(reply)) {
          const found = text.indexOf(seen(part), at);
          expect(found, `${seen(part)} after ${at}`).toBeGreaterThanOrEqual(at);
          at = found + seen(part).length;
        }
        const there = (choice: Choice) => text.includes(seen(choice.label));
        const left = reply.choices.filter((one) => !buttons.some((button) => button?.callback_data === one.id));
        const named = reply.blocks
          .flatMap((block) => (block.kind === 'list' ? block.items : []))
          .map((item) => item.choice);
        expect(left.filter((choice) => !named.includes(choice.id)).every(there)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);
