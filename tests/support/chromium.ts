import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { ScriptedChats } from './scripted-chats.ts';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, without a window and without calls of its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });
}

/** Types a message and sends it with Enter. */
export async function type(page: Page, text: string): Promise<void> {
  await page.getByLabel('Je bericht').fill(text);
  await page.keyboard.press('Enter');
}

/** Waits until the page shows as many messages as said, and returns what they say, in order. */
export async function messages(page: Page, count: number): Promise<readonly string[]> {
  await page
    .locator('article')
    .nth(count - 1)
    .waitFor();
  return page.locator('.message__text').allInnerTexts();
}

/** What axe finds wrong: rule and place, one per line. */
export async function accessProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  )) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
  );
}

/** The only chat there is. */
export function onlyChat(chats: ScriptedChats): string {
  const [chat, ...others] = chats.chats();
  if (chat === undefined || others.length > 0) throw new Error(`one chat expected, not ${chats.chats().length}`);
  return chat;
}
