import type { TimerName } from '../conversation/turn.ts';
import type { Database } from './database.ts';

/** `dueAt`: milliseconds since 1970. */
export type Timer = { readonly chat: string; readonly name: TimerName; readonly dueAt: number };

/** When to look at a chat again: one timer per chat and name, which a later one replaces. Writes are called in a job. */
export type Timers = {
  set(timer: Timer): void;
  due(now: number, limit: number): readonly Timer[];
  /** Takes away this very timer; one set anew since stays. */
  clear(timer: Timer): void;
};

export function createTimers(db: Database): Timers {
  const set = db.prepare(
    'INSERT INTO timers (chat, name, due_at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET due_at = excluded.due_at',
  );
  const due = db.prepare<[number, number], Timer>(
    'SELECT chat, name, due_at AS dueAt FROM timers WHERE due_at <= ? ORDER BY due_at LIMIT ?',
  );
  const clear = db.prepare('DELETE FROM timers WHERE chat = ? AND name = ? AND due_at = ?');
  return {
    set: ({ chat, name, dueAt }) => void set.run(chat, name, dueAt),
    due: (now, limit) => due.all(now, limit),
    clear: ({ chat, name, dueAt }) => void clear.run(chat, name, dueAt),
  };
}
