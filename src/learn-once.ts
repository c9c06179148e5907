import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Examples } from './understanding/count-features.ts';
import type { Model } from './understanding/model.ts';
import { train } from './understanding/training.ts';

/** Beside the installed packages, where tools keep what can be made again. */
const FOLDER = join(import.meta.dirname, '..', 'node_modules', '.cache', 'wegwijzer');
const CODE = join(import.meta.dirname, 'understanding');

/**
 * Learns as `train` does, and remembers the model of the last examples on disk: who corrects an opening time need not wait for it
 * again. Where nothing can be written it learns each time.
 */
export function learnOnce(examples: Examples, classes: number): Model {
  const name = `${keyOf(examples, classes)}.model`;
  const known = read(name);
  if (known !== null) return known;
  const model = train(examples, classes);
  write(name, model);
  return model;
}

/** Of the examples and of the code that learns from them. */
function keyOf({ tokens, from, to, labels }: Examples, classes: number): string {
  const hash = createHash('sha256').update(`${process.version} ${classes}`);
  for (const name of readdirSync(CODE).sort()) hash.update(readFileSync(join(CODE, name)));
  for (const numbers of [
    tokens.fold,
    tokens.foldFrom,
    tokens.foldTo,
    tokens.foldHash,
    tokens.wordHash,
    from,
    to,
    labels,
  ])
    hash.update(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  return hash.digest('hex').slice(0, 32);
}

function read(name: string): Model | null {
  try {
    return deserialize(readFileSync(join(FOLDER, name))) as Model;
  } catch {
    return null;
  }
}

/** Under another name first, so that nobody reads half of it. */
function write(name: string, model: Model): void {
  try {
    mkdirSync(FOLDER, { recursive: true });
    const unfinished = join(FOLDER, `${name}.${process.pid}`);
    writeFileSync(unfinished, serialize(model));
    renameSync(unfinished, join(FOLDER, name));
    for (const other of readdirSync(FOLDER))
      if (other.endsWith('.model') && other !== name) rmSync(join(FOLDER, other));
  } catch {
    // A cache that cannot be written is no trouble.
  }
}
