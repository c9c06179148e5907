import { describe, expect, it } from 'vitest';
import { beginConversation } from '../../src/conversation/conversation.ts';
import { KEPT } from '../../src/store/forget.ts';
import { openStore, stands } from './open-store.ts';

const secret = (n: number) => `geheim-${n}-geheim `;
const replyOf = (text: string) => ({ blocks: [{ kind: 'paragraph', spans: [{ text }] }], choices: [] }) as const;

/** A busy database: every text of resident `n` holds `secret(n)`, in sizes from one cell to several overflow pages. */
function busy(residents: number) {
  const { store, db, folder } = openStore();
  const { chats, events, outbox, stream, conversations, timers } = store;
  const all = Array.from({ length: residents }, (_, n) => chats.of('telegram', `adres-${n}`, 0));
  for (let round = 0; round < 12; round += 1)
    for (const [n, chat] of all.entries()) {
      const text = secret(n).repeat(1 + ((round * 7 + n * 13) % 40) * (round % 3 === 0 ? 20 : 1));
      events.insert(chat, `${chat}:${round}`, { kind: 'resident-wrote', text, urgent: null }, 0);
      events.handled(events.next(chat)?.id ?? 0);
      outbox.enqueue(chat, 'bot', 0, replyOf(text), 0);
      const ord = outbox.next(chat)?.ord ?? 0;
      outbox.sending(ord, 0);
      outbox.sent(ord, `p-${chat}-${round}`);
      stream.append(chat, 'own', { text }, null, 0);
      const step = { name: 'where', needs: [text], near: false } as const;
      conversations.save(chat, { ...beginConversation('voorbeeldstad'), step }, 0);
      chats.alias(chat, 'telegram', `ook-${n}`);
      timers.set({ chat, name: 'forget-sensitive', dueAt: 1 });
    }
  return { ...store, db, folder, all };
}

describe('forgetting', () => {
  it('leaves nothing of a chat in any file, and everything of the others', () => {
    const { forget, folder, all, chats, db } = busy(8);
    for (const n of [0, 3, 4, 7]) {
      const chat = all[n] ?? '';
      expect(stands(folder, secret(n))).toBe(true);
      expect(forget.erase(chat, 1)).toEqual({ chat, channel: 'telegram', address: `adres-${n}`, next: null });
      expect(forget.purge()).toBe(true);
      expect(forget.compact(1)).toBe(true);
      expect(stands(folder, secret(n))).toBe(false);
      expect(stands(folder, chat)).toBe(false);
      expect(chats.find('telegram', `adres-${n}`)).toBeNull();
      expect(forget.erase(chat, 1)).toBeNull();
    }
    for (const n of [1, 2, 5, 6]) expect(stands(folder, secret(n))).toBe(true);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('moves what was written after asking to a new chat of the same resident', () => {
    const { store } = openStore();
    const { chats, events, forget } = store;
    const chat = chats.of('telegram', 'a', 0);
    chats.alias(chat, 'telegram', 'ook-a');
    events.insert(chat, 'k', { kind: 'resident-wrote', text: 'nog iets', urgent: null }, 0);
    const next = forget.erase(chat, 1)?.next ?? '';
    expect(next).not.toBe(chat);
    expect(chats.find('telegram', 'a')).toBe(next);
    expect(chats.find('telegram', 'ook-a')).toBe(next);
    expect(events.next(next)).toMatchObject({ chat: next, event: { text: 'nog iets' } });
    expect(events.insert(next, 'k', { kind: 'turn-failed' }, 1)).toBe(false);
  });

  it('ends a web chat for good: its page is told so', () => {
    const { store } = openStore();
    const chat = store.chats.of('web', 'a', 0);
    store.stream.append(chat, 'own', { text: 'vergeet mij' }, null, 0);
    store.events.insert(chat, 'k', { kind: 'resident-wrote', text: 'nog iets', urgent: null }, 0);
    expect(store.forget.erase(chat, 1)?.next).toBeNull();
    expect(store.chats.find('web', 'a')).toBeNull();
  });
});

describe('the sweep', () => {
  it('takes the texts after seven days and keeps the conversation and the keys', () => {
    const { forget, folder, all, conversations, events, db } = busy(2);
    db.exec("UPDATE conversations SET state = '{}'");
    expect(forget.sweep(KEPT.texts)).toEqual([]);
    forget.compact(KEPT.texts);
    expect(stands(folder, secret(1))).toBe(true);
    const nextDay = KEPT.texts + 86_400_000;
    expect(forget.sweep(nextDay)).toEqual([]);
    forget.compact(nextDay);
    expect(stands(folder, secret(1))).toBe(false);
    expect(conversations.load(all[1] ?? '')).not.toBeNull();
    expect(events.insert(all[1] ?? '', `${all[1]}:0`, { kind: 'turn-failed' }, 0)).toBe(false);
  });

  it('takes a chat thirty days after its last word, unless something still waits', () => {
    const { forget, all, events, chats, db } = busy(2);
    const [gone, waiting] = [all[0] ?? '', all[1] ?? ''];
    events.insert(waiting, 'late', { kind: 'turn-failed' }, 0);
    expect(forget.sweep(KEPT.chats)).toEqual([]);
    expect(forget.sweep(KEPT.chats + 1)).toEqual([{ chat: gone, channel: 'telegram', address: 'adres-0', next: null }]);
    expect([chats.exists(gone), chats.exists(waiting)]).toEqual([false, true]);
    expect(db.prepare('SELECT key FROM events').pluck().all()).toEqual(['late']);
    expect(db.prepare('SELECT count(*) FROM outbox').pluck().get()).toBe(0);
  });

  it('counts from the last word, not from the first', () => {
    const { store } = openStore();
    const chat = store.chats.of('web', 'a', 0);
    const heard = { ...beginConversation(null), lastHeardAt: new Date(KEPT.chats).toISOString() };
    store.conversations.save(chat, heard, 0);
    expect(store.forget.sweep(2 * KEPT.chats)).toEqual([]);
    expect(store.forget.sweep(2 * KEPT.chats + 1)).toHaveLength(1);
  });
});
