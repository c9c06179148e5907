import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Ended, makeFolder, type Service, startService } from './support/service.ts';

type Row = { readonly event: string; readonly id: number; readonly data: Record<string, unknown> };

async function started(environment: Readonly<Record<string, string>>): Promise<Service> {
  const service = await startService(environment);
  if (!('url' in service)) throw new Error(`it did not start: ${service.error}`);
  onTestFinished(async () => {
    await service.stop('SIGKILL');
  });
  return service;
}

async function refused(environment: Readonly<Record<string, string>>): Promise<Ended> {
  const ended = await startService(environment);
  if ('url' in ended) {
    await ended.stop('SIGKILL');
    throw new Error('it started');
  }
  return ended;
}

function post(url: string, body: unknown, secret?: string): Promise<Response> {
  const authorization = secret === undefined ? {} : { authorization: `Bearer ${secret}` };
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(body),
  });
}

async function makeChat(service: Service): Promise<{ readonly chat: string; readonly secret: string }> {
  return (await (await post(`${service.url}/api/v1/chats`, {})).json()) as { chat: string; secret: string };
}

/** Reads the stream from the start until `enough` says so. */
async function rows(
  service: Service,
  chat: string,
  secret: string,
  enough: (rows: readonly Row[]) => boolean,
): Promise<readonly Row[]> {
  const stop = new AbortController();
  const answer = await fetch(`${service.url}/api/v1/chats/${chat}/events`, {
    headers: { authorization: `Bearer ${secret}` },
    signal: stop.signal,
  });
  let text = '';
  const found: Row[] = [];
  for await (const piece of answer.body ?? []) {
    text += new TextDecoder().decode(piece);
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const fields = new Map(
        part
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const),
      );
      const data = fields.get('data');
      if (data !== undefined)
        found.push({
          event: fields.get('event') ?? '',
          id: Number(fields.get('id')),
          data: JSON.parse(data) as Record<string, unknown>,
        });
    }
    if (enough(found)) break;
  }
  stop.abort();
  return found;
}

const replies = (found: readonly Row[]) => found.filter((row) => row.event === 'reply');

test('a resident asks on the web page and is pointed the way; a restart loses and doubles nothing', async () => {
  const data = makeFolder(onTestFinished);
  const first = await started({ WEGWIJZER_DATA: data });
  const { chat, secret } = await makeChat(first);
  const message = { id: 'm1', text: 'me wasmasjien is stuk, mijn bsn is 111222333' };
  expect((await post(`${first.url}/api/v1/chats/${chat}/messages`, message, secret)).status).toBe(202);
  expect((await post(`${first.url}/api/v1/chats/${chat}/messages`, message, secret)).status).toBe(202);
  const before = await rows(first, chat, secret, (found) => replies(found).length === 1);
  expect(before.map((row) => row.event)).toEqual(['own', 'reply']);
  expect(before.map((row) => row.id)).toEqual([1, 2]);
  expect(before[0]?.data['text']).toBe('me wasmasjien is stuk, mijn bsn is •••');
  expect(before[1]?.data['text']).toContain('Geldloket');
  await first.stop('SIGKILL');

  const second = await started({ WEGWIJZER_DATA: data });
  await post(`${second.url}/api/v1/chats/${chat}/messages`, message, secret);
  await post(`${second.url}/api/v1/chats/${chat}/messages`, { id: 'm2', text: '1' }, secret);
  const after = await rows(second, chat, secret, (found) => replies(found).length === 2);
  expect(after.slice(0, 2)).toEqual(before);
  expect(after.map((row) => row.event)).toEqual(['own', 'reply', 'own', 'reply']);
  const { code, out } = await second.stop('SIGTERM');
  expect(code).toBe(0);
  expect(out).toContain('Er is niets verloren');
});

