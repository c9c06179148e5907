import { describe, expect, it } from 'vitest';
import { afterUnknown, HEAD_OF_LINE_FOR, tryAgainAt, waitBefore, worthFor } from '../../src/store/outbox-rules.ts';
import { openStore } from './open-store.ts';

const reply = {
  blocks: [
    {
      kind: 'paragraph',
      spans: [
        { text: 'Hoi', strong: true },
        { text: 'bel', link: 'tel:112' },
      ],
    },
  ],
  choices: [{ id: 'human', label: 'mens', numbered: false }],
} as const;

function setUp() {
  const { store, db } = openStore();
  const chat = store.chats.of('telegram', 'a', 0);
  const put = () => {
    const messageId = store.outbox.enqueue(chat, 'bot', 0, reply, 0);
    return { messageId, ord: store.outbox.next(chat)?.ord ?? 0 };
  };
  return { ...store, db, chat, put };
}

describe('a row of the outbox', () => {
  it('comes back as it went in, with an id of its own', () => {
    const { outbox, chat } = setUp();
    const ids = [outbox.enqueue(chat, 'volunteer', 3, reply, 5, 'Fatma'), outbox.enqueue(chat, 'bot', 3, reply, 5)];
    expect(new Set(ids).size).toBe(2);
    expect(outbox.next(chat)).toMatchObject({
      kind: 'volunteer',
      lease: 3,
      messageId: ids[0],
      body: { reply, name: 'Fatma' },
    });
  });

  it('that this code cannot read is a row without a body', () => {
    const { outbox, chat, db, put } = setUp();
    put();
    for (const body of ['{', '{"reply":{"blocks":[{"kind":"video"}],"choices":[]}}']) {
      db.prepare('UPDATE bodies SET body = ?').run(body);
      expect(outbox.next(chat)?.body).toBeNull();
    }
  });

  it('is only raised by receipts, whichever id they name', () => {
    const { outbox, put } = setUp();
    const { messageId, ord } = put();
    const state = () => outbox.fate(messageId)?.state;
    outbox.raise(messageId, 'read');
    expect(state()).toBe('queued');
    outbox.sending(ord, 0);
    outbox.sent(ord, 'theirs');
    outbox.raise('theirs', 'delivered');
    expect(state()).toBe('delivered');
    outbox.raise(messageId, 'read');
    outbox.raise('theirs', 'delivered');
    expect(outbox.fate(messageId)).toMatchObject({ state: 'read', providerId: 'theirs' });
  });

  it('keeps a receipt that came before the answer to the send', () => {
    const { outbox, put } = setUp();
    const { messageId, ord } = put();
    outbox.sending(ord, 0);
    outbox.raise(messageId, 'delivered');
    outbox.sent(ord, 'theirs');
    expect(outbox.fate(messageId)).toMatchObject({ state: 'delivered', providerId: 'theirs' });
  });

  it('that was unknown is known when a receipt comes', () => {
    const { outbox, put } = setUp();
    const { messageId, ord } = put();
    outbox.sending(ord, 0);
    outbox.unknown(ord);
    outbox.raise(messageId, 'delivered');
    expect(outbox.fate(messageId)?.state).toBe('delivered');
  });
});

describe('the rules of the outbox', () => {
  it('gives an answer of the bot two hours and the rest a day', () => {
    expect((['bot', 'volunteer', 'system', 'emergency'] as const).map((kind) => worthFor(kind) / 3_600_000)).toEqual([
      2, 24, 24, 24,
    ]);
  });

  it('waits longer after each try, never shorter than asked', () => {
    expect([1, 2, 3, 7, 50].map((tries) => waitBefore(tries, 0))).toEqual([1_000, 2_000, 4_000, 60_000, 60_000]);
    expect(waitBefore(1, 90_000)).toBe(90_000);
  });

  it('gives up when the row would hold up its chat for more than a quarter of an hour', () => {
    expect(tryAgainAt(0, 1, 0, HEAD_OF_LINE_FOR - 1_000)).toBe(HEAD_OF_LINE_FOR);
    expect(tryAgainAt(0, 1, 0, HEAD_OF_LINE_FOR)).toBeNull();
    expect(tryAgainAt(0, 1, HEAD_OF_LINE_FOR + 1, 0)).toBeNull();
  });

  it('repeats an unknown row as often as the design says', () => {
    const kinds = ['bot', 'system', 'emergency', 'volunteer'] as const;
    expect(kinds.map((kind) => afterUnknown(kind, 9, true))).toEqual(['again', 'again', 'again', 'again']);
    expect(kinds.map((kind) => afterUnknown(kind, 1, false))).toEqual(['again', 'again', 'again', 'stays']);
    expect(kinds.map((kind) => afterUnknown(kind, 2, false))).toEqual(['stays', 'stays', 'again', 'stays']);
  });
});
