import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

test('an empty environment is enough', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 8080,
    data: 'data',
    content: 'data/content',
    place: null,
    key: null,
    publicUrl: null,
    logLevel: 'info',
  });
});

test('an empty value is no value; other programs keep their own variables', () => {
  expect(readConfig({ WEGWIJZER_PORT: '', PATH: '/bin' })).toMatchObject({ port: 8080 });
});

test('everything wrong is told at once, without the secret', () => {
  const problems = readConfig({
    WEGWIJZER_PORT: 'tachtig',
    WEGWIJZER_KEY: 'geheim',
    WEGWIJZER_PLACE: 'Mijn Stad',
    WEGWIJZER_PUBLIC_URL: 'wegwijzer',
    WEGWIJZER_LOG: 'veel',
    WEGWIJZER_POORT: '8080',
  });
  expect(problems).toHaveLength(6);
  expect(String(problems)).not.toContain('geheim');
});

test.each(['0', '8081', '65535'])('port %s', (port) => {
  expect(readConfig({ WEGWIJZER_PORT: port })).toMatchObject({ port: Number(port) });
});

test.each(['65536', '-1', '80.5', ' 80'])('port %s is refused', (port) => {
  expect(readConfig({ WEGWIJZER_PORT: port })).toHaveLength(1);
});
