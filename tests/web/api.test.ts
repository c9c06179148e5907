import type { InjectOptions } from 'fastify';
import { describe, expect, test } from 'vitest';
import { refusals } from '../../src/web/texts.nl.ts';
import { ask, webOn } from '../support/web.ts';

const json = { 'content-type': 'application/json' };

async function begun(options: Parameters<typeof webOn>[0] = {}) {
  const { app, chats } = await webOn(options);
  const { chat, secret } = (
    await ask(app, { method: 'POST', url: '/api/v1/chats', headers: json, payload: '{}' })
  ).json();
  const post = (payload: unknown, headers: Record<string, string> = { authorization: `Bearer ${secret}` }) =>
    ask(app, {
      method: 'POST',
      url: `/api/v1/chats/${chat}/messages`,
      headers: { ...json, ...headers },
      payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
    });
  return { app, chats, chat, secret, post };
}

describe('making a chat', () => {
  test('gives a chat and a secret, and the secret as a cookie no script can read', async () => {
    const { app } = await webOn();
    const made = await ask(app, { method: 'POST', url: '/api/v1/chats', headers: json, payload: '{}' });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toEqual({ chat: expect.any(String), secret: expect.any(String) });
    const cookie = String(made.headers['set-cookie']);
    expect(cookie).toContain(`=${made.json().secret};`);
    expect(cookie).toContain(`Path=/api/v1/chats/${made.json().chat};`);
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
  });

  test.each([
    ['a proxy says https', { headers: { ...json, 'x-forwarded-proto': 'https' } }, {}],
    ['the public address is https', { headers: json }, { publicUrl: 'https://wegwijzer.example' }],
  ])('the cookie is Secure when %s', async (_when, request, options) => {
    const { app } = await webOn(options);
    const made = await ask(app, { method: 'POST', url: '/api/v1/chats', payload: '{}', ...request });
    expect(made.headers['set-cookie']).toMatch(/; Secure$/);
    expect(made.headers['strict-transport-security']).toContain('max-age');
  });

  test.each([
    ['no JSON', { headers: json, payload: '{' }, 400, 'bad-json'],
    ['no body', { headers: json }, 400, 'bad-json'],
    ['a field', { headers: json, payload: '{"chat":"mine"}' }, 400, 'bad-fields'],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'a=b' }, 415, 'not-json'],
    ['plain text', { headers: { 'content-type': 'text/plain' }, payload: '{}' }, 415, 'not-json'],
    ['no content type', {}, 415, 'not-json'],
    ['a heavy body', { headers: json, payload: `{"a":"${'x'.repeat(70_000)}"}` }, 413, 'too-long'],
  ] as const)('refuses %s', async (_what, request: InjectOptions, status, error) => {
    const { app } = await webOn();
    const answer = await ask(app, { method: 'POST', url: '/api/v1/chats', ...request });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual({ error, message: refusals[error] });
  });

  test('is slowed down per address, and an IPv6 home is one address', async () => {
    const rates = { creating: { burst: 2, everyMs: 5000 }, sending: { burst: 9, everyMs: 1 } };
    const { app } = await webOn({ rates, now: () => 0 });
    const from = (remoteAddress: string) =>
      ask(app, { method: 'POST', url: '/api/v1/chats', headers: json, payload: '{}', remoteAddress });
    expect((await from('2001:db8:0:1::1')).statusCode).toBe(201);
    expect((await from('2001:db8:0:1::2')).statusCode).toBe(201);
    const refused = await from('2001:db8:0:1:ffff::3');
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('5');
    expect((await from('2001:db8:0:2::1')).statusCode).toBe(201);
    expect((await from('203.0.113.7')).statusCode).toBe(201);
  });
});

