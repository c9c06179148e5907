import type { Lookup } from './lookup.ts';

/**
 * A softmax over tf-idf features, frozen for reading. A feature has weights only for the classes whose phrases hold it: its
 * cells are [start[id], start[id + 1]). The score of a class is the sum over the features of `idf` x `scales` x weight, divided
 * by the length of the vector of `idf`.
 */
export type Model = {
  readonly classes: number;
  readonly lookup: Lookup;
  readonly idf: Float32Array;
  readonly start: Int32Array;
  /** Class of each cell. */
  readonly of: Uint16Array;
  readonly weights: Int8Array;
  /** Per feature what one step of its weights is worth. */
  readonly scales: Float32Array;
};

/** Which classes each feature has a weight for, in rows as above. */
export type Cells = { readonly start: Int32Array; readonly of: Uint16Array };

const MOST = 127;

/** Rounds trained weights to one byte each, with a scale per feature. */
export function quantise(
  classes: number,
  lookup: Lookup,
  idf: Float32Array,
  { start, of }: Cells,
  trained: Float32Array,
): Model {
  const weights = new Int8Array(trained.length);
  const scales = new Float32Array(idf.length);
  for (let id = 0; id < idf.length; id++) {
    const end = start[id + 1] as number;
    let top = 0;
    for (let i = start[id] as number; i < end; i++) top = Math.max(top, Math.abs(trained[i] as number));
    const scale = top / MOST;
    scales[id] = scale;
    if (top > 0)
      for (let i = start[id] as number; i < end; i++) weights[i] = Math.round((trained[i] as number) / scale);
  }
  return { classes, lookup, idf, start, of, weights, scales };
}
