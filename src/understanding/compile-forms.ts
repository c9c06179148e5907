import { type Forms, GAP } from './forms.ts';
import type { LexisBuilder } from './lexis.ts';

const BETWEEN = /[\s,.!?\-/]+/;
const HAS_LETTERS = /[\p{L}\p{N}]/u;

/**
 * Compiles forms; numbers in a `Hit` are positions in this list. A form without words never matches. `gapOf` gives a form a
 * smaller gap than the usual two.
 */
export function compileForms(
  lexis: LexisBuilder,
  forms: readonly string[],
  gapOf: (form: number) => number = () => GAP,
): Forms {
  const written = new Map<string, number>();
  const known = new Map<string, number>();
  const terms: number[] = [];
  const atoms: number[] = [];
  const atomOf = (text: string): number => {
    const own = text
      .split('|')
      .filter((word) => word !== '' && word !== '*')
      .map(lexis.add);
    const key = own.length === 1 ? String(own[0]) : own.sort((a, b) => a - b).join();
    const before = known.get(key);
    if (before !== undefined) return before;
    for (const term of own) {
      terms.push(term);
      atoms.push(known.size);
    }
    known.set(key, known.size);
    return known.size - 1;
  };
  const partStart = new Int32Array(forms.length + 1);
  const rowStart: number[] = [0];
  const rows: number[] = [];
  const ends = new Uint8Array(forms.length);
  const gaps = new Uint8Array(forms.length);
  const endPart = (): void => {
    if (rows.length > (rowStart[rowStart.length - 1] as number)) rowStart.push(rows.length);
  };
  for (let form = 0; form < forms.length; form++) {
    const text = forms[form] as string;
    for (const word of text.split(BETWEEN)) {
      if (word === '+') endPart();
      let atom = written.get(word);
      if (atom === undefined) {
        atom = HAS_LETTERS.test(word) ? atomOf(word) : -1;
        written.set(word, atom);
      }
      if (atom >= 0) rows.push(atom);
    }
    endPart();
    partStart[form + 1] = rowStart.length - 1;
    ends[form] = text.trimEnd().endsWith('$') ? 1 : 0;
    gaps[form] = gapOf(form);
  }
  const [atomStart, atomsOf] = grouped(terms, atoms);
  const [anchorStart, anchored] = anchors(known.size, partStart, rowStart, rows);
  return {
    atomStart,
    atomsOf,
    partStart,
    rowStart: Int32Array.from(rowStart),
    rows: Int32Array.from(rows),
    ends,
    gaps,
    anchorStart,
    anchored,
  };
}

/** Each form hangs on the atom fewest forms have. */
function anchors(
  size: number,
  partStart: Int32Array,
  rowStart: readonly number[],
  rows: readonly number[],
): readonly [Int32Array, Int32Array] {
  const uses = new Int32Array(size);
  for (const atom of rows) uses[atom] = (uses[atom] as number) + 1;
  const keys: number[] = [];
  const values: number[] = [];
  for (let form = 0; form + 1 < partStart.length; form++) {
    const from = rowStart[partStart[form] as number] as number;
    const to = rowStart[partStart[form + 1] as number] as number;
    if (from === to) continue;
    let best = rows[from] as number;
    for (let i = from; i < to; i++)
      if ((uses[rows[i] as number] as number) < (uses[best] as number)) best = rows[i] as number;
    keys.push(best);
    values.push(form);
  }
  return grouped(keys, values, size);
}

/** Values by key, in their order: [start, values]. */
function grouped(
  keys: readonly number[],
  values: readonly number[],
  size = keys.reduce((most, key) => Math.max(most, key + 1), 0),
): readonly [Int32Array, Int32Array] {
  const start = new Int32Array(size + 1);
  for (const key of keys) start[key + 1] = (start[key + 1] as number) + 1;
  for (let i = 0; i < size; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice();
  const sorted = new Int32Array(values.length);
  keys.forEach((key, i) => {
    const at = next[key] as number;
    next[key] = at + 1;
    sorted[at] = values[i] as number;
  });
  return [start, sorted];
}
