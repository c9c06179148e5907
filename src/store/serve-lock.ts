import Sqlite from 'better-sqlite3';

export type ServeLock =
  | { readonly ok: true; readonly release: () => void }
  | { readonly ok: false; readonly problem: { readonly kind: 'already-serving'; readonly file: string } };

/**
 * At most one `serve` per data folder: an exclusive SQLite lock on `file`, held until `release` or the end of the process,
 * however it ends. A second one gets a problem, at once.
 */
export function lockServe(file: string): ServeLock {
  const db = new Sqlite(file, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      return { ok: false, problem: { kind: 'already-serving', file } };
    throw error;
  }
  return { ok: true, release: () => void db.close() };
}
