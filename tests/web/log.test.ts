import pino from 'pino';
import { expect, test } from 'vitest';
import { ask, webOn } from '../support/web.ts';

test('the log knows routes and statuses, but no text, secret, chat or address', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const { app, chats } = await webOn({ log });
  const { chat, secret } = await chats.create();
  const remoteAddress = '203.0.113.77';
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
  const url = `/api/v1/chats/${chat}/messages`;
  const post = (payload: string) => ask(app, { method: 'POST', url, headers, payload, remoteAddress });
  await post('{"id":"a","text":"mijn man slaat mij"}');
  await post('{"id":"b","text":"mijn man slaat mij"');
  chats.accept = () => Promise.reject(new Error('near "mijn man slaat mij"'));
  await post('{"id":"c","text":"mijn man slaat mij"}');
  await ask(app, { url: `/nergens/${chat}`, remoteAddress });
  await ask(app, { url: `/api/v1/chats/${chat}%E0/events`, remoteAddress });
  const written = lines.join('');
  for (const told of ['mijn man', secret, chat, remoteAddress]) expect(written).not.toContain(told);
  expect(written).toContain('"route":"/api/v1/chats/:chat/messages","status":202');
  expect(written).toContain('"status":400');
  expect(lines.filter((line) => line.includes('"fault":"Error"'))).toHaveLength(1);
});
