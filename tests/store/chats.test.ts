import { describe, expect, it } from 'vitest';
import { openStore, stands } from './open-store.ts';

describe('chats', () => {
  it('are one per address and channel, and lead back to the address', () => {
    const { chats } = openStore().store;
    const chat = chats.of('telegram', '0990001', 0);
    expect(chats.of('telegram', '0990001', 1)).toBe(chat);
    expect(chats.of('whatsapp', '0990001', 1)).not.toBe(chat);
    expect(chats.find('telegram', '0990001')).toBe(chat);
    expect(chats.find('telegram', '0990002')).toBeNull();
    expect(chats.address(chat)).toEqual({ channel: 'telegram', address: '0990001' });
    expect(chats.address('nobody')).toBeNull();
    expect([chats.exists(chat), chats.exists('nobody')]).toEqual([true, false]);
  });

  it('are found by an alias, which never takes over another chat', () => {
    const { chats } = openStore().store;
    const chat = chats.of('whatsapp', '0990001', 0);
    const other = chats.of('whatsapp', '0990002', 0);
    chats.alias(chat, 'whatsapp', 'lid-1');
    chats.alias(chat, 'whatsapp', '0990002');
    expect(chats.of('whatsapp', 'lid-1', 0)).toBe(chat);
    expect(chats.find('whatsapp', '0990002')).toBe(other);
  });

  it('never write an address to disk', () => {
    const { store, folder } = openStore();
    const chat = store.chats.of('telegram', '099000123456', 0);
    store.chats.alias(chat, 'telegram', '099000999999');
    expect(stands(folder, '099000123456') || stands(folder, '099000999999')).toBe(false);
    expect(stands(folder, chat)).toBe(true);
  });

  it('do not open a sealed address that was put in another row', () => {
    const { store, db } = openStore();
    const [one, two] = [store.chats.of('telegram', 'a', 0), store.chats.of('telegram', 'b', 0)];
    db.prepare('UPDATE chats SET address = (SELECT address FROM chats WHERE id = ?) WHERE id = ?').run(one, two);
    expect(() => store.chats.address(two)).toThrow();
  });
});
