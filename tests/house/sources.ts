import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A string literal (or the fixed parts of a template) with the line it starts on. */
export type Literal = { readonly line: number; readonly text: string };

/** One file of ours: `code` is `text` with comments and the insides of literals blanked, line for line the same. */
export type Source = {
  readonly path: string;
  readonly text: string;
  readonly code: string;
  readonly literals: readonly Literal[];
};

const root = join(import.meta.dirname, '../..');

/** All files below the folders (paths from the root of the project) that end in one of `endings`, in order of path. */
export function sourcesIn(folders: readonly string[], endings: readonly string[]): readonly Source[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return path.endsWith('.html') ? pageOf(path, text) : sourceOf(path, text);
    });
}

/** Reads a page: what stands between tags and in attributes are its literals, it has no code. */
export function pageOf(path: string, text: string): Source {
  const literals = [...text.matchAll(/>([^<>]+)|="([^"]+)"/g)].map(({ index, 1: between, 2: attribute }) => ({
    line: lineAt(text, index),
    text: (between ?? attribute ?? '').trim(),
  }));
  return { path, text, code: '', literals };
}

/** Reads TypeScript or JavaScript as far as comments, literals and regular expressions go; never throws. */
export function sourceOf(path: string, text: string): Source {
  const literals: Literal[] = [];
  let code = '';
  let at = 0;
  // Depth of braces in each template that is open: `${` goes one deeper, its `}` brings us back into the template.
  const templates: number[] = [];
  let braces = 0;

  const keep = (length: number) => {
    code += text.slice(at, at + length);
    at += length;
  };
  const blank = (end: number) => {
    code += text.slice(at, end).replace(/[^\n]/g, ' ');
    at = end;
  };
  const literal = (end: number) => {
    literals.push({ line: lineAt(text, at), text: text.slice(at, end) });
    blank(end);
  };

  while (at < text.length) {
    const rest = text.slice(at, at + 2);
    const char = rest.charAt(0);
    if (rest === '//') blank(indexOrEnd(text, '\n', at));
    else if (rest === '/*') blank(Math.min(indexOrEnd(text, '*/', at + 2) + 2, text.length));
    else if (char === "'" || char === '"') {
      keep(1);
      literal(closing(text, at, char));
      keep(1);
    } else if (char === '/' && startsExpression(code)) {
      keep(1);
      blank(closingRegExp(text, at));
      keep(1);
    } else if (char === '`' || (char === '}' && templates.at(-1) === braces)) {
      if (char === '}') templates.pop();
      keep(1);
      const end = templatePause(text, at);
      literal(end);
      if (text.startsWith('${', end)) {
        templates.push(braces);
        keep(2);
      } else keep(1);
    } else {
      if (char === '{') braces += 1;
      if (char === '}') braces -= 1;
      keep(1);
    }
  }
  return { path, text, code, literals };
}

/** The line (from 1) of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function indexOrEnd(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found === -1 ? text.length : found;
}

function closing(text: string, from: number, quote: string): number {
  let at = from;
  while (at < text.length && text[at] !== quote && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at, text.length);
}

function closingRegExp(text: string, from: number): number {
  let inClass = false;
  let at = from;
  while (at < text.length && text[at] !== '\n' && (inClass || text[at] !== '/')) {
    if (text[at] === '[') inClass = true;
    if (text[at] === ']') inClass = false;
    at += text[at] === '\\' ? 2 : 1;
  }
  return Math.min(at, text.length);
}

function templatePause(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '`' && !text.startsWith('${', at)) at += text[at] === '\\' ? 2 : 1;
  return Math.min(at, text.length);
}

/** A slash here opens a regular expression: the code before it asks for a value. */
function startsExpression(code: string): boolean {
  const before = code.trimEnd();
  return before === '' || /(?:[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|of|in|yield|await))$/.test(before);
}
