import { expect, test } from 'vitest';
import { renderReply } from '../../../src/channels/web/render.ts';
import type { Block, Choice } from '../../../src/conversation/reply.ts';

const choices: readonly Choice[] = [
  { id: 'p:geldloket', label: 'Geldloket', numbered: true },
  { id: 'p:kringloop', label: 'Kringloop', numbered: true },
  { id: 'other', label: 'Iets anders', numbered: true },
  { id: 'human', label: 'mens', numbered: false },
];

function textOf(...blocks: readonly Block[]): string {
  return renderReply({ blocks, choices }).text;
}

test('paragraphs are apart, lines stay, strong is plain', () => {
  const blocks: readonly Block[] = [
    { kind: 'paragraph', spans: [{ text: 'Bel nu ' }, { text: '113', strong: true }, { text: '.\nHet is gratis.' }] },
    { kind: 'paragraph', spans: [{ text: 'Stuur een nummer.' }] },
  ];
  expect(textOf(...blocks)).toBe('Bel nu 113.\nHet is gratis.\n\nStuur een nummer.');
});

test('an item that says more than its choice keeps its number; one that says no more is a button only', () => {
  const list: Block = {
    kind: 'list',
    items: [
      { spans: [{ text: 'Geldloket', strong: true }, { text: ': vraag geld.' }], choice: 'p:geldloket' },
      { spans: [{ text: 'Kringloop: garantie.' }], choice: 'p:kringloop' },
      { spans: [], choice: 'other' },
      { spans: [{ text: 'mens' }], choice: 'human' },
    ],
  };
  expect(textOf(list)).toBe('1 Geldloket: vraag geld.\n2 Kringloop: garantie.');
});

test('an item without a choice is a dash, one with an unnumbered choice has no number', () => {
  const list: Block = {
    kind: 'list',
    items: [{ spans: [{ text: 'je ID' }] }, { spans: [{ text: 'mens: een vrijwilliger' }], choice: 'human' }],
  };
  expect(textOf(list)).toBe('- je ID\nmens: een vrijwilliger');
});

test('a list of nothing but choices leaves no hole', () => {
  const menu: Block = { kind: 'list', items: [{ spans: [], choice: 'other' }] };
  expect(textOf({ kind: 'paragraph', spans: [{ text: 'Waar gaat het over?' }] }, menu)).toBe('Waar gaat het over?');
});

test.each([
  ['0800-2000', 'tel:08002000', '0800-2000'],
  ['Veilig Thuis', 'tel:0800-2000', 'Veilig Thuis (0800-2000)'],
  ['113.nl', 'https://www.113.nl/', '113.nl'],
  ['Route', 'https://kaart.example/?q=1', 'Route (https://kaart.example/?q=1)'],
  ['hallo@deschakel.example', 'mailto:hallo@deschakel.example', 'hallo@deschakel.example'],
  ['Mail ons', 'mailto:hallo@deschakel.example', 'Mail ons (hallo@deschakel.example)'],
])('the address of %j is there to read', (text, link, shown) => {
  expect(textOf({ kind: 'paragraph', spans: [{ text, link }] })).toBe(shown);
});

test('all choices go along, in order, with their ids', () => {
  expect(renderReply({ blocks: [], choices })).toEqual({
    text: '',
    choices: choices.map(({ id, label }) => ({ id, label })),
  });
});
