import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findKey, type Keys, keyFits } from '../../src/store/key.ts';
import { openStore, temporaryFolder } from './open-store.ts';

const bytes = Buffer.alloc(32, 7);
const keysOf = (given: string | undefined, file = join(temporaryFolder(), 'key')): Keys => {
  const found = findKey(given, file);
  if (!found.ok) throw new Error(found.problem.kind);
  return found.keys;
};

describe('the key', () => {
  it('is made once, readable by its owner only, and said to be new once', () => {
    const file = join(temporaryFolder(), 'key');
    expect(findKey(undefined, file)).toMatchObject({ ok: true, made: true });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = findKey('', file);
    expect(again).toMatchObject({ ok: true, made: false });
    if (again.ok) expect(again.keys.hash.equals(keysOf(undefined, file).hash)).toBe(true);
  });

  it('reads 32 bytes in hex and in base64 as the same key', () => {
    expect(keysOf(bytes.toString('hex')).seal.equals(keysOf(bytes.toString('base64')).seal)).toBe(true);
    expect(keysOf(bytes.toString('hex')).seal.equals(keysOf(bytes.toString('base64')).hash)).toBe(false);
  });

  it('takes a passphrase of 32 characters, not a shorter one', () => {
    const phrase = 'vier fietsen staan bij de bakker';
    expect(keysOf(phrase).hash.equals(keysOf(phrase).hash)).toBe(true);
    expect(findKey(phrase.slice(1), '/nowhere')).toEqual({ ok: false, problem: { kind: 'weak-key' } });
  });

  it('refuses a key file with something else in it', () => {
    const file = join(temporaryFolder(), 'key');
    writeFileSync(file, 'half');
    expect(findKey(undefined, file)).toEqual({ ok: false, problem: { kind: 'unreadable-key' } });
  });

  it('fits only the database it was first used with', () => {
    const { db } = openStore();
    expect(keyFits(db, keysOf(bytes.toString('hex')))).toBe(true);
    expect(keyFits(db, keysOf(bytes.toString('hex')))).toBe(true);
    expect(keyFits(db, keysOf(Buffer.alloc(32, 8).toString('hex')))).toBe(false);
  });
});
