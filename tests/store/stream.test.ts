import { expect, it } from 'vitest';
import { KEPT } from '../../src/store/forget.ts';
import { openStore } from './open-store.ts';

it('numbers rows from 1 per chat, takes a message once, and never uses a number twice', () => {
  const { store } = openStore();
  const { stream } = store;
  const [one, two] = [store.chats.of('web', 'a', 0), store.chats.of('web', 'b', 0)];
  expect(stream.append(one, 'own', { text: 'hoi' }, null, 0)).toBe(1);
  expect(stream.append(one, 'reply', { text: 'dag' }, 'm-1', 0)).toBe(2);
  expect(stream.append(one, 'reply', { text: 'dag' }, 'm-1', 0)).toBeNull();
  expect(stream.append(two, 'reply', { text: 'dag' }, 'm-1', 0)).toBe(1);
  expect(stream.append(one, 'state', { state: 'bot' }, null, 5)).toBe(3);
  expect(stream.after(one, 1)).toEqual([
    { n: 2, event: 'reply', data: { text: 'dag' }, at: 0 },
    { n: 3, event: 'state', data: { state: 'bot' }, at: 5 },
  ]);
  store.forget.sweep(KEPT.texts + 6);
  expect(stream.after(one, 0)).toEqual([]);
  expect(stream.append(one, 'own', { text: 'hoi' }, null, 9)).toBe(4);
});
