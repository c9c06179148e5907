import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { SENTENCES } from '../../src/guide/sentences.ts';

const GOOD = join(import.meta.dirname, 'good');

/** A sentence for each key, with all its values. */
export function sentencesYaml(): string {
  return Object.entries(SENTENCES)
    .map(([key, values]) => `${key}: "Zin${values.map((value) => ` {${value}}`).join('')}."\n`)
    .join('');
}

/** Writes files into a new folder, gone after the test; `null` removes one. */
export function folderWith(
  files: Readonly<Record<string, string | Buffer | null>>,
  base: string | null = null,
): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'inhoud-')), 'content');
  onTestFinished(() => rmSync(dirname(folder), { recursive: true, force: true }));
  mkdirSync(folder);
  if (base !== null) cpSync(base, folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    if (text === null) rmSync(full, { recursive: true });
    else writeFileSync(full, text);
  }
  return folder;
}

/** The small good content of these tests, with some files put in, replaced or (`null`) left out. */
export function goodFolder(files: Readonly<Record<string, string | Buffer | null>> = {}): string {
  return folderWith({ 'talen/nl/zinnen.yaml': sentencesYaml(), ...files }, GOOD);
}
