import type { Receiver } from './receive.ts';
import type { Forgotten } from './store/forget.ts';
import type { Store } from './store/store.ts';
import type { Timer } from './store/timers.ts';

export type WakerParts = {
  readonly store: Store;
  readonly receiver: Pick<Receiver, 'happened'>;
  readonly now: () => Date;
  readonly onForgotten: (forgotten: Forgotten) => void;
  /** A round that threw; it is tried again the next time. */
  readonly alarm: (error: unknown) => void;
  /** Between two rounds, in milliseconds. */
  readonly everyMs?: number;
};

export type Waker = {
  /** One round: due timers become events; the sweep when an hour has passed. Resolves when both are on disk. */
  tick(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
};

const AT_ONCE = 1_000;
const SWEEP_EVERY = 3_600_000;

/** Passed time → events. Timers are rows, so none is lost with the process; one that was due long ago is due at once. */
export function createWaker(parts: WakerParts): Waker {
  const { store, receiver, now } = parts;
  let sweptAt: number | null = null;
  let round: Promise<void> = Promise.resolve();
  let ticking: NodeJS.Timeout | undefined;

  function wake(timer: Timer): Promise<boolean> {
    const key = `t:${timer.chat}:${timer.name}:${timer.dueAt}`;
    return receiver.happened(timer.chat, key, { kind: 'time-passed', timer: timer.name }, () =>
      store.timers.clear(timer),
    );
  }

  async function sweep(at: number): Promise<void> {
    const forgotten = await store.together(() => store.forget.sweep(at));
    store.forget.purge();
    store.forget.compact(at);
    sweptAt = at;
    for (const gone of forgotten) parts.onForgotten(gone);
  }

  async function once(): Promise<void> {
    const at = now().getTime();
    await Promise.all(store.timers.due(at, AT_ONCE).map(wake));
    if (sweptAt === null || at - sweptAt >= SWEEP_EVERY) await sweep(at);
  }

  /** Rounds never overlap. */
  function tick(): Promise<void> {
    const next = round.then(once);
    round = next.catch(parts.alarm);
    return next;
  }

  return {
    tick,
    start() {
      ticking ??= setInterval(() => void tick().catch(() => undefined), parts.everyMs ?? 1_000).unref();
      void tick().catch(() => undefined);
    },
    stop() {
      clearInterval(ticking);
      return round;
    },
  };
}
