import type { FastifyInstance } from 'fastify';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium, messages, onlyChat, type } from '../support/chromium.ts';
import { createScriptedChats, type ScriptedChats } from '../support/scripted-chats.ts';
import { listen, webOn } from '../support/web.ts';

const PATIENCE = { timeout: 60_000 };
const rates = { creating: { burst: 99, everyMs: 1 }, sending: { burst: 99, everyMs: 1 } };

let browser: Browser;
let context: BrowserContext;
let page: Page;
let app: FastifyInstance;
let chats: ScriptedChats;
let port: number;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

beforeEach(async () => {
  chats = createScriptedChats(undefined, Date.now);
  app = (await webOn({ chats, rates })).app;
  port = await listen(app);
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
}, 60_000);
afterEach(async () => {
  await context.close();
  await app.close();
});

/** The same address again, a moment later: what a restart or an update is for the page. */
async function restart(): Promise<void> {
  app = (await webOn({ chats, rates })).app;
  await listen(app, port);
}

test('no chat is made before somebody says something', PATIENCE, async () => {
  await page.getByLabel('Je bericht').waitFor();
  expect(chats.chats()).toEqual([]);
});

test('words and choices go, answers come, older choices still work', PATIENCE, async () => {
  await type(page, 'me wasmasjien is kapot');
  await messages(page, 2);
  await page.getByRole('button', { name: '2 Kringloop' }).click();
  await messages(page, 4);
  await page.getByRole('button', { name: '1 Geldloket' }).click();
  const said = await messages(page, 6);
  expect([said[0], said[2], said[4]]).toEqual(['me wasmasjien is kapot', 'Kringloop De Tweede Ronde', 'Geldloket']);
  expect(said[5]).toContain('Eerst: loop binnen.');
  expect(await page.locator('.message--quiet').count()).toBe(2);
});

test('the buttons of the start page say what they are for', PATIENCE, async () => {
  await page.getByRole('button', { name: 'Ik wil een mens spreken' }).click();
  expect(await messages(page, 2)).toEqual(['mens', 'Ik lees: mens']);
  expect(await page.getByRole('button', { name: 'Kies een onderwerp' }).isVisible()).toBe(false);
});

test('nothing is doubled or lost by reloading, by going back, or by a second tab', PATIENCE, async () => {
  await type(page, 'me wasmasjien is kapot');
  await messages(page, 2);
  await type(page, 'en nu');
  const before = await messages(page, 4);
  await page.reload();
  expect(await messages(page, 4)).toEqual(before);
  await page.goto('about:blank');
  await page.goBack();
  expect(await messages(page, 4)).toEqual(before);
  const tab = await context.newPage();
  await tab.goto(page.url());
  expect(await messages(tab, 4)).toEqual(before);
  await type(tab, 'uit de tweede');
  expect(await messages(page, 6)).toEqual([...before, 'uit de tweede', 'Ik lees: uit de tweede']);
  expect(await page.locator('article').count()).toBe(6);
});

test('a message sent while the server is away waits, says so, and arrives once', PATIENCE, async () => {
  await type(page, 'een');
  await messages(page, 2);
  await app.close();
  await type(page, 'twee');
  await type(page, 'drie');
  await page.getByText('Niet verstuurd.').nth(1).waitFor();
  await page.getByText('Geen verbinding.').waitFor();
  await restart();
  await page.getByRole('button', { name: 'Probeer opnieuw' }).first().click();
  const all = ['een', 'Ik lees: een', 'twee', 'Ik lees: twee', 'drie', 'Ik lees: drie'];
  await page.getByText('Ik lees: drie').waitFor();
  expect(await messages(page, 6)).toEqual(all);
  await page.getByText('Geen verbinding.').waitFor({ state: 'hidden' });
  expect(await page.getByText('Niet verstuurd.').count()).toBe(0);
  expect(chats.accepted(onlyChat(chats))).toHaveLength(3);
});

test('what was not sent is not lost by a reload, and then goes by itself', PATIENCE, async () => {
  await context.route('**/api/**', (route) => route.abort());
  await type(page, 'een');
  await page.getByText('Niet verstuurd.').waitFor();
  await page.reload();
  await page.getByText('Niet verstuurd.').waitFor();
  await context.unroute('**/api/**');
  expect(await messages(page, 2)).toEqual(['een', 'Ik lees: een']);
  expect(chats.accepted(onlyChat(chats))).toHaveLength(1);
});

