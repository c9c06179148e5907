import type { Event } from '../conversation/turn.ts';
import type { Database } from './database.ts';
import { readEvent } from './event-shape.ts';

/** `event` is `null` when this code cannot read it. `tries` counts the turns that threw. */
export type StoredEvent = {
  readonly id: number;
  readonly chat: string;
  readonly event: Event | null;
  readonly tries: number;
};

/** What happened, kept until it is handled: waiting → handled | failed. Everything but the reads is called in a job. */
export type Events = {
  /** True when this key is new; else nothing is stored. */
  insert(chat: string, key: string, event: Event, at: number): boolean;
  /** The oldest waiting event of the chat; none while the chat waits to be erased. */
  next(chat: string): StoredEvent | null;
  /** Chats with a waiting event, the longest waiting first. */
  waiting(limit: number): readonly string[];
  handled(id: number): void;
  /** False when the event no longer waits. */
  failed(id: number): boolean;
  /** Counts one more turn that threw and returns how many there were; 0 when the event no longer waits. */
  tried(id: number): number;
};

export function createEvents(db: Database): Events {
  const insert = db.prepare(
    'INSERT INTO events (chat, key, event, at) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
  );
  // Left alone, SQLite walks all the chat ever said by the plain index on `chat`. `+?`: a bare parameter compared on a table with a
  // partial index makes SQLite compile the statement anew at every call (sqlite3ExprCompareVariable), ten times slower.
  const next = db.prepare<[string], { id: number; chat: string; event: string | null; tries: number }>(
    `SELECT id, chat, event, tries FROM events AS e INDEXED BY events_waiting WHERE chat = +? AND state = 'waiting' AND NOT EXISTS
       (SELECT 1 FROM outbox INDEXED BY outbox_queued WHERE chat = e.chat AND state = 'queued' AND forgets = 1)
     ORDER BY id LIMIT 1`,
  );
  const waiting = db.prepare<[number], { chat: string }>(
    "SELECT chat FROM events WHERE state = 'waiting' GROUP BY chat ORDER BY min(id) LIMIT ?",
  );
  const settle = (state: string) =>
    db.prepare(`UPDATE events SET state = '${state}' WHERE id = ? AND state = 'waiting'`);
  const [handled, failed] = [settle('handled'), settle('failed')];
  const tried = db.prepare<[number], { tries: number }>(
    "UPDATE events SET tries = tries + 1 WHERE id = ? AND state = 'waiting' RETURNING tries",
  );
  return {
    insert: (chat, key, event, at) => insert.run(chat, key, JSON.stringify(event), at).changes === 1,
    next(chat) {
      const row = next.get(chat);
      return row === undefined ? null : { ...row, event: readEvent(row.event) };
    },
    waiting: (limit) => waiting.all(limit).map((row) => row.chat),
    handled: (id) => void handled.run(id),
    failed: (id) => failed.run(id).changes === 1,
    tried: (id) => tried.get(id)?.tries ?? 0,
  };
}
