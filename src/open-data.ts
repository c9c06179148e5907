import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './code-of.ts';
import type { Config } from './config.ts';
import { type Database, openDatabase } from './store/database.ts';
import { findKey, type Keys, keyFits } from './store/key.ts';
import { lockServe } from './store/serve-lock.ts';
import { serveTexts } from './texts.nl.ts';

/** The data folder, ours alone until it is closed. `newKey`: the file of a key made just now. */
export type Data = {
  readonly db: Database;
  readonly keys: Keys;
  readonly newKey: string | null;
  close(): void;
};

/** Opens the data folder for this process alone: lock, key and database; or says in one sentence why not, with nothing left open. */
export function openData(config: Config): Data | string {
  try {
    mkdirSync(config.data, { recursive: true, mode: 0o700 });
  } catch (error) {
    return serveTexts.dataFolder(config.data, codeOf(error));
  }
  const lock = lockServe(join(config.data, 'serve.lock'));
  if (!lock.ok) return serveTexts.alreadyServing(config.data);
  const opened = openLocked(config);
  if (typeof opened === 'string') {
    lock.release();
    return opened;
  }
  const { db } = opened;
  const close = () => {
    db.close();
    lock.release();
  };
  return { ...opened, close };
}

function openLocked(config: Config): Omit<Data, 'close'> | string {
  const file = join(config.data, 'wegwijzer.sqlite');
  const keyFile = join(config.data, 'key');
  try {
    const key = findKey(config.key ?? undefined, keyFile);
    if (!key.ok) return key.problem.kind === 'weak-key' ? serveTexts.weakKey : serveTexts.unreadableKey(keyFile);
    const opened = openDatabase(file);
    if (!opened.ok) return serveTexts.newerDatabase(file);
    if (!keyFits(opened.db, key.keys)) {
      opened.db.close();
      return serveTexts.otherKey(file);
    }
    return { db: opened.db, keys: key.keys, newKey: key.made ? keyFile : null };
  } catch (error) {
    return serveTexts.database(file, codeOf(error));
  }
}
