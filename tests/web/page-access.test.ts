import type { FastifyInstance } from 'fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessProblems, launchChromium, messages, type } from '../support/chromium.ts';
import { listen, webOn } from '../support/web.ts';

const PATIENCE = { timeout: 60_000 };

let browser: Browser;
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  browser = await launchChromium();
  app = (await webOn({ rates: { creating: { burst: 99, everyMs: 1 }, sending: { burst: 99, everyMs: 1 } } })).app;
  url = `http://127.0.0.1:${await listen(app)}/`;
}, 60_000);

afterAll(async () => {
  await browser.close();
  await app.close();
});

async function onPage(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(url);
  await page.getByLabel('Je bericht').waitFor();
  await look(page);
  expect(errors).toEqual([]);
  await context.close();
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('axe finds nothing at the start, in a conversation, and when it is erased', PATIENCE, async () => {
    await onPage({ colorScheme, viewport: { width: 390, height: 844 } }, async (page) => {
      expect(await accessProblems(page)).toEqual([]);
      await type(page, 'me wasmasjien is kapot');
      await messages(page, 2);
      await page.getByRole('button', { name: '1 Geldloket' }).click();
      await messages(page, 4);
      await type(page, 'أنا جائع');
      await messages(page, 6);
      expect(await accessProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'Wis dit gesprek' }).click();
      await page.getByText('Dit gesprek is gewist.').waitFor();
      expect(await accessProblems(page)).toEqual([]);
    });
  });
});

test('at 320 px nothing sticks out, nothing is smaller than a finger', PATIENCE, async () => {
  await onPage({ viewport: { width: 320, height: 568 } }, async (page) => {
    await type(page, 'me wasmasjien is kapot');
    await messages(page, 2);
    await page.getByRole('button', { name: '1 Geldloket' }).click();
    await messages(page, 4);
    await type(page, `https://voorbeeldstad.example/${'lang'.repeat(40)}`);
    await messages(page, 6);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    const targets = page.locator('button:visible, textarea, #leave');
    for (const target of await targets.all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });
});

test('with text twice as large nothing is lost', PATIENCE, async () => {
  await onPage({ viewport: { width: 320, height: 568 } }, async (page) => {
    await page.evaluate('document.documentElement.style.fontSize = "200%"');
    await type(page, 'me wasmasjien is kapot');
    await messages(page, 2);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
});

test('by keyboard alone: from the top to a choice and on', PATIENCE, async () => {
  await onPage({ viewport: { width: 390, height: 844 } }, async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Ga naar het tekstvak');
    await page.keyboard.press('Enter');
    await page.keyboard.type('me wasmasjien');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('is kapot');
    await page.keyboard.press('Enter');
    expect((await messages(page, 2))[0]).toBe('me wasmasjien\nis kapot');
    expect(await page.evaluate('document.activeElement.id')).toBe('text');
    for (let presses = 0; presses < 6; presses++) await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('1 Geldloket');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press('Enter');
    expect((await messages(page, 4))[2]).toBe('Geldloket');
  });
});

test('a screen reader hears who says what, in which language, as it comes', PATIENCE, async () => {
  await onPage({}, async (page) => {
    const log = page.getByRole('log', { name: 'Gesprek' });
    expect(await log.getAttribute('aria-live')).toBe('polite');
    await type(page, 'me wasmasjien is kapot');
    await messages(page, 2);
    expect(await log.ariaSnapshot()).toMatch(
      /article[\s\S]*Jij:[\s\S]*wasmasjien[\s\S]*article[\s\S]*Wegwijzer:[\s\S]*group "Kies"/,
    );
    await type(page, 'أنا جائع');
    await messages(page, 4);
    const answer = page.locator('article').last();
    expect(await answer.getAttribute('lang')).toBe('ar');
    expect(await answer.getAttribute('dir')).toBe('rtl');
  });
});

test('Arabic runs from right to left; a phone number in it does not', PATIENCE, async () => {
  await onPage({ viewport: { width: 390, height: 844 } }, async (page) => {
    await type(page, 'أنا جائع');
    await messages(page, 2);
    const button = page.locator('.choice__number').last();
    const label = page.locator('.choice__label').last();
    expect((await button.boundingBox())?.x).toBeGreaterThan((await label.boundingBox())?.x ?? 0);
    const link = page.getByRole('link', { name: '099-1112223' }).last();
    expect(await link.getAttribute('dir')).toBe('ltr');
    expect(await link.getAttribute('href')).toBe('tel:0991112223');
    await page.evaluate('document.documentElement.dir = "rtl"');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});

test(
  'without script the page says how to reach a person, and offers no field that does nothing',
  PATIENCE,
  async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url);
    const alert = page.locator('noscript p');
    expect(await alert.isVisible()).toBe(true);
    expect(await alert.innerText()).toContain('Bel ons, dan helpt een mens je: 099-1112223');
    expect(await page.getByRole('link', { name: '099-1112223' }).first().isVisible()).toBe(true);
    expect(await page.getByLabel('Je bericht').isVisible()).toBe(false);
    expect(await page.getByText('De chat start').isVisible()).toBe(false);
    await context.close();
  },
);

test('"Lees voor" is there only with a voice on this device for the language', PATIENCE, async () => {
  // Headless Chromium has no voices: these stand in for those of a phone.
  const voices = `
    globalThis.spoken = [];
    const voices = [{ lang: 'nl-NL', localService: true }, { lang: 'ar-SA', localService: false }];
    Object.defineProperty(globalThis, 'speechSynthesis', { value: {
      getVoices: () => voices, cancel() {}, addEventListener() {}, speak: (one) => spoken.push([one.lang, one.text]) } });
    globalThis.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };`;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(voices);
  await page.goto(url);
  await type(page, 'me wasmasjien is kapot');
  await messages(page, 2);
  await page.getByRole('button', { name: 'Lees voor' }).click();
  expect(await page.evaluate('spoken')).toEqual([
    ['nl-NL', expect.stringMatching(/^Lastig, een kapotte[\s\S]*\nIets anders\nmens$/)],
  ]);
  expect(await page.getByRole('button', { name: 'Stop met lezen' }).isVisible()).toBe(true);
  await type(page, 'أنا جائع');
  await messages(page, 4);
  expect(await page.locator('.aloud:visible').count()).toBe(1);
  await context.close();
});
