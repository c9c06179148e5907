import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderPlain } from '../../src/channels/terminal/render.ts';
import type { Choice, Reply } from '../../src/conversation/reply.ts';

const choice = (id: string, label: string, numbered = true): Choice => ({ id, label, numbered });

test('numbers stand where the items stand, bare choices show their label, the rest comes last', () => {
  const reply: Reply = {
    blocks: [
      { kind: 'paragraph', spans: [{ text: 'Dit kan:' }] },
      {
        kind: 'list',
        items: [
          { choice: 'p:a', spans: [{ text: 'Geldloket', strong: true }, { text: ': open' }] },
          { choice: 'other', spans: [] },
        ],
      },
      { kind: 'list', items: [{ spans: [{ text: 'je ID' }] }] },
    ],
    choices: [
      choice('p:a', 'Geldloket'),
      choice('other', 'Iets anders'),
      choice('more', 'Nog meer'),
      choice('human', 'mens', false),
    ],
  };
  expect(renderPlain(reply, false)).toBe('Dit kan:\n\n1 Geldloket: open\n2 Iets anders\n\n- je ID\n\n3 Nog meer');
});

test('every numbered choice is shown once, with its own number', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), (all, named) => {
      const choices = Array.from({ length: all }, (_, at) => choice(`n:${at}`, `Keuze${at}`));
      const items = choices.slice(0, named).map(({ id }) => ({ choice: id, spans: [] }));
      const lines = renderPlain({ blocks: [{ kind: 'list', items }], choices }, false)
        .split('\n')
        .filter((line) => line !== '');
      expect(lines).toEqual(choices.map(({ label }, at) => `${at + 1} ${label}`));
    }),
  );
});
