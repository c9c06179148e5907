import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fout, type Problem } from './problem.ts';
import { problemAt, type SourceFile } from './source-file.ts';
import { TEXTS } from './texts.nl.ts';

export type FoundText = Omit<SourceFile, 'tree'>;
export type Found = { readonly files: readonly FoundText[]; readonly problems: readonly Problem[] };

const MOST_BYTES = 1_000_000;
const DEEPEST = 6;

/** The path as somebody in the working directory would type it. */
export function typedPath(folder: string, inside: string): string {
  const full = resolve(folder, inside);
  const short = relative('', full);
  return short.startsWith('..') ? full : short;
}

function textOf(bytes: Buffer): string | null {
  if (bytes.includes(0)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'onbekend';
}

/** Walks a content folder for YAML files. What cannot be read becomes a problem, never an exception. */
export function findFiles(folder: string, layer: number): Found {
  const files: FoundText[] = [];
  const problems: Problem[] = [];

  function wrong(inside: string, code: string, [message, hint]: readonly [string, string | null]): void {
    const file = { path: typedPath(folder, inside), inside, layer, text: '', tree: null };
    problems.push(problemAt(file, [0, 1], fout(code, message, hint)));
  }

  function readOne(inside: string, size: number): void {
    const text = size > MOST_BYTES ? null : textOf(readFileSync(join(folder, inside)));
    if (text !== null) files.push({ path: typedPath(folder, inside), inside, layer, text });
    else if (size > MOST_BYTES) wrong(inside, 'bestand/te-groot', TEXTS.tooBig);
    else wrong(inside, 'bestand/geen-tekst', TEXTS.notText);
  }

  function visitOne(inside: string, name: string, above: readonly string[]): void {
    const info = statSync(join(folder, inside));
    if (info.isDirectory()) walk(inside, above);
    else if (/\.ya?ml$/i.test(name) && info.isFile()) readOne(inside, info.size);
  }

  function walk(inside: string, above: readonly string[]): void {
    const here = realpathSync(join(folder, inside));
    if (above.includes(here) || above.length > DEEPEST) {
      wrong(inside, 'bestand/kring', TEXTS.circle);
      return;
    }
    for (const name of readdirSync(join(folder, inside)).sort()) {
      if (name.startsWith('.')) continue;
      const path = inside === '' ? name : `${inside}/${name}`;
      try {
        visitOne(path, name, [...above, here]);
      } catch (error) {
        wrong(path, 'bestand/onleesbaar', TEXTS.unreadable(reasonOf(error)));
      }
    }
  }

  try {
    walk('', []);
  } catch (error) {
    wrong('', 'bestand/onleesbaar', TEXTS.unreadable(reasonOf(error)));
  }
  return { files, problems };
}
