import {
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Database } from './database.ts';

/** The two keys behind `chats`: one to find an address by its HMAC-SHA-256, one to seal it with AES-256-GCM. */
export type Keys = { readonly hash: KeyObject; readonly seal: KeyObject };

export type KeyFound =
  /** `made`: nobody has a copy yet, so say so at start. */
  | { readonly ok: true; readonly keys: Keys; readonly made: boolean }
  | { readonly ok: false; readonly problem: { readonly kind: 'weak-key' | 'unreadable-key' } };

/**
 * The key of this service: `given` (`WEGWIJZER_KEY`), else the one in `file`, made there once (mode 0600).
 * Given are 32 bytes in hex or base64, or a passphrase of at least 32 characters, stretched by scrypt (RFC 7914, N 2^15) with a
 * fixed salt, so that the passphrase alone opens a restored backup.
 */
export function findKey(given: string | undefined, file: string): KeyFound {
  if (given !== undefined && given !== '') {
    const master = masterOf(given);
    return master === null ? { ok: false, problem: { kind: 'weak-key' } } : found(master, false);
  }
  const made = makeOnce(file);
  const master = rawKey(readFileSync(file, 'utf8').trim());
  return master === null ? { ok: false, problem: { kind: 'unreadable-key' } } : found(master, made);
}

/**
 * False when this database was written under another key. The first key seen is the database's key: without this check a wrong key
 * would quietly give every resident a second chat.
 */
export function keyFits(db: Database, keys: Keys): boolean {
  const check = createHmac('sha256', keys.hash).update('wegwijzer key check').digest();
  db.prepare("INSERT INTO facts (name, value) VALUES ('key-check', ?) ON CONFLICT DO NOTHING").run(check);
  const row = db.prepare<[], { value: Buffer }>("SELECT value FROM facts WHERE name = 'key-check'").get();
  return row !== undefined && timingSafeEqual(row.value, check);
}

function found(master: Buffer, made: boolean): KeyFound {
  const part = (use: string) => createSecretKey(Buffer.from(hkdfSync('sha256', master, '', `wegwijzer ${use}`, 32)));
  return { ok: true, keys: { hash: part('address hash'), seal: part('address') }, made };
}

function rawKey(text: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return Buffer.from(text, 'base64');
  return null;
}

function masterOf(text: string): Buffer | null {
  const raw = rawKey(text);
  if (raw !== null) return raw;
  if ([...text].length < 32) return null;
  return scryptSync(text.normalize('NFC'), 'wegwijzer', 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 });
}

/** True when the file was made now; two processes starting at once agree on one key. */
function makeOnce(file: string): boolean {
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600, flush: true });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
