import { type Document, isMap, isNode, isScalar, type Pair } from 'yaml';
import type { Problem, Remark } from './problem.ts';

/** One content file as read: its text, its YAML tree when it could be read, and where it came from. */
export type SourceFile = {
  /** As somebody would type it. */
  readonly path: string;
  /** Within its content folder: "landelijk/geldfit.yaml". */
  readonly inside: string;
  /** Which of the content folders, the first being the package's own. */
  readonly layer: number;
  readonly text: string;
  readonly tree: Document.Parsed | null;
};

/** Start and end in the text. */
export type Range = readonly [from: number, to: number];
export type Path = readonly (string | number)[];

/** Puts a remark at a place in a file. */
export function problemAt(file: SourceFile, [from, to]: Range, remark: Remark): Problem {
  const before = file.text.slice(0, from);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = file.text.indexOf('\n', from);
  const end = Math.min(to, lineEnd < 0 ? file.text.length : lineEnd);
  return {
    file: file.path,
    line: before.split('\n').length,
    column: from - lineStart + 1,
    length: Math.max(1, end - from),
    ...remark,
  };
}

function rangeOf(node: unknown): Range | null {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : null;
}

function pairAt(file: SourceFile, path: Path): Pair | null {
  const parent = path.length > 1 ? file.tree?.getIn(path.slice(0, -1), true) : file.tree?.contents;
  if (!isMap(parent)) return null;
  return parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(path.at(-1))) ?? null;
}

/** Whether a key is written in the file, with or without a value. */
export function hasKey(file: SourceFile, path: Path): boolean {
  return pairAt(file, path) !== null;
}

/** Where the key of a path stands; the nearest parent's key when it is missing; the first key of the file at last. */
export function keyRange(file: SourceFile, path: Path): Range {
  for (let depth = path.length; depth > 0; depth--) {
    const part = path.slice(0, depth);
    const range = rangeOf(pairAt(file, part)?.key) ?? rangeOf(file.tree?.getIn(part, true));
    if (range) return range;
  }
  const root = file.tree?.contents;
  return (isMap(root) ? rangeOf(root.items[0]?.key) : null) ?? [0, 1];
}

/** Where the value of a path stands; its key when there is no value, else as `keyRange`. */
export function valueRange(file: SourceFile, path: Path): Range {
  const node = file.tree?.getIn(path, true);
  const empty = isScalar(node) && node.value === null;
  return (empty ? null : rangeOf(node)) ?? keyRange(file, path);
}

/** Where a piece of text stands within the value of a path, also when its words are folded over lines. */
export function textRange(file: SourceFile, path: Path, piece: string): Range {
  const [from, to] = valueRange(file, path);
  const words = piece.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const found = new RegExp(words.join('\\s+'), 'iu').exec(file.text.slice(from, to));
  return found ? [from + found.index, from + found.index + found[0].length] : [from, to];
}

/** A scalar as it was typed, before YAML made a number or a boolean of it. */
export function typedText(file: SourceFile, path: Path): string | null {
  const node = file.tree?.getIn(path, true);
  return isScalar(node) && typeof node.source === 'string' ? node.source : null;
}

/** A remark at the value of a path. */
export function atValue(file: SourceFile, path: Path, remark: Remark): Problem {
  return problemAt(file, valueRange(file, path), remark);
}

/** A remark at the key of a path. */
export function atKey(file: SourceFile, path: Path, remark: Remark): Problem {
  return problemAt(file, keyRange(file, path), remark);
}

/** A remark at a piece of text within the value of a path. */
export function atText(file: SourceFile, path: Path, piece: string, remark: Remark): Problem {
  return problemAt(file, textRange(file, path, piece), remark);
}
