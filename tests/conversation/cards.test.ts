import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../src/channels/terminal/render.ts';
import { beginConversation, type Conversation } from '../../src/conversation/conversation.ts';
import { respond } from '../../src/conversation/respond.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { SENTENCES } from '../../src/guide/sentences.ts';
import { factsIn, factsInContent } from '../support/numbers-in-content.ts';
import { realGuide } from '../support/real-guide.ts';

const guide = realGuide();
const IDS = [...guide.content.provisions.keys()];
const NOW = new Date('2026-11-24T14:00+01:00');
const KNOWN = factsInContent();
const KEYS = Object.keys(SENTENCES).filter((key) => key.includes('-'));

/** Limits of the channels: a message of Telegram and WhatsApp, a button of Telegram, the rows of a WhatsApp list. */
const MOST = { text: 4096, callbackBytes: 64, rows: 10 };
/** Voice rule 7, and the lines of the choices; a card in another language carries the Dutch sentence with its meaning as well. */
const READABLE = { nl: 620, other: 800 };

function chat(language: string): Conversation {
  return { ...beginConversation(null), language: { code: language, chosen: true }, introduced: true };
}

function cardOf(language: string, id: string): Turn {
  return respond(chat(language), { kind: 'resident-chose', choice: `p:${id}` }, guide, NOW);
}

function textOf(turn: Turn): string {
  return turn.effects.map((effect) => (effect.kind === 'reply' ? renderPlain(effect.reply, false) : '')).join('');
}

describe.each(['nl', 'en', 'tr', 'ar', 'pl', 'uk'])('every card in %s', (language) => {
  test('fits each channel and says nothing that is not in the content', () => {
    for (const id of IDS) {
      const turn = cardOf(language, id);
      const text = textOf(turn);
      expect(turn.answered?.outcome, id).toBe('card');
      expect(text.length, id).toBeLessThanOrEqual(MOST.text);
      for (const key of KEYS) expect(text.includes(`${key}:`) || text.includes(` ${key} `), `${id} ${key}`).toBe(false);
      expect(
        factsIn(text).filter((fact) => !KNOWN.has(fact) && !KNOWN.has(`www.${fact}`)),
        id,
      ).toEqual([]);
      const { offered } = turn.conversation;
      expect(offered.length, id).toBeLessThanOrEqual(MOST.rows);
      for (const choice of offered)
        expect(Buffer.byteLength(choice.id), choice.id).toBeLessThanOrEqual(MOST.callbackBytes);
    }
  });

  test('is short enough to read', () => {
    const most = language === 'nl' ? READABLE.nl : READABLE.other;
    const long = IDS.map((id) => ({ id, length: textOf(cardOf(language, id)).length })).filter(
      ({ length }) => length > most,
    );
    expect(long).toEqual([]);
  });

  test('is told in that language', () => {
    const dutch = IDS.filter(
      (id) => language !== 'nl' && !guide.content.provisions.get(id)?.translations.has(language),
    );
    expect(dutch).toEqual([]);
  });
});
