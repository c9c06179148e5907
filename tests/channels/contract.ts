import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginConversation, type Conversation } from '../../src/conversation/conversation.ts';
import type { Block, Choice, Reply } from '../../src/conversation/reply.ts';
import { respond } from '../../src/conversation/respond.ts';
import type { Event } from '../../src/conversation/turn.ts';
import { realGuide } from '../support/real-guide.ts';
import { anyReply, ODD_TEXTS } from './any-reply.ts';
import { seen } from './seen.ts';

/** A button as it is sent: what pressing it says to us, and what it shows. */
export type Button = { readonly id: string; readonly label: string };

/** Both ways through a channel, without its socket. */
export type Sides = {
  /** What a resident reads, markup resolved, one message after another; and the buttons, in order. Without buttons: none. */
  readonly show: (reply: Reply) => { readonly text: string; readonly buttons: readonly Button[] };
  /** What arrives when this text is typed. */
  readonly type: (text: string) => Event;
  /** What arrives when a button is pressed; `null`: the channel has no buttons. */
  readonly press: ((button: Button) => Event) | null;
};

const NOW = new Date('2026-11-23T09:00:00Z');
const ROUTE = 'https://kaart.example/?q=1&r=<2>';
const choices: readonly Choice[] = [
  { id: 'p:geldloket', label: 'Geldloket', numbered: true },
  { id: 'p:kringloop', label: 'Kringloop', numbered: true },
  { id: 'other', label: 'Iets anders', numbered: true },
  { id: 'human', label: 'mens', numbered: false },
];
const blocks: readonly Block[] = [
  { kind: 'paragraph', spans: [{ text: 'Dit kan:' }] },
  {
    kind: 'list',
    items: [
      { spans: [{ text: 'Geldloket', strong: true }, { text: ': vraag geld.' }], choice: 'p:geldloket' },
      { spans: [{ text: 'Kringloop: garantie.' }], choice: 'p:kringloop' },
      { spans: [], choice: 'other' },
    ],
  },
  { kind: 'list', items: [{ spans: [{ text: 'je ID' }] }, { spans: [{ text: 'een afschrift' }] }] },
  {
    kind: 'paragraph',
    spans: [
      { text: 'Bel ' },
      { text: '099-1112223', strong: true, link: 'tel:0991112223' },
      { text: '.\nDe weg: ' },
      { text: ROUTE, link: ROUTE },
    ],
  },
];
const TEXTS = [
  ...['Dit kan:', '1 Geldloket: vraag geld.', '2 Kringloop: garantie.', '- je ID', '- een afschrift'],
  ...['Bel 099-1112223.', `De weg: ${ROUTE}`],
];
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });

/** What every channel to residents promises, whatever it is made of. */
export function describeChannel(name: string, make: () => Sides): void {
  describe(`the channel ${name}`, () => {
    const { show, type, press } = make();

    test('shows every kind of block, in order, and nothing of the markup', () => {
      const { text } = show({ blocks, choices });
      const lines = text.split('\n').filter((line) => TEXTS.includes(line));
      expect(lines).toEqual(TEXTS);
    });

    test('shows every numbered choice with the number that is typed for it', () => {
      const { text, buttons } = show({ blocks, choices });
      for (const [at, { id, label }] of choices.filter((choice) => choice.numbered).entries())
        expect(numberOf(id, label, text, buttons)).toContain(at + 1);
    });

    test('has a button for every choice, or for none', () => {
      const { buttons } = show({ blocks, choices });
      expect(buttons.map(({ id }) => id)).toEqual(press === null ? [] : choices.map(({ id }) => id));
    });

    test.each(ODD_TEXTS.map((text) => [text.slice(0, 24), text]))(
      'shows %j whole, wherever it stands',
      (_start, odd) => {
        const label = odd.slice(0, 100);
        const reply: Reply = {
          blocks: [
            paragraph(odd),
            { kind: 'list', items: [{ spans: [{ text: `x ${odd}`, strong: true }], choice: 'p:a' }] },
          ],
          choices: [{ id: 'p:a', label, numbered: true }],
        };
        const { text } = show(reply);
        expect(seen(text)).toContain(seen(odd));
        expect(seen(text)).toContain(seen(`1 x ${odd}`));
      },
    );

    test('shows any reply without a fault', () => {
      fc.assert(
        fc.property(anyReply, (reply) => {
          expect(typeof show(reply).text).toBe('string');
        }),
        { numRuns: 60 },
      );
    });

    test('hears what was typed as it was typed', () => {
      for (const text of ['me wasmasjien is stuk', '1', 'مرحبا', '<b>&', '👍🏽'])
        expect(type(text)).toEqual({ kind: 'resident-wrote', text, urgent: null });
    });

    test.each(['ik heb geen geld voor eten', 'menu', 'taal'])(
      'after %j a number and its button do the same',
      (first) => {
        const { conversation, reply } = turned(beginConversation(null), type(first));
        const { text, buttons } = show(reply);
        const offered = reply.choices.filter((choice) => choice.numbered);
        expect(offered.length).toBeGreaterThan(1);
        for (const [at, { id, label }] of offered.entries()) {
          expect(numberOf(id, label, text, buttons)).toContain(at + 1);
          const button = buttons.find((one) => one.id === id);
          const chosen: Event =
            press === null || button === undefined ? { kind: 'resident-chose', choice: id } : press(button);
          expect(chosen).toEqual({ kind: 'resident-chose', choice: id });
          expect(turned(conversation, type(String(at + 1))).reply).toEqual(turned(conversation, chosen).reply);
        }
      },
    );
  });
}

/** The numbers a choice is seen to have: on a line that begins with its label, on its button, or by the place of its button. */
function numberOf(id: string, label: string, text: string, buttons: readonly Button[]): readonly number[] {
  const place = buttons.findIndex((button) => button.id === id) + 1;
  const shown = [...text.split('\n'), ...buttons.filter((button) => button.id === id).map((button) => button.label)];
  const said = shown.flatMap((line) => {
    const [, number, words] = /^(\d+) (.*)$/s.exec(line) ?? [];
    return words?.startsWith(label) === true ? [Number(number)] : [];
  });
  for (const number of said) expect(place === 0 || number === place, `${label}: ${number}, button ${place}`).toBe(true);
  return place === 0 ? said : [place];
}

function turned(
  conversation: Conversation,
  event: Event,
): { readonly conversation: Conversation; readonly reply: Reply } {
  const turn = respond(conversation, event, realGuide(), NOW);
  const said = turn.effects.find((effect) => effect.kind === 'reply');
  if (said === undefined) throw new Error('nothing was said');
  return { conversation: turn.conversation, reply: said.reply };
}
