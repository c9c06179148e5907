import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInstant } from '../src/ask.ts';

const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts');

type Asked = { readonly out: string; readonly error: string; readonly code: number | null };

function ask(options: readonly string[], input: string): Promise<Asked> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, 'ask', ...options]);
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      error += text;
    });
    child.on('close', (code) => resolve({ out, error, code }));
    child.stdin.end(input);
  });
}

const KEYS = ['text', 'language', 'outcome', 'needs', 'emergency', 'provisions', 'choices', 'reply', 'microseconds'];
const OUTCOMES = [
  'provisions',
  'card',
  'answer',
  'question',
  'emergency',
  'greeting',
  'thanks',
  'human',
  'stop',
  'about',
  'language',
  'more',
  'yesno',
  'complaint',
  'nothing',
  'unclear',
];

test('--json: one object a line, in order, whatever the line holds', async () => {
  const lines = [
    'me wasmasjien is stuk',
    '',
    '{"text": "ik heb honger", "conversation": "a", "neighbourhood": "0111"}',
    '{"text": "1", "conversation": "a"}',
    '{"text": "1"}',
    '{"text": kapot',
    '{"tekst": "geen text"}',
    '[1, 2]',
    '🙂🙂',
    'x'.repeat(10_000),
    '\u0000\u0007\u001b[31m',
    'mijn man slaat mij',
  ];
  const { out, error, code } = await ask(['--json', '--now', '2026-11-24T14:00'], `${lines.join('\n')}\n`);
  expect(error).toBe('');
  expect(code).toBe(0);
  const objects = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(objects).toHaveLength(lines.length);
  for (const object of objects) {
    expect(Object.keys(object)).toEqual(KEYS);
    expect(OUTCOMES).toContain(object['outcome']);
    expect(String(object['reply']).trim()).not.toBe('');
    expect(typeof object['microseconds']).toBe('number');
  }
  expect(objects[0]).toMatchObject({ text: lines[0], language: 'nl', outcome: 'provisions', emergency: null });
  expect(objects[1]).toMatchObject({ text: '', outcome: 'unclear' });
  expect(objects[2]).toMatchObject({ text: 'ik heb honger', outcome: 'provisions' });
  expect(objects[3]).toMatchObject({ text: '1', outcome: 'card' });
  expect(objects[5]).toMatchObject({ text: '{"text": kapot' });
  expect(objects[11]).toMatchObject({ outcome: 'emergency', emergency: 'huiselijk-geweld' });
});

test('--now reads the Dutch clock, in winter and in summer', () => {
  expect(readInstant('2026-11-24T14:00')?.toISOString()).toBe('2026-11-24T13:00:00.000Z');
  expect(readInstant('2026-07-01T14:00')?.toISOString()).toBe('2026-07-01T12:00:00.000Z');
  expect(readInstant('2026-07-01T14:00Z')?.toISOString()).toBe('2026-07-01T14:00:00.000Z');
  expect(readInstant('2026-07-01')?.toISOString()).toBe('2026-06-30T22:00:00.000Z');
  expect(readInstant('morgen')).toBeNull();
  expect(readInstant('2026-02-30T10:00')).toBeNull();
});

test.each([
  [['--jso'], 'ken ik niet'],
  [['--now'], 'hoort een waarde'],
  [['--now', 'gisteren'], 'is geen moment'],
  [['--neighbourhood', '9999'], 'Kies: spoorbuurt'],
  [['--place', 'nergens'], 'Kies: voorbeeldstad'],
])('%j: one kind line, exit code 2', async (options, sentence) => {
  const { out, error, code } = await ask(options, '');
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(error).toContain(sentence);
});

test('without --json a whole talk is one conversation', async () => {
  const { out, code } = await ask(['--now', '2026-11-24T14:00'], 'menu\n2\n');
  expect(code).toBe(0);
  expect(out).toContain('2 Geld en schulden');
  expect(out).toContain('2 Schulden');
});
