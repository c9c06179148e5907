import { type Params, readInteger, readList } from './params.ts';
import type { Queue } from './queue.ts';
import { Refusal } from './refusal.ts';
import type { Signal } from './signal.ts';
import type { Update } from './update.ts';

/** Long polls: one at a time, held until there is something to tell. */
export type Polling = {
  /** Answers getUpdates. `gone`: the poller hung up. Refuses with 409 when another poll or a webhook takes over. */
  poll(params: Params, gone: AbortSignal): Promise<readonly Update[]>;
  /** Ends the poll that is held, because a webhook was set. */
  endForWebhook(): void;
  /** Whether a poll is held right now. */
  held(): boolean;
};

type End = 'ready' | 'late' | 'gone' | 'other poll' | 'webhook';

const MOST_SECONDS = 50;

const CONFLICTS = {
  'other poll': 'terminated by other getUpdates request; make sure that only one bot instance is running',
  webhook: 'terminated by setWebhook request',
  active: "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
} as const;

/** Polls on a queue, as long as no webhook is set. */
export function createPolling(queue: Queue, signal: Signal, hasWebhook: () => boolean): Polling {
  let end: ((why: End) => void) | null = null;

  function hold(seconds: number, gone: AbortSignal): Promise<End> {
    return new Promise((resolve) => {
      const finish = (why: End) => {
        clearTimeout(timer);
        unlisten();
        gone.removeEventListener('abort', hungUp);
        if (end === finish) end = null;
        resolve(why);
      };
      const hungUp = () => finish('gone');
      const timer = setTimeout(() => finish('late'), seconds * 1000);
      const unlisten = signal.listen(() => {
        if (queue.pending().length > 0) finish('ready');
      });
      gone.addEventListener('abort', hungUp);
      end = finish;
      signal.ring();
    });
  }

  return {
    async poll(params, gone) {
      const offset = readInteger(params, 'offset') ?? 0;
      const limit = Math.min(Math.max(readInteger(params, 'limit') ?? 100, 1), 100);
      const seconds = Math.min(Math.max(readInteger(params, 'timeout') ?? 0, 0), MOST_SECONDS);
      const allowed = readList(params, 'allowed_updates', "can't parse allowed_updates: expected an Array");
      if (hasWebhook()) throw new Refusal(409, `Conflict: ${CONFLICTS.active}`);
      end?.('other poll');
      if (allowed !== undefined) queue.allow(allowed.map(String));
      if (offset !== 0) queue.confirm(offset);
      if (queue.pending().length === 0 && seconds > 0) {
        const why = await hold(seconds, gone);
        if (why === 'other poll' || why === 'webhook') throw new Refusal(409, `Conflict: ${CONFLICTS[why]}`);
        if (why === 'gone') return [];
      }
      const taken = queue.pending().slice(0, limit);
      queue.delivered(taken, false);
      return taken.map(({ update }) => update);
    },
    endForWebhook: () => end?.('webhook'),
    held: () => end !== null,
  };
}
