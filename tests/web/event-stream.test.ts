import type { FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { type EventReader, readEvents } from '../support/read-events.ts';
import { listen, webOn } from '../support/web.ts';

const open: FastifyInstance[] = [];
afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

async function begun(options: Parameters<typeof webOn>[0] = {}) {
  const { app, chats } = await webOn(options);
  open.push(app);
  const port = await listen(app);
  const { chat, secret } = await chats.create();
  const url = `http://127.0.0.1:${port}/api/v1/chats/${chat}/events`;
  const authorization = `Bearer ${secret}`;
  return { app, chats, chat, secret, url, follow: (more = {}) => readEvents(url, { authorization, ...more }) };
}

test('what is kept is replayed in order, from 1, with its fields', async () => {
  const { chats, chat, follow } = await begun();
  await chats.accept(chat, 'a', { text: 'hoi\nhallo' });
  chats.hold(chat, 'waiting');
  chats.say(chat, { id: 'v1', from: 'volunteer', name: 'Fatma', text: 'Hier ben ik.' });
  const stream = await follow();
  expect(stream.status).toBe(200);
  expect(stream.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  expect(stream.headers['cache-control']).toBe('no-store');
  expect(stream.headers['content-security-policy']).toContain("default-src 'none'");
  const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(await stream.take(4)).toEqual([
    { event: 'own', id: '1', data: { id: 'a', text: 'hoi\nhallo', at } },
    {
      event: 'reply',
      id: '2',
      data: { id: expect.any(String), from: 'bot', text: 'Ik lees: hoi\nhallo', choices: [], at },
    },
    { event: 'state', id: '3', data: { state: 'waiting' } },
    {
      event: 'reply',
      id: '4',
      data: { id: 'v1', from: 'volunteer', name: 'Fatma', text: 'Hier ben ik.', choices: [], at },
    },
  ]);
  stream.close();
});

test.each([
  [{}, ['1', '2', '3', '4']],
  [{ 'last-event-id': '0' }, ['1', '2', '3', '4']],
  [{ 'last-event-id': '2' }, ['3', '4']],
  [{ 'last-event-id': 'onzin' }, ['1', '2', '3', '4']],
  [{ 'last-event-id': '-1' }, ['1', '2', '3', '4']],
])('with %j the stream starts where it should', async (headers, ids) => {
  const { chats, chat, follow } = await begun();
  await chats.accept(chat, 'a', { text: 'een' });
  await chats.accept(chat, 'b', { text: 'twee' });
  const stream = await follow(headers);
  expect((await stream.take(ids.length)).map((frame) => 'id' in frame && frame.id)).toEqual(ids);
  stream.close();
});

test('what happens while the stream is open comes at once, to every stream of the chat and to no other', async () => {
  const { chats, chat, follow, url, secret } = await begun();
  const other = await chats.create();
  const byCookie = await readEvents(url, { cookie: `wegwijzer=${secret}` });
  const stream = await follow();
  await chats.accept(other.chat, 'x', { text: 'niet voor jou' });
  await chats.accept(chat, 'a', { text: 'hoi' });
  for (const one of [stream, byCookie]) {
    expect((await one.take(2)).map((frame) => 'event' in frame && [frame.event, frame.id])).toEqual([
      ['own', '1'],
      ['reply', '2'],
    ]);
    one.close();
  }
});

test('comments keep the line warm', async () => {
  const { follow } = await begun({ commentMs: 5 });
  const stream = await follow();
  expect(await stream.take(2)).toEqual([{ comment: ': nog hier' }, { comment: ': nog hier' }]);
  stream.close();
});

test('a forgotten chat says gone with the next id, and the stream ends; after that it is unknown', async () => {
  const { chats, chat, follow } = await begun();
  await chats.accept(chat, 'a', { text: 'hoi' });
  const stream = await follow();
  await stream.take(2);
  chats.erase(chat);
  expect(await stream.next()).toEqual({ event: 'gone', id: '3', data: {} });
  expect(await stream.next()).toBeNull();
  expect((await follow()).status).toBe(404);
});

test('only who has the secret may follow', async () => {
  const { follow, url } = await begun();
  expect((await follow({ authorization: 'Bearer nee' })).status).toBe(401);
  expect((await readEvents(url, {})).status).toBe(401);
});

test('the server closes without waiting for open streams', async () => {
  const { app, follow } = await begun();
  const stream = await follow();
  await app.close();
  expect(await stream.next()).toBeNull();
});

test('a chat has twelve streams at most: the oldest makes room', async () => {
  const { chats, chat, follow } = await begun();
  const first = await follow();
  const others: EventReader[] = [];
  for (let count = 0; count < 12; count++) others.push(await follow());
  expect(await first.next()).toBeNull();
  await chats.accept(chat, 'a', { text: 'hoi' });
  for (const stream of others) {
    expect(await stream.next()).toMatchObject({ event: 'own' });
    stream.close();
  }
});