test('when only the answer of the server is lost, the message still counts once', PATIENCE, async () => {
  await type(page, 'een');
  await messages(page, 2);
  let lost = 0;
  await page.route('**/messages', async (route) => {
    if (lost++ > 0) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await type(page, 'twee');
  expect(await messages(page, 4)).toEqual(['een', 'Ik lees: een', 'twee', 'Ik lees: twee']);
  expect(await page.getByText('Niet verstuurd.').count()).toBe(0);
  expect(chats.accepted(onlyChat(chats))).toHaveLength(2);
});

test('a restart between question and answer loses nothing', PATIENCE, async () => {
  await type(page, 'een');
  await messages(page, 2);
  await app.close();
  chats.say(onlyChat(chats), { from: 'volunteer', name: 'Fatma', text: 'Hier is Fatma.' });
  await restart();
  expect((await messages(page, 3))[2]).toBe('Hier is Fatma.');
  expect(await page.getByText('Fatma (vrijwilliger):').isVisible()).toBe(true);
});

test('a proxy that says 502 during a restart does not end the stream', PATIENCE, async () => {
  await type(page, 'een');
  await messages(page, 2);
  await page.route('**/events', (route) => route.fulfill({ status: 502, body: 'Bad Gateway' }));
  await app.close();
  await page.getByText('Geen verbinding.').waitFor();
  await restart();
  await page.unroute('**/events');
  chats.say(onlyChat(chats), { text: 'Daar ben ik weer.' });
  expect(await messages(page, 3)).toEqual(['een', 'Ik lees: een', 'Daar ben ik weer.']);
});

test('it says who holds the chat', PATIENCE, async () => {
  await type(page, 'een');
  await messages(page, 2);
  chats.hold(onlyChat(chats), 'waiting');
  await page.getByText('Een vrijwilliger leest zo mee.').waitFor();
  chats.hold(onlyChat(chats), 'volunteer');
  await page.getByText('Een vrijwilliger leest nu mee.').waitFor();
});

test('erased: the words are gone, here and after a reload, and a new chat can begin', PATIENCE, async () => {
  await type(page, 'mijn man slaat mij');
  await messages(page, 2);
  const first = onlyChat(chats);
  await page.getByRole('button', { name: 'Wis dit gesprek' }).click();
  await page.getByText('Dit gesprek is gewist.').waitFor();
  expect(await page.locator('.message__text').allInnerTexts()).toEqual(['Alles is gewist. Tot ziens.']);
  expect(await page.evaluate('localStorage.length')).toBe(0);
  await page.getByRole('button', { name: 'Begin een nieuw gesprek' }).click();
  expect(await page.locator('article').count()).toBe(0);
  await type(page, 'opnieuw');
  expect(await messages(page, 2)).toEqual(['opnieuw', 'Ik lees: opnieuw']);
  expect(onlyChat(chats)).not.toBe(first);
  await page.reload();
  expect(await messages(page, 2)).toEqual(['opnieuw', 'Ik lees: opnieuw']);
});

test('erased when nobody asked, later: not a word stays', PATIENCE, async () => {
  await type(page, 'mijn man slaat mij');
  await messages(page, 2);
  chats.say(onlyChat(chats), { text: 'Bel 0800-2000.', at: new Date(Date.now() - 60_000).toISOString() });
  await messages(page, 3);
  chats.erase(onlyChat(chats));
  await page.getByText('Dit gesprek is gewist.').waitFor();
  expect(await page.locator('article').count()).toBe(0);
});

test('a number that the server masks is masked on the page too', PATIENCE, async () => {
  const accept = chats.accept;
  chats.accept = (chat, id, message) =>
    accept(chat, id, 'text' in message ? { text: message.text.replaceAll(/\d{9}/g, '…') } : message);
  await type(page, 'mijn bsn is 123456782');
  await page.getByText('Ik lees').waitFor();
  expect(await messages(page, 2)).toEqual(['mijn bsn is …', 'Ik lees: mijn bsn is …']);
});

test('a chat that ended while nobody looked: the next message starts a new one', PATIENCE, async () => {
  await type(page, 'een');
  await messages(page, 2);
  await page.goto('about:blank');
  chats.erase(onlyChat(chats));
  await page.goBack();
  await page.getByRole('button', { name: 'Kies een onderwerp' }).waitFor();
  await type(page, 'twee');
  expect(await messages(page, 2)).toEqual(['twee', 'Ik lees: twee']);
});

test('leaving fast: nothing on the screen, under "back", or when the page is opened again', PATIENCE, async () => {
  const home = page.url();
  await context.route('https://www.buienradar.nl/**', (route) => {
    expect(route.request().headers()['referer']).toBeUndefined();
    return route.fulfill({ body: 'het weer' });
  });
  await type(page, 'mijn man slaat mij');
  await messages(page, 2);
  await page.getByRole('link', { name: 'Verlaat deze pagina snel' }).click();
  await page.getByText('het weer').waitFor();
  await page.goBack().catch(() => null);
  expect(page.url()).not.toBe(home);
  await page.goto(home);
  await page.getByLabel('Je bericht').waitFor();
  expect(await page.locator('article').count()).toBe(0);
});

test('what anybody types is text, never markup', PATIENCE, async () => {
  await type(page, '<img src=x onerror="document.title=1"><b>hoi</b>');
  const said = await messages(page, 2);
  expect(said[0]).toBe('<img src=x onerror="document.title=1"><b>hoi</b>');
  expect(await page.title()).toBe('Wegwijzer Voorbeeldstad');
  expect(await page.locator('article img').count()).toBe(0);
});

test('too fast: the page waits as long as it is told and then sends', PATIENCE, async () => {
  await type(page, 'een');
  await messages(page, 2);
  let refused = 0;
  await page.route('**/messages', (route) => {
    if (refused++ > 0) return route.continue();
    return route.fulfill({ status: 429, headers: { 'retry-after': '1' }, json: { error: 'too-fast', message: '' } });
  });
  await type(page, 'twee');
  expect(await messages(page, 4)).toEqual(['een', 'Ik lees: een', 'twee', 'Ik lees: twee']);
});
