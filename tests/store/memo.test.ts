import { expect, it } from 'vitest';
import { createMemo } from '../../src/store/memo.ts';

it('gives a value only for the very text it was kept with, and forgets the oldest', () => {
  const memo = createMemo<number>(2);
  memo.keep('a', 'een', 1);
  memo.keep('b', 'twee', 2);
  memo.keep('a', 'drie', 3);
  expect([memo.find('a', 'een'), memo.find('a', 'drie')]).toEqual([null, 3]);
  memo.keep('c', 'vier', 4);
  expect([memo.find('a', 'drie'), memo.find('b', 'twee'), memo.find('c', 'vier')]).toEqual([3, null, 4]);
});
