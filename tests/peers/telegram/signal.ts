/** Tells listeners that something changed; what changed they look up themselves. */
export type Signal = {
  ring(): void;
  /** Calls `listener` on every change, until the returned function is called. */
  listen(listener: () => void): () => void;
};

/** A signal without listeners. */
export function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    ring() {
      for (const listener of [...listeners]) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const PATIENCE_MS = 5_000;

/**
 * Looks now and after every change, and resolves with the first thing seen that is not null, undefined or false.
 * Rejects after five seconds with `state()` in the message.
 */
export function until<Seen>(
  signal: Signal,
  look: () => Seen | null | undefined | false,
  state: () => string,
): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      unlisten();
    };
    const check = () => {
      try {
        const seen = look();
        if (seen === null || seen === undefined || seen === false) return;
        stop();
        resolve(seen);
      } catch (error) {
        stop();
        reject(error);
      }
    };
    const unlisten = signal.listen(check);
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`waited in vain for: ${look}\n${state()}`));
    }, PATIENCE_MS);
    check();
  });
}
