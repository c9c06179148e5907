import { setTimeout as sleep } from 'node:timers/promises';
import { beginConversation, type Conversation } from './conversation/conversation.ts';
import type { Reply } from './conversation/reply.ts';
import type { Event, Turn } from './conversation/turn.ts';
import { CommitFailed } from './store/commit.ts';
import type { StoredEvent } from './store/events.ts';
import type { Store } from './store/store.ts';

/** Says what to do about an event: pure, and total as far as it knows. */
export type Respond = (conversation: Conversation, event: Event, now: Date) => Turn;

/** Something an operator must know. Holds no text of a resident; `error` may, so log its stack only. */
export type ReceiveAlarm =
  | { readonly kind: 'turn-given-up'; readonly chat: string; readonly event: number; readonly error: unknown }
  | { readonly kind: 'commit-failed'; readonly error: unknown };

export type ReceiverParts = {
  readonly store: Store;
  readonly respond: Respond;
  /** The place a new chat is in; `null` when there are several. */
  readonly place: string | null;
  /** The honest sentence when even `turn-failed` could not be turned. */
  readonly apology: (conversation: Conversation) => Reply;
  readonly now: () => Date;
  readonly alarm: (alarm: ReceiveAlarm) => void;
  /** Called after a commit that gave the chat something to send. */
  readonly onOutgoing: (chat: string) => void;
  /** Called after each turn that was committed, with what was answered. */
  readonly onTurn?: (chat: string, event: Event, turn: Turn) => void;
  /** Between two tries of a failed commit, in milliseconds. */
  readonly commitAgainMs?: number;
};

/** What a channel read. `key` is the same whenever the provider says the same thing; it may hold our chat id. */
export type Arrival = {
  readonly channel: string;
  readonly address: string;
  readonly key: string | ((chat: string) => string);
  readonly event: Event;
};

