/** The values last read from or written to a text. It saves the reading: the text itself always comes from the database. */
export type Memo<Value> = {
  keep(key: string, text: string, value: Value): void;
  /** The value kept for exactly this text, if it is still there. */
  find(key: string, text: string): Value | null;
  /** Everything kept is let go. */
  clear(): void;
};

/** Remembers the `most` keys that were kept last. */
export function createMemo<Value>(most = 1_000): Memo<Value> {
  const kept = new Map<string, { readonly text: string; readonly value: Value }>();
  return {
    keep(key, text, value) {
      kept.delete(key);
      kept.set(key, { text, value });
      const [oldest] = kept.size > most ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
    },
    find(key, text) {
      const found = kept.get(key);
      return found?.text === text ? found.value : null;
    },
    clear: () => kept.clear(),
  };
}
