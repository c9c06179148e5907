import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../src/config.ts';

const ROOT = join(import.meta.dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

test('opens with the two commands', () => {
  expect(readme.split('\n').slice(0, 20).join('\n')).toContain('npm ci && npm start');
});

test('the conversation is the one the bot has', () => {
  const { talk } = parse(readFileSync(join(ROOT, 'tests/transcripts/a-wasmachine.yaml'), 'utf8')) as {
    talk: readonly Record<string, string>[];
  };
  for (const line of talk.slice(0, 6)) {
    const text = line['resident'] ?? line['bot'] ?? '';
    for (const part of text.split('\n').filter((piece) => piece !== '')) expect(readme).toContain(part);
  }
});

test('names only commands there are', () => {
  for (const [, name = ''] of readme.matchAll(/npm (?:run (?:-s )?)(\w+)/g))
    expect(Object.keys(scripts)).toContain(name);
});

test('the table of variables is the whole of the configuration, with its defaults', () => {
  const named = [...new Set(readme.match(/WEGWIJZER_[A-Z_]+/g))].filter((name) => name !== 'WEGWIJZER_');
  for (const name of named) expect(readConfig({ [name]: '\u0000' }), name).not.toContain('ken ik niet');
  const message = readConfig({ WEGWIJZER_ONZIN: 'x' });
  const known = Array.isArray(message) ? (String(message[0]).match(/WEGWIJZER_[A-Z_]+/g) ?? []).slice(1) : [];
  expect(known.length).toBeGreaterThan(5);
  for (const name of known) expect(readme).toContain(`\`${name}\``);
});

test('the counts of the content are as they are', () => {
  const files = (folder: string) => readdirSync(join(ROOT, 'content', folder)).length;
  const [national, local] = [files('landelijk'), files('plaatsen/voorbeeldstad/voorzieningen')];
  expect(readme).toContain(`${national + local} provisions (${national} of the whole country, ${local} local)`);
  const words = parse(readFileSync(join(ROOT, 'content/talen/nl/brievenwoorden.yaml'), 'utf8')) as object;
  expect(readme).toContain(`${Object.keys(words).length} words and senders on letters`);
});

test('every picture and file it names is there', () => {
  const files = [...readme.matchAll(/\]\(((?:docs|src|tests|content)\/[^)]+)\)/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(existsSync(join(ROOT, file)), file).toBe(true);
  for (const [, folder = ''] of readme.matchAll(/`((?:src|tests|content)\/[\w./-]+)`/g))
    if (!folder.includes('<') && !folder.includes('*')) expect(existsSync(join(ROOT, folder)), folder).toBe(true);
});
