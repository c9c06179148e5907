import { expect, test } from 'vitest';
import type { Outgoing } from '../../../src/channels/channel.ts';
import { createWebChannel, type WebReplyRow } from '../../../src/channels/web/web.ts';

const outgoing: Outgoing = {
  chat: 'c1',
  address: 'c1',
  messageId: 'm1',
  from: 'bot',
  name: null,
  reply: { blocks: [{ kind: 'paragraph', spans: [{ text: 'Hoi.' }] }], choices: [] },
};
const now = () => new Date('2026-11-23T09:00:00Z');

test('a reply is sent when it is in the stream', async () => {
  const rows: (readonly [string, WebReplyRow, string])[] = [];
  const channel = createWebChannel({
    now,
    append: (...row) => {
      rows.push(row);
      return 'kept';
    },
  });
  expect(await channel.send(outgoing)).toEqual({ kind: 'sent', providerId: 'm1' });
  expect(rows).toEqual([
    ['c1', { id: 'm1', from: 'bot', text: 'Hoi.', choices: [], at: '2026-11-23T09:00:00.000Z' }, 'm1'],
  ]);
  expect(channel.repeatable).toBe(true);
});

test('a volunteer has a name', async () => {
  const rows: WebReplyRow[] = [];
  const channel = createWebChannel({ now, append: (_chat, row) => (rows.push(row) > 0 ? 'kept' : 'gone') });
  await channel.send({ ...outgoing, from: 'volunteer', name: 'Fatma' });
  expect(rows[0]).toMatchObject({ from: 'volunteer', name: 'Fatma' });
});

test('a chat that is gone is no reason to try again', async () => {
  const channel = createWebChannel({ now, append: () => 'gone' });
  expect(await channel.send(outgoing)).toEqual({ kind: 'failed', reason: 'chat is gone' });
});

test('a stream that cannot be written is tried again, and the reason quotes nothing', async () => {
  const append = () => {
    throw new RangeError('disk full while writing: mijn man slaat mij');
  };
  const channel = createWebChannel({ now, append });
  expect(await channel.send(outgoing)).toEqual({ kind: 'retry', afterMs: 1000, reason: 'RangeError' });
});
