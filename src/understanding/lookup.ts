/** Hash → small number, in two typed arrays (open addressing, at most half full). A key of 0 is an empty slot. */
export type Lookup = { readonly keys: Int32Array; readonly values: Int32Array; readonly mask: number };

/** Freezes a map of hashes; built once, read on every message. */
export function buildLookup(entries: ReadonlyMap<number, number>): Lookup {
  let capacity = 16;
  while (capacity < entries.size * 2) capacity *= 2;
  const keys = new Int32Array(capacity);
  const values = new Int32Array(capacity);
  const mask = capacity - 1;
  for (const [key, value] of entries) {
    let slot = key & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    values[slot] = value;
  }
  return { keys, values, mask };
}

/** The number kept for a hash, or -1. */
export function find(lookup: Lookup, key: number): number {
  const { keys, values, mask } = lookup;
  let slot = key & mask;
  for (;;) {
    const there = keys[slot];
    if (there === key) return values[slot] as number;
    if (there === 0) return -1;
    slot = (slot + 1) & mask;
  }
}
