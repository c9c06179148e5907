import { chromium } from 'playwright-core';
import { startService } from './tests/support/service.ts';
import { mkdtempSync } from 'node:fs';
const s = await startService({ WEGWIJZER_DATA: mkdtempSync('/tmp/shot-') });
if (!('url' in s)) throw new Error(JSON.stringify(s));
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
async function talk(name: string, texts: string[], o: object) {
  const c = await b.newContext({ viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, locale: 'nl-NL', ...o });
  const p = await c.newPage(); await p.goto(s.url);
  for (const t of texts) { const n = await p.locator('article').count(); await p.locator('textarea, input[type=text]').first().fill(t); await p.keyboard.press('Enter'); await p.waitForFunction((k) => document.querySelectorAll('article').length >= k + 2, n, { timeout: 20000 }); await p.waitForTimeout(700); }
  await p.screenshot({ path: name }); await c.close();
}
await talk('docs/images/start.png', [], {});
await talk('docs/images/chat.png', ['me wasmasjien is stuk en heb geen gelt'], {});
await talk('docs/images/chat-card.png', ['me wasmasjien is stuk en heb geen gelt', '1'], {});
await talk('docs/images/chat-dark.png', ["i can't pay my rent"], { colorScheme: 'dark' });
await talk('docs/images/chat-emergency.png', ['de huur lukt niet meer en ik wil niet meer wakker worden'], {});
await b.close(); await s.stop('SIGTERM');
