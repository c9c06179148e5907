import type { Database } from './database.ts';

export type StreamKind = 'reply' | 'own' | 'state';

/** One thing the web chat shows. `data` is the plain object that was appended; `at` is milliseconds since 1970. */
export type StreamRow = {
  readonly n: number;
  readonly event: StreamKind;
  readonly data: unknown;
  readonly at: number;
};

/** What the page of a web chat replays: rows numbered from 1 per chat, without holes, and never a number twice. */
export type Stream = {
  /** Returns its number, or `null` when a row with this message id stands there already. In a job; the chat exists. */
  append(chat: string, event: StreamKind, data: unknown, messageId: string | null, at: number): number | null;
  /** All rows kept after number `n`, in order. */
  after(chat: string, n: number): readonly StreamRow[];
};

export function createStream(db: Database): Stream {
  const known = db.prepare<[string, string], unknown>('SELECT 1 FROM stream WHERE chat = +? AND message_id = ?');
  // The last number lives apart from the rows, which are swept after a week.
  const number = db.prepare<[string], { last: number }>(
    'INSERT INTO streams (chat, last) VALUES (?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last',
  );
  const insert = db.prepare('INSERT INTO stream (chat, n, event, data, at, message_id) VALUES (?, ?, ?, ?, ?, ?)');
  const after = db.prepare<[string, number], { n: number; event: StreamKind; data: string; at: number }>(
    'SELECT n, event, data, at FROM stream WHERE chat = +? AND n > ? ORDER BY n',
  );
  return {
    append(chat, event, data, messageId, at) {
      if (messageId !== null && known.get(chat, messageId) !== undefined) return null;
      const row = number.get(chat);
      if (row === undefined) return null;
      insert.run(chat, row.last, event, JSON.stringify(data), at, messageId);
      return row.last;
    },
    after: (chat, n) => after.all(chat, n).map((row) => ({ ...row, data: JSON.parse(row.data) as unknown })),
  };
}
