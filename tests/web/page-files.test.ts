import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fillPage } from '../../src/web/fill-page.ts';
import { loadPageFiles } from '../../src/web/page-files.ts';
import { about, ask, webOn } from '../support/web.ts';

/** The promise to somebody on 2G: everything the first page needs, in bytes. */
const FIRST_LOAD = 60 * 1024;

const { index, files, version } = loadPageFiles(about);
const html = index.plain.toString();

test('the first load fits in 60 kB, packed and even unpacked', () => {
  const all = [index, ...files.values()];
  const sum = (kind: 'plain' | 'br' | 'gzip') => all.reduce((bytes, file) => bytes + file[kind].length, 0);
  expect(sum('plain')).toBeLessThanOrEqual(FIRST_LOAD);
  expect(sum('gzip')).toBeLessThanOrEqual(20 * 1024);
  expect(sum('br')).toBeLessThanOrEqual(sum('gzip'));
});

test('every file is named by the page, and the page names no other', () => {
  const named = [...html.matchAll(/\/page\/[^/]+\/([\w.-]+)"/g)].map(([, name]) => name);
  expect(new Set(named)).toEqual(new Set(files.keys()));
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!www\.buienradar\.nl)/);
});

test('no inline script, no inline style, no font and nothing from elsewhere', () => {
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:/i);
  for (const [name, file] of files) {
    if (name.endsWith('.css')) expect(file.plain.toString()).not.toMatch(/@import|@font-face|url\(/);
    if (name.endsWith('.js'))
      expect(file.plain.toString()).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(/);
  }
});

test('the page is in Dutch, and says how to reach a person when no script runs', () => {
  expect(html).toContain('<html lang="nl" dir="ltr">');
  const without = /<noscript>(.*?)<\/noscript>/s.exec(html)?.[1] ?? '';
  expect(without).toContain('href="tel:0991112223"');
  expect(without).toContain(about.phone);
  expect(without).toContain(`mailto:${about.mail}`);
});

test('what is filled in is escaped, and an unknown blank is an error', () => {
  const evil = { ...about, name: `<script>alert('x')</script> & "co"` };
  expect(fillPage('<p title="{{about.name}}">', evil, 'v')).toBe(
    '<p title="&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;co&quot;">',
  );
  expect(() => fillPage('{{about.secret}}', about, 'v')).toThrow('about.secret');
  expect(html).not.toContain('{{');
});

describe('serving', () => {
  test('the page is asked for each time, its files are kept for ever', async () => {
    const { app } = await webOn();
    const page = await ask(app, { url: '/' });
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const css = await ask(app, { url: `/page/${version}/chat.css` });
    expect(css.headers['cache-control']).toContain('immutable');
    expect(css.headers['content-type']).toBe('text/css; charset=utf-8');
    const old = await ask(app, { url: '/page/older/chat.css' });
    expect([old.statusCode, old.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect((await ask(app, { url: '/favicon.ico' })).headers['content-type']).toContain('image/svg+xml');
  });

  test('what has not changed is not sent again', async () => {
    const { app } = await webOn();
    const first = await ask(app, { url: '/', headers: { 'accept-encoding': 'br' } });
    const again = { 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) };
    const second = await ask(app, { url: '/', headers: again });
    expect([second.statusCode, second.rawPayload.length]).toEqual([304, 0]);
  });

  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['BR', 'br'],
    ['', undefined],
    ['identity', undefined],
    ['brr', undefined],
  ])('accepting %j gives %s', async (accepted, encoding) => {
    const { app } = await webOn();
    const page = await ask(app, { url: '/', headers: { 'accept-encoding': accepted } });
    expect(page.headers['content-encoding']).toBe(encoding);
    expect(page.headers['vary']).toBe('accept-encoding');
    const unpack =
      encoding === 'br' ? brotliDecompressSync : encoding === 'gzip' ? gunzipSync : (plain: Buffer) => plain;
    expect(unpack(page.rawPayload).toString()).toContain('Wegwijzer Voorbeeldstad');
  });

  test.each(['/', '/nergens', '/api/v1/openapi.json', '/health/live'])(
    '%s has the headers that keep it safe',
    async (url) => {
      const { app } = await webOn();
      const { headers } = await ask(app, { url });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
      });
      expect(headers['strict-transport-security']).toBeUndefined();
    },
  );
});
