import type { RowKind } from '../conversation/turn.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A row that could not be sent holds up its chat for this long at most, in milliseconds. */
export const HEAD_OF_LINE_FOR = 15 * MINUTE;

/** For how long a row is worth sending, in milliseconds: an answer of the bot is stale after two hours. */
export function worthFor(kind: RowKind): number {
  return kind === 'bot' ? 2 * HOUR : 24 * HOUR;
}

/** How long to wait after a failed try: what the provider asks, at least 1 s doubling per try, at most a minute. Milliseconds. */
export function waitBefore(tries: number, askedMs: number): number {
  return Math.max(askedMs, Math.min(MINUTE, 1_000 * 2 ** Math.min(tries - 1, 10)));
}

/** When a row first tried at `triedAt` may be tried again, or `null` when it has held up its chat for long enough. */
export function tryAgainAt(triedAt: number, tries: number, askedMs: number, now: number): number | null {
  const at = now + waitBefore(tries, askedMs);
  return at - triedAt > HEAD_OF_LINE_FOR ? null : at;
}

/**
 * What to do with a row of which nobody knows whether it was sent. `again`: the provider drops a second one with the same id, or
 * seeing it twice beats not seeing it. `stays`: a volunteer is asked, or a bot row was repeated once already.
 */
export function afterUnknown(kind: RowKind, unknowns: number, repeatable: boolean): 'again' | 'stays' {
  if (repeatable || kind === 'emergency') return 'again';
  return kind !== 'volunteer' && unknowns <= 1 ? 'again' : 'stays';
}
