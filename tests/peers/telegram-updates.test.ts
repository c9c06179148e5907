import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, Bot, GrammyError, InlineKeyboard, Keyboard } from 'grammy';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startTelegram, type Telegram } from './telegram/start-telegram.ts';

const TOKEN = '123456:TEST';

let telegram: Telegram;
let api: Api;

beforeEach(async () => {
  telegram = await startTelegram({ token: TOKEN, retryMs: 1 });
  api = new Api(TOKEN, { apiRoot: telegram.url });
});

afterEach(() => telegram.stop());

async function refusal(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof GrammyError ? `${error.error_code} ${error.description}` : String(error)),
  );
}

/** The bot's own address, which answers each push with the status it is told. */
async function listen(statusOf: (text: unknown) => number = () => 200) {
  const seen: { readonly secret: unknown; readonly text: unknown; readonly status: number }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { message } = JSON.parse(Buffer.concat(chunks).toString());
    const status = statusOf(message.text);
    const secret = request.headers['x-telegram-bot-api-secret-token'] ?? null;
    seen.push({ secret, text: message.text, status });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, seen };
}

describe('a poll', () => {
  it('is held until something happens, and is confirmed by the next', async () => {
    const resident = telegram.user(7);
    const held = api.getUpdates({ timeout: 30 });
    await telegram.until(telegram.polled);
    resident.says('hoi');
    const [update] = await held;
    expect(update?.message).toMatchObject({ text: 'hoi', from: { id: 7, language_code: 'nl' }, chat: { id: 7 } });
    resident.says('nog iets');
    expect(await api.getUpdates({ limit: 1 })).toEqual([update]);
    const rest = await api.getUpdates({ offset: (update?.update_id ?? 0) + 1 });
    expect(rest.map(({ message }) => message?.text)).toEqual(['nog iets']);
    expect(await api.getUpdates({ offset: (rest[0]?.update_id ?? 0) + 1 })).toEqual([]);
    expect(telegram.pending()).toBe(0);
  });

  it('ends when its line does, and loses nothing', async () => {
    const hangUp = new AbortController();
    const held = api.getUpdates({ timeout: 30 }, hangUp.signal as never).catch(() => 'hung up');
    await telegram.until(telegram.polled);
    hangUp.abort();
    expect(await held).toBe('hung up');
    await telegram.until(() => !telegram.polled());
    telegram.user(7).says('hoi');
    expect(await api.getUpdates()).toHaveLength(1);
  });

  it('makes way for another, and for a webhook', async () => {
    const first = refusal(api.getUpdates({ timeout: 30 }));
    await telegram.until(telegram.polled);
    const second = refusal(api.getUpdates({ timeout: 30 }));
    expect(await first).toMatch(/^409 Conflict: terminated by other getUpdates/);
    await telegram.until(telegram.polled);
    const { url } = await listen();
    await api.setWebhook(url);
    expect(await second).toMatch(/^409 Conflict: terminated by setWebhook/);
    expect(await refusal(api.getUpdates())).toMatch(/^409 Conflict: can't use getUpdates/);
    await api.deleteWebhook();
    expect(await api.getUpdates()).toEqual([]);
  });

  it('brings the kinds the bot asked for, and remembers them', async () => {
    const resident = telegram.user(7);
    const { message_id } = resident.says('hoi');
    resident.reacts(message_id, '👍');
    expect((await api.getUpdates({ offset: -1 })).map((update) => 'message' in update)).toEqual([true]);
    await api.getUpdates({ allowed_updates: ['message_reaction'] });
    await api.getUpdates({ offset: -1 });
    resident.says('niet gevraagd');
    resident.reacts(message_id, '👍');
    const last = (await api.getUpdates()).at(-1);
    expect(last?.message_reaction).toMatchObject({ message_id, new_reaction: [{ type: 'emoji', emoji: '👍' }] });
    expect(telegram.pending()).toBe(2);
  });

  it('can bring updates again, with odd ids, or of odd kinds', async () => {
    const resident = telegram.user(7);
    resident.says('een');
    const [first] = await api.getUpdates();
    const offset = (first?.update_id ?? 0) + 1;
    await api.getUpdates({ offset });
    telegram.redelivers();
    expect(await api.getUpdates({ offset })).toEqual([first]);
    expect(await api.getUpdates({ offset })).toEqual([]);
    telegram.restartsIds(12);
    resident.says('twee');
    const low = await api.getUpdates({ offset });
    expect(low).toMatchObject([{ update_id: 12, message: { text: 'twee' } }]);
    telegram.injects({ telepathy: { chat: 7 } });
    telegram.injects({ message: 'not an object', update_id: null });
    expect(await api.getUpdates({ offset: 13 })).toEqual([
      { update_id: 13, telepathy: { chat: 7 } },
      { update_id: null, message: 'not an object' },
    ]);
  });

  it('serves a real bot from start to stop', async () => {
    const bot = new Bot(TOKEN, { client: { apiRoot: telegram.url } });
    bot.command('start', (ctx) => ctx.reply(`welkom ${ctx.match}`));
    bot.on('message:location', (ctx) => ctx.reply(`je bent op ${ctx.message.location.latitude}`));
    const running = bot.start();
    const resident = telegram.user(7);
    resident.starts('poster_3');
    resident.sends({ kind: 'location', latitude: 52.5 });
    await telegram.until(() => telegram.texts(7).length === 2);
    await bot.stop();
    await running;
    expect(telegram.texts(7)).toEqual(['welkom poster_3', 'je bent op 52.5']);
    expect(telegram.pending()).toBe(0);
  });
});

describe('a webhook', () => {
  it('gets every update in order, again until it says 2xx', async () => {
    const statuses = [200, 500, 401];
    const { url, seen } = await listen(() => statuses.shift() ?? 200);
    const resident = telegram.user(7);
    await api.setWebhook(url, { secret_token: 'geheim_1' });
    for (const text of ['een', 'twee', 'drie']) resident.says(text);
    await telegram.until(() => telegram.pending() === 0);
    expect(seen.map(({ text, status }) => `${text} ${status}`)).toEqual([
      ...['een 200', 'twee 500', 'twee 401', 'twee 200', 'drie 200'],
    ]);
    expect(new Set(seen.map(({ secret }) => secret))).toEqual(new Set(['geheim_1']));
    expect(telegram.webhook().answers).toEqual([200, 500, 401, 200, 200]);
    telegram.redelivers(2);
    await telegram.until(() => telegram.pending() === 0);
    expect(seen.slice(-2).map(({ text }) => text)).toEqual(['twee', 'drie']);
  });

  it('tells when nobody answers', async () => {
    telegram.user(7).says('in de rij');
    await api.setWebhook('http://127.0.0.1:1/nobody');
    await telegram.until(() => telegram.webhook().answers.includes(null));
    const failed = { pending_update_count: 1, last_error_message: 'Connection refused' };
    expect(await api.getWebhookInfo()).toMatchObject(failed);
  });

  it('goes on with other chats while one is refused', async () => {
    const passed: unknown[] = [];
    const { url, seen } = await listen((text) => {
      if (text === 'lastig' && !passed.includes('ook hier')) return 500;
      passed.push(text);
      return 200;
    });
    telegram.user(7).says('lastig');
    telegram.user(8).says('ook hier');
    await api.setWebhook(url);
    await telegram.until(() => telegram.pending() === 0);
    expect(passed).toEqual(['ook hier', 'lastig']);
    expect(new Set(seen.map(({ secret }) => secret))).toEqual(new Set([null]));
  });

  it('has an address and a secret that Telegram takes', async () => {
    expect(await refusal(api.setWebhook('http://bot.example/hook'))).toMatch(/^400 Bad Request: bad webhook/);
    for (const secret_token of ['met spatie', 'é', 'x'.repeat(257)]) {
      expect(await refusal(api.setWebhook('https://bot.example', { secret_token }))).toMatch(/unallowed characters/);
    }
    telegram.user(7).says('oud');
    await api.deleteWebhook({ drop_pending_updates: true });
    expect(await api.getWebhookInfo()).toEqual({ url: '', has_custom_certificate: false, pending_update_count: 0 });
  });
});

describe('a resident', () => {
  it('taps by label or by data, and waits for an answer once', async () => {
    const resident = telegram.user(7);
    resident.starts();
    const reply_markup = new InlineKeyboard().text('Ja graag', 'j').text('Nee', 'n');
    await api.sendMessage(7, 'Zoek je eten?', { reply_markup });
    const [byLabel, byData] = [resident.taps('Ja graag'), resident.taps('n')];
    const taps = (await api.getUpdates({ offset: -2 })).map(({ callback_query: tap }) => [tap?.id, tap?.data]);
    expect(taps).toEqual([
      [byLabel, 'j'],
      [byData, 'n'],
    ]);
    expect(() => resident.taps('Misschien')).toThrow(/no button/);
    await api.answerCallbackQuery(byLabel, { text: 'Goed' });
    expect(telegram.answered(byLabel)).toBe('Goed');
    expect(telegram.unanswered()).toEqual([byData]);
    expect(await refusal(api.answerCallbackQuery(byLabel))).toMatch(/^400 Bad Request: query is too old/);
  });

  it('taps a key that sends words or a place', async () => {
    const resident = telegram.user(7);
    resident.starts();
    await api.sendMessage(7, 'waar?', { reply_markup: new Keyboard().text('Overslaan').requestLocation('Hier') });
    resident.taps('Overslaan');
    resident.taps('Hier');
    const [words, place] = await api.getUpdates({ offset: -2 });
    expect([words?.message?.text, place?.message?.location?.latitude]).toEqual(['Overslaan', 52.001]);
    await api.sendMessage(7, 'dank je', { reply_markup: { remove_keyboard: true } });
    expect(() => resident.taps('Hier')).toThrow(/no button/);
  });

  it('edits, blocks and sends all there is to send', async () => {
    const resident = telegram.user(7);
    const { message_id } = resident.says('hoi');
    resident.edits(message_id, 'hallo');
    const kinds = ['voice', 'photo', 'sticker', 'document', 'location', 'contact', 'poll'] as const;
    for (const kind of kinds) resident.sends({ kind });
    resident.blocks();
    const [, edit, ...rest] = await api.getUpdates();
    expect(edit?.edited_message).toMatchObject({ message_id, text: 'hallo' });
    expect(rest.slice(0, -1).map(({ message }) => kinds.find((kind) => message && kind in message))).toEqual(kinds);
    expect(rest.at(-1)?.my_chat_member?.new_chat_member.status).toBe('kicked');
    expect(() => resident.says('hoi')).toThrow(/unblock first/);
  });
});
