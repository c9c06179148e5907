/** Hash → small number, in two typed arrays (open addressing, at most two thirds full). A key of 0 is an empty slot. */
export type Lookup = { readonly keys: Int32Array; readonly values: Int32Array; readonly mask: number };

/** A lookup that still grows, used while an index is built. */
export type Table = { keys: Int32Array; values: Int32Array; mask: number; size: number };

/** An empty table with room for `expected` keys before it grows. */
export function emptyTable(expected = 8): Table {
  let capacity = 16;
  while (capacity * 2 < expected * 3) capacity *= 2;
  return { keys: new Int32Array(capacity), values: new Int32Array(capacity), mask: capacity - 1, size: 0 };
}

/** Keeps `value` for a hash unless it has one, and returns the value it has. */
export function keep(table: Table, key: number, value: number): number {
  const { keys, values, mask } = table;
  let slot = key & mask;
  for (;;) {
    const there = keys[slot] as number;
    if (there === key) return values[slot] as number;
    if (there === 0) break;
    slot = (slot + 1) & mask;
  }
  keys[slot] = key;
  values[slot] = value;
  table.size++;
  if (table.size * 3 > keys.length * 2) grow(table);
  return value;
}

function grow(table: Table): void {
  const { keys, values } = table;
  const capacity = keys.length * 2;
  const mask = capacity - 1;
  const moved = new Int32Array(capacity);
  const numbers = new Int32Array(capacity);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    if (key === 0) continue;
    let slot = key & mask;
    while (moved[slot] !== 0) slot = (slot + 1) & mask;
    moved[slot] = key;
    numbers[slot] = values[i] as number;
  }
  table.keys = moved;
  table.values = numbers;
  table.mask = mask;
}

/** The table as it stands, for reading. */
export function frozen(table: Table): Lookup {
  return { keys: table.keys, values: table.values, mask: table.mask };
}

/** The number kept for a hash, or -1. */
export function find(lookup: Lookup, key: number): number {
  const { keys, values, mask } = lookup;
  let slot = key & mask;
  for (;;) {
    const there = keys[slot] as number;
    if (there === key) return values[slot] as number;
    if (there === 0) return -1;
    slot = (slot + 1) & mask;
  }
}

/** Whether a hash is kept. */
export function holds(lookup: Lookup, key: number): boolean {
  return find(lookup, key) >= 0;
}
