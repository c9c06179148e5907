import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { findKey, type Keys } from '../../src/store/key.ts';
import { createStore, type Store } from '../../src/store/store.ts';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijzer-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const testKeys = (folder: string): Keys => {
  const found = findKey(undefined, join(folder, 'key'));
  if (!found.ok) throw new Error(found.problem.kind);
  return found.keys;
};

export type OpenStore = { readonly db: Database; readonly store: Store; readonly folder: string };

/** The store on a real file; the same folder again is the same database. */
export function openStore(folder: string = temporaryFolder()): OpenStore {
  const opened = openDatabase(join(folder, 'wegwijzer.sqlite'));
  if (!opened.ok) throw new Error(opened.problem.kind);
  const { db } = opened;
  onTestFinished(() => void db.close());
  return { db, store: createStore(db, testKeys(folder)), folder };
}

/** Whether these bytes stand anywhere in the files of the folder, the write-ahead log included. */
export function stands(folder: string, text: string): boolean {
  return readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(text));
}
