import Sqlite from 'better-sqlite3';
import type { Chats, Contact } from './chats.ts';
import type { Database } from './database.ts';

const DAY = 86_400_000;
/** What is kept, in milliseconds (P6). */
export const KEPT = { texts: 7 * DAY, keys: 30 * DAY, chats: 30 * DAY } as const;

/** A chat that is gone. `next`: the chat of what the resident wrote after asking to be forgotten, if anything. */
export type Forgotten = Contact & { readonly chat: string; readonly next: string | null };

export type Forget = {
  /**
   * Erases the chat from every table; `null` when there is none. What the resident sent after asking for it is waiting for an
   * answer and moves to a new chat; only a chat with a stream (a web page that is told it is gone) ends for good. In a job.
   */
  erase(chat: string, now: number): Forgotten | null;
  /** Erases what has had its time; returns the chats that went altogether. In a job. */
  sweep(now: number): readonly Forgotten[];
  /** Outside a job, right after erasing: empties the write-ahead log. False when another process reads. */
  purge(): boolean;
  /**
   * Outside a job: writes the file anew. `secure_delete` overwrites what is deleted, but not the
   * copies that stay behind in the free part of a page when SQLite moves rows to a neighbour (measured: 4 texts in 120). After a start,
   * after a resident asked, and else once a day; blocks for about 20 ms per MB. False when another process reads.
   */
  compact(now: number): boolean;
};

/** `letGo`: what other tables keep in memory of what was erased must go as well. */
export function createForget(db: Database, chats: Chats, letGo: () => void): Forget {
  const removal = db.prepare('DELETE FROM chats WHERE id = ?');
  const waiting = db.prepare<[string], { key: string; event: string; tries: number; at: number }>(
    "SELECT key, event, tries, at FROM events WHERE chat = +? AND state = 'waiting' ORDER BY id",
  );
  const streamed = db.prepare<[string], unknown>('SELECT 1 FROM streams WHERE chat = ?');
  const aliases = db.prepare<[string], { hash: Buffer }>('SELECT address_hash AS hash FROM aliases WHERE chat = ?');
  const alias = db.prepare('INSERT INTO aliases (address_hash, chat) VALUES (?, ?)');
  const event = db.prepare('INSERT INTO events (chat, key, event, tries, at) VALUES (?, ?, ?, ?, ?)');
  const sweeps = [
    [KEPT.texts, "UPDATE events SET event = NULL WHERE event IS NOT NULL AND state <> 'waiting' AND at < ?"],
    [
      KEPT.texts,
      "DELETE FROM bodies WHERE ord IN (SELECT ord FROM outbox WHERE state NOT IN ('queued', 'sending') AND created_at < ?)",
    ],
    [KEPT.texts, 'DELETE FROM stream WHERE at < ?'],
    [KEPT.keys, "DELETE FROM events WHERE state <> 'waiting' AND at < ?"],
    [KEPT.keys, "DELETE FROM outbox WHERE state NOT IN ('queued', 'sending') AND created_at < ?"],
  ] as const;
  const statements = sweeps.map(([kept, sql]) => ({ kept, statement: db.prepare(sql) }));
  const silent = db.prepare<[number], { id: string }>(
    `SELECT chats.id FROM chats LEFT JOIN conversations ON chat = chats.id WHERE coalesce(heard_at, created_at) < ?
       AND NOT EXISTS (SELECT 1 FROM events WHERE chat = chats.id AND state = 'waiting')
       AND NOT EXISTS (SELECT 1 FROM outbox WHERE chat = chats.id AND state IN ('queued', 'sending'))`,
  );

  let asked = true;
  let compactedAt = 0;

  function remove(chat: string, now: number): Forgotten | null {
    const contact = chats.address(chat);
    if (contact === null) return null;
    const later = streamed.get(chat) === undefined ? waiting.all(chat) : [];
    const hashes = aliases.all(chat);
    removal.run(chat);
    if (later.length === 0) return { ...contact, chat, next: null };
    const next = chats.of(contact.channel, contact.address, now);
    for (const { hash } of hashes) alias.run(hash, next);
    for (const row of later) event.run(next, row.key, row.event, row.tries, row.at);
    return { ...contact, chat, next };
  }

  function purge(): boolean {
    const [row] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return row?.busy === 0;
  }

  return {
    erase(chat, now) {
      asked = true;
      letGo();
      return remove(chat, now);
    },
    sweep(now) {
      for (const { kept, statement } of statements) statement.run(now - kept);
      letGo();
      return silent.all(now - KEPT.chats).flatMap(({ id }) => remove(id, now) ?? []);
    },
    purge,
    compact(now) {
      if (!asked && now - compactedAt < DAY) return true;
      try {
        db.exec('VACUUM');
      } catch (error) {
        if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
        throw error;
      }
      if (!purge()) return false;
      [asked, compactedAt] = [false, now];
      return true;
    },
  };
}