describe('sending a message', () => {
  test('text and choice are accepted, once per id', async () => {
    const { post, chats, chat } = await begun();
    const first = await post({ id: 'a', text: 'me wasmasjien is stuk' });
    expect(first.statusCode).toBe(202);
    expect(first.json()).toEqual({ id: 'a' });
    expect((await post({ id: 'a', text: 'me wasmasjien is stuk' })).statusCode).toBe(202);
    expect((await post({ id: 'b', choice: 'p:geldloket' })).statusCode).toBe(202);
    expect(chats.accepted(chat)).toEqual(['a', 'b']);
    expect(chats.after(chat, 0).map(({ n, event }) => [n, event])).toEqual([
      [1, 'own'],
      [2, 'reply'],
      [3, 'own'],
      [4, 'reply'],
    ]);
  });

  test.each([
    ['broken JSON', '{"id":"a","text":', 400, 'bad-json'],
    ['an empty body', '', 400, 'bad-json'],
    ['binary', Buffer.from([0, 255, 254, 128, 7]), 400, 'bad-json'],
    ['a poisoned prototype', '{"id":"a","text":"x","__proto__":{"y":1}}', 400, 'bad-json'],
    ['a list', '[]', 400, 'bad-fields'],
    ['null', 'null', 400, 'bad-fields'],
    ['wrong fields', '{"id":"a","message":"hoi"}', 400, 'bad-fields'],
    ['4,001 characters', JSON.stringify({ id: 'a', text: 'é'.repeat(4001) }), 413, 'too-long'],
    ['10,000 characters', JSON.stringify({ id: 'a', text: 'a'.repeat(10_000) }), 413, 'too-long'],
    ['100,000 characters', JSON.stringify({ id: 'a', text: 'a'.repeat(100_000) }), 413, 'too-long'],
  ] as const)('refuses %s', async (_what, payload, status, error) => {
    const { post, chats, chat } = await begun();
    const answer = await post(payload);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual({ error, message: refusals[error] });
    expect(chats.accepted(chat)).toEqual([]);
  });

  test.each(['', ' ', '😀', '\u0000\u0007', '\ud800', '{"id":"b"}', "'; DROP TABLE chats; --", 'é'.repeat(4000)])(
    'passes on %j',
    async (text) => {
      const { post } = await begun();
      expect((await post({ id: 'a', text })).statusCode).toBe(202);
    },
  );

  test('4,000 emoji fit, also written as escapes', async () => {
    const { post } = await begun();
    expect((await post(`{"id":"a","text":"${'\\ud83d\\ude00'.repeat(4000)}"}`)).statusCode).toBe(202);
  });

  test('not as JSON is 415, whoever asks', async () => {
    const { post, secret } = await begun();
    const answer = await post('id=a', { authorization: `Bearer ${secret}`, 'content-type': 'text/plain' });
    expect(answer.statusCode).toBe(415);
  });

  test('a wrong or missing secret is 401, an unknown chat 404', async () => {
    const { app, post, secret } = await begun();
    expect((await post({ id: 'a', text: 'x' }, { authorization: 'Bearer nee' })).json().error).toBe('wrong-secret');
    expect((await post({ id: 'a', text: 'x' }, {})).statusCode).toBe(401);
    expect((await post({ id: 'a', text: 'x' }, { cookie: 'wegwijzer=nee' })).statusCode).toBe(401);
    const headers = { ...json, authorization: `Bearer ${secret}` };
    for (const chat of ['nergens', '..%2f..', 'x'.repeat(150), '%00']) {
      const url = `/api/v1/chats/${chat}/messages`;
      const answer = await ask(app, { method: 'POST', url, headers, payload: '{"id":"a","text":"x"}' });
      expect([answer.statusCode, answer.json().error]).toEqual([404, 'unknown-chat']);
      expect((await ask(app, { url: `/api/v1/chats/${chat}/events` })).statusCode).toBe(404);
    }
  });

  test('the cookie opens the chat and lives on', async () => {
    const { post, secret } = await begun();
    const answer = await post({ id: 'a', text: 'hoi' }, { cookie: `other=1; wegwijzer=${secret}` });
    expect(answer.statusCode).toBe(202);
    expect(answer.headers['set-cookie']).toContain(`wegwijzer=${secret}`);
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['a sandbox', { origin: 'null' }, 403],
    ['a sibling', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:80' }, 403],
    ['a site whose name begins as ours', { origin: 'http://localhost.evil.example' }, 403],
    ['something that is no web page', { origin: 'file://localhost' }, 403],
    ['our own page, port left out', { origin: 'http://localhost' }, 202],
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }, 202],
    ['our public address', { origin: 'https://wegwijzer.example' }, 202],
    ['our host behind a proxy that hides https', { origin: 'https://localhost:80' }, 202],
  ] as const)('by cookie from %s', async (_site, headers, status) => {
    const { post, secret } = await begun({ publicUrl: 'https://wegwijzer.example' });
    const answer = await post({ id: 'a', text: 'hoi' }, { ...headers, cookie: `wegwijzer=${secret}` });
    expect(answer.statusCode).toBe(status);
  });

  test('with a bearer the origin does not matter', async () => {
    const { post, secret } = await begun();
    const headers = { authorization: `Bearer ${secret}`, origin: 'https://other.example' };
    expect((await post({ id: 'a', text: 'hoi' }, headers)).statusCode).toBe(202);
  });

  test('too fast is 429 with the seconds to wait; then it goes on', async () => {
    let clock = 0;
    const rates = { creating: { burst: 9, everyMs: 1 }, sending: { burst: 2, everyMs: 3000 } };
    const { post } = await begun({ rates, now: () => clock });
    await post({ id: 'a', text: '1' });
    await post({ id: 'b', text: '2' });
    const refused = await post({ id: 'c', text: '3' });
    expect([refused.statusCode, refused.headers['retry-after'], refused.json().error]).toEqual([429, '3', 'too-fast']);
    clock = 3000;
    expect((await post({ id: 'c', text: '3' })).statusCode).toBe(202);
  });

  test('what breaks behind us is 500 with a kind word and no detail', async () => {
    const { chats, post } = await begun();
    chats.accept = () => Promise.reject(new Error('SQLITE_FULL: mijn man slaat mij'));
    const answer = await post({ id: 'a', text: 'x' });
    expect([answer.statusCode, answer.json()]).toEqual([500, { error: 'our-fault', message: refusals['our-fault'] }]);
  });
});

describe('everything else', () => {
  test.each(['/nergens', '/api/v1/nergens', '/page/x/..%2fweb.ts', '/page/x/index.html'])(
    '%s is not there',
    async (url) => {
      const { app } = await webOn();
      const answer = await ask(app, { url });
      expect([answer.statusCode, answer.json().error]).toEqual([404, 'not-found']);
    },
  );

  test('an address that cannot be read is 400', async () => {
    const { app } = await webOn();
    const answer = await ask(app, { url: '/api/v1/chats/%E0%A4%A/events' });
    expect([answer.statusCode, answer.json().error]).toEqual([400, 'bad-request']);
  });

  test('health: alive while it runs, ready when the parts are', async () => {
    let ready: () => boolean = () => true;
    const { app } = await webOn({ ready: () => ready() });
    expect((await ask(app, { url: '/health/live' })).statusCode).toBe(200);
    expect((await ask(app, { url: '/health/ready' })).json()).toEqual({ status: 'ok' });
    ready = () => false;
    expect((await ask(app, { url: '/health/ready' })).statusCode).toBe(503);
    ready = () => {
      throw new Error('locked');
    };
    expect((await ask(app, { url: '/health/ready' })).statusCode).toBe(503);
  });
});