export type Receiver = {
  /**
   * Resolves once the event is on disk: then it will be handled, exactly once per key (P1), and the provider may be told so. Rejects
   * when it is not. `alongside` runs in the same job, only when the event is new. Also works after `stop`: the turn is for later.
   */
  accept(
    arrival: Arrival,
    alongside?: (chat: string) => void,
  ): Promise<{ readonly chat: string; readonly fresh: boolean }>;
  /**
   * The same about a chat already known, which is never made anew: false when it is gone or the key is known. `alongside` always runs,
   * in the same job, and hears whether the event is new.
   */
  happened(chat: string, key: string, event: Event, alongside?: (fresh: boolean) => void): Promise<boolean>;
  /** Turns what waits in the chat. */
  look(chat: string): void;
  /** Turns everything left waiting by an earlier run. */
  start(): void;
  /** Resolves when no turn is under way. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

const TRIES = 3;

class TurnThrew extends Error {
  override readonly name = 'TurnThrew';
  readonly event: StoredEvent;
  constructor(event: StoredEvent, cause: unknown) {
    super('a turn threw', { cause });
    this.event = event;
  }
}

type Turned = { readonly chat: string; readonly event: Event; readonly turn: Turn };

/**
 * Waiting events in, turn by turn. A turn always takes the oldest waiting event of its chat, and marks it handled, saves and enqueues
 * in one job; so turns of a chat are in order (P2) and chats share commits.
 */
export function createReceiver(parts: ReceiverParts): Receiver {
  const { store, now, alarm } = parts;
  const running = new Set<Promise<unknown>>();
  /** Chats of which a turn threw: their next turn is that of who mends it. */
  const broken = new Set<string>();
  let stopped = false;

  function track(work: Promise<unknown>): void {
    const tracked = work.catch((error: unknown) => alarm({ kind: 'commit-failed', error }));
    running.add(tracked);
    void tracked.finally(() => running.delete(tracked));
  }

  function begin(chat: string): Conversation {
    return beginConversation(parts.place, store.chats.address(chat)?.channel ?? null);
  }

  /** In a job. */
  function step(chat: string, event: Event): Turned {
    const at = now();
    const conversation = store.conversations.load(chat) ?? begin(chat);
    const turn = parts.respond(conversation, event, at);
    store.conversations.save(chat, turn.conversation, at.getTime());
    const lease = turn.conversation.lease;
    for (const effect of turn.effects) {
      if (effect.kind === 'reply') store.outbox.enqueue(chat, effect.as, lease, effect.reply, at.getTime());
      else if (effect.kind === 'wake') store.timers.set({ chat, name: effect.timer, dueAt: Date.parse(effect.at) });
      else if (effect.kind === 'count') store.tallies.add(effect.tally, at.getTime());
      else store.outbox.enqueueForget(chat, lease, at.getTime());
    }
    return { chat, event, turn };
  }

  /** In a job: the oldest waiting event of the chat, if any. */
  function turn(chat: string): Turned | null {
    const row = stopped || broken.has(chat) ? null : store.events.next(chat);
    if (row === null) return null;
    try {
      if (row.event === null) throw new Error('an event that cannot be read');
      store.events.handled(row.id);
      return step(chat, row.event);
    } catch (error) {
      broken.add(chat);
      throw new TurnThrew(row, error);
    }
  }

  /** In a job, after the third throw: `respond` may still know what to say to whoever waits for an answer. */
  function giveUp(chat: string, row: StoredEvent): Turned | null {
    const isOurs = store.events.failed(row.id);
    return isOurs && isAwaited(row.event) ? step(chat, { kind: 'turn-failed' }) : null;
  }

  function apologise(chat: string, row: StoredEvent): void {
    if (!store.events.failed(row.id) || !isAwaited(row.event)) return;
    const conversation = store.conversations.load(chat) ?? begin(chat);
    store.outbox.enqueue(chat, 'bot', conversation.lease, parts.apology(conversation), now().getTime());
  }

  function announce(turned: Turned | null): void {
    if (turned === null) return;
    parts.onTurn?.(turned.chat, turned.event, turned.turn);
    if (turned.turn.effects.some((effect) => effect.kind === 'reply' || effect.kind === 'forget'))
      parts.onOutgoing(turned.chat);
  }

  async function afterThrow(chat: string, failure: TurnThrew): Promise<void> {
    const row = failure.event;
    const tries = await store.together(() => store.events.tried(row.id));
    if (tries < TRIES) return;
    alarm({ kind: 'turn-given-up', chat, event: row.id, error: failure.cause });
    try {
      announce(await store.together(() => giveUp(chat, row)));
    } catch (error) {
      if (error instanceof CommitFailed) throw error;
      await store.together(() => apologise(chat, row));
      parts.onOutgoing(chat);
    }
  }

  async function mend(chat: string, error: unknown): Promise<void> {
    try {
      if (!(error instanceof TurnThrew)) throw error;
      await afterThrow(chat, error);
    } catch (worse) {
      alarm({ kind: 'commit-failed', error: worse });
      await sleep(parts.commitAgainMs ?? 1_000);
    } finally {
      broken.delete(chat);
    }
  }

  /** Until nothing waits in the chat. */
  async function drain(chat: string): Promise<void> {
    while (!stopped) {
      try {
        const turned = await store.together(() => turn(chat));
        announce(turned);
        if (turned === null) return;
      } catch (error) {
        await mend(chat, error);
      }
    }
  }

  /** The turn waits beside its event, so both share one commit. When the event was not stored, neither is there a turn. */
  function turnWith(chat: () => string | null): void {
    let found: string | null = null;
    const work = store.together(() => {
      found = chat();
      return found === null ? null : turn(found);
    });
    const mendThenDrain = async (chat: string, error: unknown) => {
      await mend(chat, error);
      await drain(chat);
    };
    track(work.then(announce, (error: unknown) => (found === null ? undefined : mendThenDrain(found, error))));
  }

  return {
    accept({ channel, address, key, event }, alongside) {
      let fresh: string | null = null;
      const arrived = store.together(() => {
        const at = now().getTime();
        const chat = store.chats.of(channel, address, at);
        const isNew = store.events.insert(chat, typeof key === 'string' ? key : key(chat), event, at);
        if (isNew) alongside?.(chat);
        fresh = isNew ? chat : null;
        return { chat, fresh: isNew };
      });
      turnWith(() => fresh);
      return arrived;
    },
    happened(chat, key, event, alongside) {
      let fresh = false;
      const arrived = store.together(() => {
        const isNew = store.chats.exists(chat) && store.events.insert(chat, key, event, now().getTime());
        alongside?.(isNew);
        fresh = isNew;
        return isNew;
      });
      turnWith(() => (fresh ? chat : null));
      return arrived;
    },
    look: (chat) => track(drain(chat)),
    start() {
      for (const chat of store.events.waiting(Number.MAX_SAFE_INTEGER)) track(drain(chat));
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
    async stop() {
      stopped = true;
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** A resident waits for an answer. What came of itself fails in silence: nobody is written to unasked (P9). */
function isAwaited(event: Event | null): boolean {
  return event === null || event.kind.startsWith('resident-');
}
