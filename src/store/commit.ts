import type { Database } from './database.ts';

export type Committer = {
  /**
   * Runs a synchronous job in the next commit and resolves with its result once that commit is on disk. A job that throws undoes only
   * its own writes and rejects its own promise. When the commit itself fails every promise of it rejects with `CommitFailed`, and
   * nothing of it happened.
   */
  together<T>(job: () => T): Promise<T>;
  /** The same, after every other job of that commit: it sees all that will be true when its promise resolves. */
  lastly<T>(job: () => T): Promise<T>;
};

/** The disk is full, broken, or locked by another process: nothing of the commit happened. */
export class CommitFailed extends Error {
  override readonly name = 'CommitFailed';
}

const MOST = 100;

type Waiting = {
  readonly last: boolean;
  readonly job: () => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
};
type Result = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

/** Jobs that wait at the same moment share one transaction, with a savepoint each, at most 100 per commit: one fsync for them all. */
export function createCommitter(db: Database): Committer {
  const begin = db.prepare<[]>('BEGIN IMMEDIATE');
  const commit = db.prepare<[]>('COMMIT');
  const rollback = db.prepare<[]>('ROLLBACK');
  const savepoint = db.prepare<[]>('SAVEPOINT job');
  const release = db.prepare<[]>('RELEASE job');
  const undo = db.prepare<[]>('ROLLBACK TO job');
  let queue: Waiting[] = [];

  function runOne(job: () => unknown): Result {
    savepoint.run();
    try {
      const value = job();
      if (value instanceof Promise) throw new TypeError('a job in a commit must be synchronous');
      release.run();
      return { ok: true, value };
    } catch (error) {
      // Some errors (disk full) undo the whole transaction by themselves.
      if (!db.inTransaction) throw error;
      undo.run();
      release.run();
      return { ok: false, error };
    }
  }

  function runAll(batch: readonly Waiting[]): readonly Result[] {
    try {
      begin.run();
      const results = batch.map((waiting) => runOne(waiting.job));
      commit.run();
      return results;
    } catch (cause) {
      if (db.inTransaction) rollback.run();
      const error = new CommitFailed('a commit failed', { cause });
      return batch.map(() => ({ ok: false, error }));
    }
  }

  function flush(): void {
    const taken = queue.slice(0, MOST);
    queue = queue.slice(MOST);
    if (queue.length > 0) setImmediate(flush);
    const batch = [...taken.filter((waiting) => !waiting.last), ...taken.filter((waiting) => waiting.last)];
    for (const [index, result] of runAll(batch).entries()) {
      const waiting = batch[index];
      if (result.ok) waiting?.resolve(result.value as never);
      else waiting?.reject(result.error);
    }
  }

  const add = <T>(job: () => T, last: boolean) =>
    new Promise<T>((resolve, reject) => {
      if (queue.length === 0) setImmediate(flush);
      queue.push({ last, job, resolve, reject });
    });
  return { together: (job) => add(job, false), lastly: (job) => add(job, true) };
}
