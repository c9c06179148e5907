import { tooManyRequests } from './refusal.ts';

/** How many messages Telegram takes, per span of milliseconds. */
export type Limit = { readonly count: number; readonly perMs: number };

export type Limits = { readonly privateChat: Limit; readonly group: Limit; readonly all: Limit };

/** The pace Telegram's own pages advise: one a second in a chat, twenty a minute in a group, thirty a second in all. */
export const TELEGRAM_LIMITS: Limits = {
  privateChat: { count: 1, perMs: 1_000 },
  group: { count: 20, perMs: 60_000 },
  all: { count: 30, perMs: 1_000 },
};

/** Refuses what comes too fast, when limits are set. */
export type Pace = {
  limit(limits: Limits | null): void;
  /** Counts one message to a chat, or refuses it with 429 and the seconds to wait. A refused one does not count. */
  count(chat: number, isPrivate: boolean): void;
};

/** A pace without limits. `now` is in milliseconds. */
export function createPace(now: () => number): Pace {
  const sent = new Map<number | 'all', readonly number[]>();
  let limits: Limits | null = null;

  const recent = (key: number | 'all', { perMs }: Limit) =>
    (sent.get(key) ?? []).filter((moment) => moment > now() - perMs);

  const check = (key: number | 'all', limit: Limit) => {
    const moments = recent(key, limit);
    const first = moments.at(-limit.count);
    if (moments.length < limit.count || first === undefined) return;
    throw tooManyRequests(Math.max(1, Math.ceil((first + limit.perMs - now()) / 1000)));
  };

  return {
    limit(next) {
      limits = next;
      sent.clear();
    },
    count(chat, isPrivate) {
      if (limits === null) return;
      const own = isPrivate ? limits.privateChat : limits.group;
      check(chat, own);
      check('all', limits.all);
      sent.set(chat, [...recent(chat, own), now()]);
      sent.set('all', [...recent('all', limits.all), now()]);
    },
  };
}
