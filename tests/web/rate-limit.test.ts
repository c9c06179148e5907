import { expect, test } from 'vitest';
import { addressKey, createLimiter } from '../../src/web/rate-limit.ts';

test('a burst, then one at a time, each key by itself', () => {
  let clock = 0;
  const take = createLimiter({ burst: 2, everyMs: 100 }, () => clock);
  expect([take('a'), take('a'), take('a'), take('b')]).toEqual([0, 0, 100, 0]);
  clock = 40;
  expect(take('a')).toBe(60);
  clock = 100;
  expect([take('a'), take('a')]).toEqual([0, 100]);
  clock = 100_000;
  expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 100]);
});

test('remembers no more keys than it may', () => {
  const take = createLimiter({ burst: 1, everyMs: 100 }, () => 0, 3);
  for (const key of ['a', 'b', 'c']) take(key);
  expect(take('a')).toBe(100);
  take('d');
  expect(take('b')).toBe(0);
  expect(take('a')).toBe(100);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['fe80::', 'fe80:0:0:0'],
])('the key of %s is %s', (ip, key) => {
  expect(addressKey(ip)).toBe(key);
});
