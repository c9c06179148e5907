import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, openDatabase } from '../../src/store/database.ts';
import { openStore, temporaryFolder } from './open-store.ts';

const open = (file: string, migrations?: readonly string[]) => {
  const opened = openDatabase(file, migrations);
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.db;
};

describe('the main database', () => {
  it('is durable and overwrites what is deleted', () => {
    const { db } = openStore();
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('secure_delete'), pragma('foreign_keys')]).toEqual([
      'wal',
      2,
      1,
      1,
    ]);
    expect(pragma('user_version')).toBe(MIGRATIONS.length);
  });

  it('applies only what is new and keeps what stands there', () => {
    const file = join(temporaryFolder(), 'a.sqlite');
    const first = 'CREATE TABLE words (word TEXT)';
    const db = open(file, [first]);
    db.exec("INSERT INTO words VALUES ('eten')");
    db.close();
    const later = open(file, [first, 'ALTER TABLE words ADD COLUMN n INTEGER NOT NULL DEFAULT 7']);
    expect(later.prepare('SELECT * FROM words').all()).toEqual([{ word: 'eten', n: 7 }]);
    later.close();
  });

  it('leaves the version before a migration that fails', () => {
    const file = join(temporaryFolder(), 'a.sqlite');
    const first = 'CREATE TABLE words (word TEXT)';
    open(file, [first]).close();
    expect(() => open(file, [first, 'CREATE TABLE more (n INTEGER); nonsense'])).toThrow();
    const db = open(file, [first]);
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(db.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'more'").pluck().get()).toBe(0);
    db.close();
  });

  it('refuses a database of a later version', () => {
    const file = join(temporaryFolder(), 'a.sqlite');
    open(file, ['CREATE TABLE a (n)', 'CREATE TABLE b (n)']).close();
    expect(openDatabase(file, ['CREATE TABLE a (n)'])).toEqual({
      ok: false,
      problem: { kind: 'newer-database', found: 2, known: 1 },
    });
  });

  it('lets every table that knows a chat go with that chat', () => {
    const { db } = openStore();
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    for (const table of tables) {
      const columns = db.pragma(`table_info(${table})`) as { name: string }[];
      if (!columns.some((column) => column.name === 'chat')) continue;
      const keys = db.pragma(`foreign_key_list(${table})`) as { table: string; from: string; on_delete: string }[];
      expect(keys, table).toContainEqual(
        expect.objectContaining({ table: 'chats', from: 'chat', on_delete: 'CASCADE' }),
      );
    }
  });
});