test('forget: the goodbye is said, the stream ends, the chat and its words are gone from the files', async () => {
  const data = makeFolder(onTestFinished);
  const service = await started({ WEGWIJZER_DATA: data });
  const { chat, secret } = await makeChat(service);
  await post(
    `${service.url}/api/v1/chats/${chat}/messages`,
    { id: 'a', text: 'ik heb schulden, zeldzaamwoord' },
    secret,
  );
  await rows(service, chat, secret, (found) => replies(found).length === 1);
  const seen = rows(service, chat, secret, (found) => found.at(-1)?.event === 'gone');
  await post(`${service.url}/api/v1/chats/${chat}/messages`, { id: 'b', text: 'vergeet mij' }, secret);
  const goodbye = (await seen).at(-2);
  expect(goodbye?.event).toBe('reply');
  expect(goodbye?.data['text']).toContain('Ik wis alles');
  const answer = await post(`${service.url}/api/v1/chats/${chat}/messages`, { id: 'c', text: 'hoi' }, secret);
  expect(answer.status).toBe(404);
  await service.stop('SIGTERM');
  const bytes = readFileSync(join(data, 'wegwijzer.sqlite'), 'latin1');
  expect(bytes).not.toContain('zeldzaamwoord');
  expect(bytes).not.toContain(chat);
});

test('a second service on the same folder refuses, and says what to do', async () => {
  const data = makeFolder(onTestFinished);
  await started({ WEGWIJZER_DATA: data });
  const { code, error } = await refused({ WEGWIJZER_DATA: data });
  expect(code).toBe(1);
  expect(error).toContain('Er draait al een wegwijzer');
});

test('a taken port, a wrong environment, a wrong place: one kind message each, nothing started', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void taken.close());
  await new Promise((resolve) => taken.once('listening', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const data = makeFolder(onTestFinished);
  expect(await refused({ WEGWIJZER_DATA: data, WEGWIJZER_PORT: port })).toMatchObject({
    code: 1,
    error: expect.stringContaining('al bezet'),
  });
  const wrong = await refused({ WEGWIJZER_PORT: 'x', WEGWIJZER_KEY: 'kort', WEGWIJZER_PLAATS: 'y' });
  expect(wrong.code).toBe(2);
  expect(wrong.error.match(/WEGWIJZER_(PORT|KEY|PLAATS):/g)).toHaveLength(3);
  expect(await refused({ WEGWIJZER_DATA: data, WEGWIJZER_PLACE: 'atlantis' })).toMatchObject({
    code: 2,
    error: expect.stringContaining('voorbeeldstad'),
  });
});

test('the wrong key is noticed before a resident is', async () => {
  const data = makeFolder(onTestFinished);
  const service = await started({ WEGWIJZER_DATA: data });
  await service.stop('SIGTERM');
  const other = { WEGWIJZER_DATA: data, WEGWIJZER_KEY: 'een heel andere sleutel van ruim 32 tekens' };
  expect(await refused(other)).toMatchObject({ code: 1, error: expect.stringContaining('andere sleutel') });
});

test('an error in the content: every one is told with its place, and the service does not start', async () => {
  const data = makeFolder(onTestFinished);
  const folder = join(data, 'content', 'landelijk');
  mkdirSync(folder, { recursive: true });
  const own = readFileSync(join(import.meta.dirname, '..', 'content', 'landelijk', 'geldfit.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'geldfit.yaml'),
    own.replace('verwijzing:', 'verwijzign:').replace('telefoon: "0800-8115"', 'telefoon: 08008115'),
  );
  const { code, error } = await refused({ WEGWIJZER_DATA: data });
  expect(code).toBe(1);
  expect(error).toMatch(/geldfit\.yaml:\d+:\d+ fout .*verwijzign/);
  expect(error).toContain('08008115');
  expect(error).toContain('npm run check');
});

test('content of its own: the example place is left out', async () => {
  const data = makeFolder(onTestFinished);
  const place = join(data, 'content', 'plaatsen', 'mijnstad');
  cpSync(join(import.meta.dirname, '..', 'content', 'plaatsen', 'voorbeeldstad'), place, { recursive: true });
  const file = join(place, 'plaats.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace('naam: Voorbeeldstad', 'naam: Mijnstad')
      .replace('voorbeeld: ja', 'voorbeeld: nee'),
  );
  const service = await started({ WEGWIJZER_DATA: data });
  expect(service.output().out).toContain('Mijnstad');
});
