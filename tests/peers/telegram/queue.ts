import type { JsonObject } from './json.ts';
import type { Signal } from './signal.ts';
import { isAllowed, type News, type Update } from './update.ts';

/** An update that waits. `lane`: the chat it is about; order holds within a lane. */
export type Entry = { readonly id: number; readonly lane: number; readonly update: Update; readonly again: boolean };

/** Updates on their way to the bot, by poll or by webhook. */
export type Queue = {
  /** Adds what happened, unless the bot does not want that kind. */
  push(news: News, lane: number): void;
  /** Adds an update of a test's own making, wanted or not; an `update_id` in it stands, whatever it is. */
  inject(update: JsonObject): void;
  /** Puts the last `count` delivered updates back in front; an offset does not confirm them before they were delivered again. */
  redeliver(count: number): void;
  /** Gives the next update this id, higher or lower than the ones before. */
  restartIds(next: number): void;
  pending(): readonly Entry[];
  /** Forgets what lies before `offset`; a negative one keeps that many from the end. */
  confirm(offset: number): void;
  /** Notes that these reached the bot; `gone` takes them off the queue. */
  delivered(entries: readonly Entry[], gone: boolean): void;
  clear(): void;
  allowed(): readonly string[];
  /** Remembers which kinds the bot wants from now on. */
  allow(kinds: readonly string[]): void;
};

const FIRST_ID = 700_000_001;
// As far as an offset may lie ahead of the last update before Telegram takes it for a mistake.
const AHEAD = 10;

/** An empty queue that rings `signal` when something comes or goes. */
export function createQueue(signal: Signal): Queue {
  let entries: readonly Entry[] = [];
  let history: readonly Entry[] = [];
  let allowed: readonly string[] = [];
  let next = FIRST_ID;

  const add = (lane: number, make: (id: number) => Update) => {
    entries = [...entries, { id: next, lane, update: make(next), again: false }];
    next += 1;
    signal.ring();
  };

  return {
    push(news, lane) {
      if (isAllowed(news, allowed)) add(lane, (id) => ({ update_id: id, ...news }));
    },
    inject: (update) => add(0, (id) => ({ update_id: id, ...update })),
    redeliver(count) {
      const again = history.slice(-count).map((entry) => ({ ...entry, again: true }));
      if (again.length < count) throw new Error(`only ${again.length} updates were delivered so far`);
      entries = [...again, ...entries.filter(({ id }) => !again.some((entry) => entry.id === id))];
      signal.ring();
    },
    restartIds(id) {
      next = id;
    },
    pending: () => entries,
    confirm(offset) {
      if (offset < 0) entries = entries.slice(offset);
      else if (offset <= next + AHEAD) entries = entries.filter(({ id, again }) => again || id >= offset);
    },
    delivered(reached, gone) {
      const ids = new Set(reached.map(({ id }) => id));
      history = [...history.filter(({ id }) => !ids.has(id)), ...reached];
      const rest = gone ? entries.filter(({ id }) => !ids.has(id)) : entries;
      entries = rest.map((entry) => (ids.has(entry.id) ? { ...entry, again: false } : entry));
      signal.ring();
    },
    clear() {
      entries = [];
    },
    allowed: () => allowed,
    allow(kinds) {
      allowed = kinds;
    },
  };
}
