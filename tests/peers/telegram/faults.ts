import type { Method } from './methods.ts';
import type { RefusalCode } from './refusal.ts';

/** What can go wrong with one call. */
export type Fault =
  /** Nothing: for a script in which only a later call goes wrong. */
  | { readonly kind: 'none' }
  /** 429; `seconds` is the retry_after. */
  | { readonly kind: 'too many'; readonly seconds: number }
  /** 403: the resident blocked the bot, unless said otherwise. */
  | { readonly kind: 'forbidden'; readonly description?: string }
  /** 409: another bot polls. */
  | { readonly kind: 'conflict' }
  /** 500, with the answer Telegram gives. */
  | { readonly kind: 'broken' }
  /** 502, with a page instead of JSON. */
  | { readonly kind: 'bad gateway' }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly description: string }
  /** The line breaks before Telegram took the call: nothing happened. */
  | { readonly kind: 'dropped before' }
  /** The line breaks after Telegram did what was asked: it happened, and nobody says so. */
  | { readonly kind: 'dropped after' }
  /** It happens at once, the answer comes `ms` later. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** It happens at once, the answer waits for a promise. */
  | { readonly kind: 'held'; readonly until: Promise<unknown> };

/** Faults to come, per method, one for each call. */
export type Faults = {
  /** The next calls of a method meet these, in order; '*' stands for any method that has no faults of its own. */
  script(method: Method | '*', ...faults: readonly Fault[]): void;
  take(method: Method): Fault;
  /** How many are still to come. */
  left(): number;
  clear(): void;
};

/** No faults yet. */
export function createFaults(): Faults {
  const scripts = new Map<Method | '*', readonly Fault[]>();
  const takeOf = (method: Method | '*'): Fault | undefined => {
    const [first, ...rest] = scripts.get(method) ?? [];
    scripts.set(method, rest);
    return first;
  };
  return {
    script(method, ...faults) {
      scripts.set(method, [...(scripts.get(method) ?? []), ...faults]);
    },
    take: (method) => takeOf(method) ?? takeOf('*') ?? { kind: 'none' },
    left: () => [...scripts.values()].flat().length,
    clear: () => scripts.clear(),
  };
}
