import { createCipheriv, createDecipheriv, createHmac, type KeyObject, randomBytes } from 'node:crypto';
import type { Database } from './database.ts';
import type { Keys } from './key.ts';

/** Where a chat is reached. `address` is the provider's own: a phone number, a Telegram chat id. */
export type Contact = { readonly channel: string; readonly address: string };

/** The only place where an address lives; every other table knows the random chat id. */
export type Chats = {
  /** The chat of this address or of its alias, made when new. In a job. */
  of(channel: string, address: string, at: number): string;
  find(channel: string, address: string): string | null;
  /** Another address of the same chat; an address that has a chat of its own keeps it. In a job. */
  alias(chat: string, channel: string, address: string): void;
  address(chat: string): Contact | null;
  exists(chat: string): boolean;
};

export function createChats(db: Database, keys: Keys): Chats {
  const find = db.prepare<[Buffer, Buffer], { id: string }>(
    'SELECT id FROM chats WHERE address_hash = ? UNION ALL SELECT chat FROM aliases WHERE address_hash = ? LIMIT 1',
  );
  const insert = db.prepare(
    'INSERT INTO chats (id, channel, address_hash, address, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  const alias = db.prepare('INSERT INTO aliases (address_hash, chat) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const sealed = db.prepare<[string], { channel: string; address: Buffer }>(
    'SELECT channel, address FROM chats WHERE id = ?',
  );
  const exists = db.prepare<[string], unknown>('SELECT 1 FROM chats WHERE id = ?');
  const hash = (channel: string, address: string) =>
    createHmac('sha256', keys.hash).update(`${channel}\0${address}`).digest();
  const byHash = (hashed: Buffer) => find.get(hashed, hashed)?.id ?? null;

  return {
    of(channel, address, at) {
      const hashed = hash(channel, address);
      const known = byHash(hashed);
      if (known !== null) return known;
      const chat = randomBytes(16).toString('base64url');
      insert.run(chat, channel, hashed, seal(keys.seal, chat, address), at);
      return chat;
    },
    find: (channel, address) => byHash(hash(channel, address)),
    alias(chat, channel, address) {
      const hashed = hash(channel, address);
      if (byHash(hashed) === null) alias.run(hashed, chat);
    },
    address(chat) {
      const row = sealed.get(chat);
      return row === undefined ? null : { channel: row.channel, address: open(keys.seal, chat, row.address) };
    },
    exists: (chat) => exists.get(chat) !== undefined,
  };
}

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, text. Bound to its chat, so that rows cannot be swapped. */
function seal(key: KeyObject, chat: string, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(chat));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function open(key: KeyObject, chat: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(chat));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return decipher.update(sealed.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}
