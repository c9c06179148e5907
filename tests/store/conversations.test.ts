import { describe, expect, it } from 'vitest';
import { beginConversation, type Conversation } from '../../src/conversation/conversation.ts';
import { readConversation, type Upgrades } from '../../src/store/conversation-shape.ts';
import { openStore } from './open-store.ts';

const full: Conversation = {
  ...beginConversation('voorbeeldstad'),
  neighbourhood: 'spoorbuurt',
  language: { code: 'tr', chosen: true },
  introduced: true,
  step: { name: 'where', needs: ['eten'], near: false },
  pointed: {
    needs: ['eten'],
    shown: ['voedselbank'],
    last: ['voedselbank'],
    card: null,
    since: '2026-11-24T09:00:00.000Z',
    forOther: true,
  },
  remind: { provision: 'voedselbank', at: '2026-11-25T08:00:00.000Z' },
  invited: true,
  offered: [{ id: 'provision:voedselbank', label: 'Voedselbank', numbered: true }],
  fallbacks: 1,
  lease: 4,
  quietUntil: '2026-12-24T09:00:00.000Z',
  lastHeardAt: '2026-11-24T09:00:00.000Z',
};
type Stored = Readonly<Record<string, unknown>>;
const reset = { ...full, step: { name: 'open' }, pointed: null, offered: [], fallbacks: 0 };
const stored = (change: Record<string, unknown>) => JSON.stringify({ ...full, ...change });

describe('a stored conversation', () => {
  it('comes back as it was', () => {
    const { store } = openStore();
    const chat = store.chats.of('web', 'a', 0);
    expect(store.conversations.load(chat)).toBeNull();
    store.conversations.save(chat, full, 0);
    expect(store.conversations.load(chat)).toEqual(full);
  });

  it('of the first version still knows what was on the table', () => {
    const { remind, invited, pointed, ...old } = full;
    const { forOther, ...before } = pointed ?? { forOther: false };
    expect([remind, invited, forOther].every(Boolean)).toBe(true);
    const read = readConversation(JSON.stringify({ ...old, version: 1, pointed: before }), 4);
    expect(read).toEqual({ ...full, pointed: { ...pointed, forOther: false }, remind: null, invited: false });
  });

  it('never goes back to an older lease', () => {
    const { store } = openStore();
    const chat = store.chats.of('web', 'a', 0);
    store.conversations.save(chat, full, 0);
    store.conversations.save(chat, { ...full, lease: 1 }, 0);
    expect(store.conversations.load(chat)?.lease).toBe(4);
  });

  it.each([
    ['a step of another version', { step: { name: 'quiz', question: 3 } }],
    ['a step without its parts', { step: { name: 'where' } }],
    ['choices that cannot be read', { offered: [{ id: 1 }] }],
    ['a count that cannot be read', { fallbacks: 'many' }],
  ])('with %s begins the step again and keeps the rest', (_, change) => {
    expect(readConversation(stored(change), 4)).toEqual(reset);
  });

  it('keeps each readable field when another one is not', () => {
    expect(readConversation(stored({ language: 'tr' }), 4)).toEqual({ ...reset, language: null });
    expect(readConversation(stored({ quietUntil: 5, lease: 'x' }), 4)).toEqual({ ...reset, quietUntil: null });
  });

  it('is upgraded version by version, and kept as far as readable when its version is unknown', () => {
    const upgrades: Upgrades = new Map()
      .set(-1, ({ place, ...rest }: Stored) => ({ ...rest, version: 0, town: place }))
      .set(0, ({ town, ...rest }: Stored) => ({ ...rest, version: 2, place: town }));
    expect(readConversation(stored({ version: -1 }), 4, upgrades)).toEqual(full);
    expect(readConversation(stored({ version: 9 }), 4, upgrades)).toEqual(reset);
  });

  it('that is no conversation at all begins again, with its lease', () => {
    for (const text of ['', '{', 'null', '[]', '7'])
      expect(readConversation(text, 6)).toEqual({ ...beginConversation(null), lease: 6 });
  });
});
