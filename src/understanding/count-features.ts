import { FEATURE_FOLD, mostFeatures, writeFeatures } from './features.ts';
import { emptyTable, frozen, keep, type Lookup } from './lookup.ts';
import type { Tokens } from './tokens.ts';

/** Phrases to learn from: example `e` is the words [from[e], to[e]) of class `labels[e]`. */
export type Examples = {
  readonly tokens: Tokens;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly labels: Int32Array;
};

/** Examples as rows of features: ids and values of example `e` are [start[e], start[e + 1]). */
export type Sparse = { readonly start: Int32Array; readonly ids: Int32Array; readonly values: Float32Array };

/** Pieces and pairs seen once teach one phrase by heart and cost memory. */
const ONCE_IS_TOO_FEW = 2;
/** Slots of the filter that keeps what is seen once from ever getting a number; a power of two. */
const FILTER = 1 << 20;

/** Numbers the features, those too rare left out, and makes a row of each example. */
export function countFeatures({ tokens, from, to }: Examples): {
  readonly lookup: Lookup;
  readonly idf: Float32Array;
  readonly sparse: Sparse;
} {
  const size = from.length;
  let most = 0;
  let all = 0;
  for (let e = 0; e < size; e++) {
    const many = mostFeatures(tokens, from[e] as number, to[e] as number);
    most = Math.max(most, many);
    all += many;
  }
  const into = { hashes: new Int32Array(most), kinds: new Uint8Array(most), words: new Int32Array(most) };
  const { hashes, kinds } = into;
  const seen = new Uint8Array(FILTER);
  for (let e = 0; e < size; e++) {
    const end = writeFeatures(tokens, from[e] as number, to[e] as number, into, 0);
    for (let i = 0; i < end; i++) {
      const slot = (hashes[i] as number) & (FILTER - 1);
      if ((seen[slot] as number) < ONCE_IS_TOO_FEW) seen[slot] = (seen[slot] as number) + 1;
    }
  }
  const numbers = emptyTable(size * 12);
  const ids = new Int32Array(all);
  const start = new Int32Array(size + 1);
  let n = 0;
  for (let e = 0; e < size; e++) {
    const end = writeFeatures(tokens, from[e] as number, to[e] as number, into, 0);
    for (let i = 0; i < end; i++) {
      const hash = hashes[i] as number;
      const word = (kinds[i] as number) <= FEATURE_FOLD;
      if (!word && (seen[hash & (FILTER - 1)] as number) < ONCE_IS_TOO_FEW) continue;
      const id = keep(numbers, hash, numbers.size);
      ids[n++] = word ? id : ~id;
    }
    start[e + 1] = n;
  }
  const { counts, rare } = countIds(ids, start, numbers.size);
  const renumbered = new Int32Array(counts.length);
  const idf = new Float32Array(counts.length);
  let kept = 0;
  for (let id = 0; id < counts.length; id++) {
    const count = counts[id] as number;
    renumbered[id] = -1;
    if (rare[id] === 1 && count < ONCE_IS_TOO_FEW) continue;
    renumbered[id] = kept;
    idf[kept++] = Math.log(1 + size / count);
  }
  const vocabulary = emptyTable(kept);
  for (let slot = 0; slot < numbers.keys.length; slot++) {
    const key = numbers.keys[slot] as number;
    const id = renumbered[numbers.values[slot] as number] as number;
    if (key !== 0 && id >= 0) keep(vocabulary, key, id);
  }
  return { lookup: frozen(vocabulary), idf: idf.slice(0, kept), sparse: toSparse(ids, start, renumbered, idf) };
}

/** In how many examples each feature is; `rare` marks pieces and pairs, whose numbers come in complemented and leave plain. */
function countIds(
  ids: Int32Array,
  start: Int32Array,
  size: number,
): { readonly counts: Int32Array; readonly rare: Uint8Array } {
  const counts = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  const rare = new Uint8Array(size);
  for (let e = 0; e + 1 < start.length; e++)
    for (let i = start[e] as number; i < (start[e + 1] as number); i++) {
      const given = ids[i] as number;
      const id = given < 0 ? ~given : given;
      ids[i] = id;
      if (given < 0) rare[id] = 1;
      if (last[id] === e) continue;
      last[id] = e;
      counts[id] = (counts[id] as number) + 1;
    }
  return { counts, rare };
}

/** Rows of unit length, in the place of the numbers before. */
function toSparse(ids: Int32Array, start: Int32Array, renumbered: Int32Array, idf: Float32Array): Sparse {
  const starts = new Int32Array(start.length);
  const values = new Float32Array(start[start.length - 1] as number);
  let n = 0;
  for (let e = 0; e + 1 < start.length; e++) {
    const begin = n;
    let square = 0;
    for (let i = start[e] as number; i < (start[e + 1] as number); i++) {
      const id = renumbered[ids[i] as number] as number;
      if (id < 0) continue;
      const value = idf[id] as number;
      ids[n] = id;
      values[n++] = value;
      square += value * value;
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let i = begin; i < n; i++) values[i] = (values[i] as number) * scale;
    starts[e + 1] = n;
  }
  return { start: starts, ids, values };
}
