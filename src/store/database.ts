import Sqlite from 'better-sqlite3';
import { heart } from './migrations/001-heart.ts';
import { tallies } from './migrations/002-tallies.ts';

export type Database = Sqlite.Database;

/** Numbered from 1; the number of those applied is the database's `user_version`. Only ever append. */
export const MIGRATIONS: readonly string[] = [heart, tallies];

/** The file was made by a later version of this program: `found` and `known` are numbers of migrations. */
export type NewerDatabase = { readonly kind: 'newer-database'; readonly found: number; readonly known: number };

export type Opened =
  | { readonly ok: true; readonly db: Database }
  | { readonly ok: false; readonly problem: NewerDatabase };

/**
 * Opens the main database, made when absent, and applies the migrations it lacks, each in a transaction of its own.
 * A commit is on disk when it returns (WAL, `synchronous=FULL`) and what is deleted is overwritten (`secure_delete`).
 * A file that is no database, or not ours to read, throws.
 */
export function openDatabase(file: string, migrations: readonly string[] = MIGRATIONS): Opened {
  const db = new Sqlite(file, { timeout: 5_000 });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('cache_size = -64000');
  db.pragma('temp_store = MEMORY');
  db.pragma('wal_autocheckpoint = 4000');
  const found = migrate(db, migrations);
  if (found > migrations.length) {
    db.close();
    return { ok: false, problem: { kind: 'newer-database', found, known: migrations.length } };
  }
  // What was erased just before a crash may still stand in the log.
  db.pragma('wal_checkpoint(TRUNCATE)');
  return { ok: true, db };
}

/** Returns the version found. Two processes may start at once, so the version is read again inside each transaction. */
function migrate(db: Database, migrations: readonly string[]): number {
  const version = () => Number(db.pragma('user_version', { simple: true }));
  const found = version();
  const apply = db.transaction((sql: string, number: number) => {
    if (version() >= number) return;
    db.exec(sql);
    db.pragma(`user_version = ${number}`);
  });
  for (const [index, sql] of migrations.entries()) if (found <= index) apply.immediate(sql, index + 1);
  return found;
}
