/**
 * 32-bit hashing of runs of character codes, so that nothing in a message has to be cut into strings to be looked up.
 * FNV-1a with the finaliser of MurmurHash3 (public domain); never 0, which marks an empty slot in a `Lookup`.
 */
export const HASH_START = 0x811c9dc5 | 0;

/** One more code. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Mixes a hash made of `hashStep`s with the number of its kind. */
export function hashEnd(hash: number, kind: number): number {
  let h = hash ^ Math.imul(kind, 0x9e3779b1);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h | 0 || 1;
}

/** Hash of `codes[from..to)`, before `hashEnd`. */
export function hashRun(codes: Uint16Array, from: number, to: number): number {
  let h = HASH_START;
  for (let i = from; i < to; i++) h = Math.imul(h ^ (codes[i] as number), 0x01000193);
  return h;
}
