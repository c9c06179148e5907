import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockServe } from '../../src/store/serve-lock.ts';
import { temporaryFolder } from './open-store.ts';

it('lets one serve at a time, and the next when it has ended', () => {
  const file = join(temporaryFolder(), 'serve.lock');
  const first = lockServe(file);
  expect(first.ok).toBe(true);
  expect(lockServe(file)).toEqual({ ok: false, problem: { kind: 'already-serving', file } });
  if (first.ok) first.release();
  const second = lockServe(file);
  expect(second.ok).toBe(true);
  if (second.ok) second.release();
});
