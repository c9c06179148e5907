import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel, SendOutcome } from './channels/channel.ts';
import type { RowKind } from './conversation/turn.ts';
import type { Receiver } from './receive.ts';
import type { Contact } from './store/chats.ts';
import { CommitFailed } from './store/commit.ts';
import type { Forgotten } from './store/forget.ts';
import type { OutboxRow } from './store/outbox.ts';
import { afterUnknown, tryAgainAt } from './store/outbox-rules.ts';
import type { Store } from './store/store.ts';

/** Something an operator must know. Holds no text of a resident. */
export type DeliverAlarm =
  | {
      readonly kind: 'row-failed' | 'row-expired' | 'row-unknown';
      readonly chat: string;
      readonly row: RowKind;
      readonly messageId: string;
      readonly reason: string;
    }
  | { readonly kind: 'commit-failed'; readonly error: unknown };

export type DelivererParts = {
  readonly store: Store;
  /** The channel of this name when it is switched on. */
  readonly channel: (name: string) => Channel | undefined;
  readonly receiver: Pick<Receiver, 'happened' | 'look'>;
  readonly now: () => Date;
  readonly alarm: (alarm: DeliverAlarm) => void;
  readonly onForgotten: (forgotten: Forgotten) => void;
  /** How many chats are sent to at the same time. */
  readonly atOnce?: number;
  /** Between two rounds that look for rows whose time has come, and between two tries of a failed commit. Milliseconds. */
  readonly everyMs?: number;
};

export type Deliverer = {
  /** The chat has something to send. Before `start` it waits for that. */
  wake(chat: string): void;
  /** What an interrupted send left unknown is settled; then everything queued goes out. */
  start(): Promise<void>;
  /** One round: what is too late expires; what may be tried now is. Resolves when that is under way. */
  tick(): Promise<void>;
  settled(): Promise<void>;
  /** Resolves when the sends under way are marked; the rest waits for the next start. */
  stop(): Promise<void>;
};

/**
 * The outbox out: in order per chat, chats side by side. A row is marked `sending` in a commit before the channel gets it, and its
 * outcome in a commit after; what a crash leaves in between is unknown, never lost.
 */
export function createDeliverer(parts: DelivererParts): Deliverer {
  const { store, now, alarm } = parts;
  const atOnce = parts.atOnce ?? 100;
  const everyMs = parts.everyMs ?? 1_000;
  const busy = new Map<string, Promise<void>>();
  /** Chats woken while they were busy. */
  const again = new Set<string>();
  /** Chats woken while too many others were busy. */
  const inLine = new Set<string>();
  let state: 'new' | 'running' | 'stopped' = 'new';
  let ticking: NodeJS.Timeout | undefined;

  function wake(chat: string): void {
    if (state !== 'running') return;
    if (busy.has(chat)) again.add(chat);
    else if (busy.size >= atOnce) inLine.add(chat);
    else
      busy.set(
        chat,
        drain(chat).finally(() => next(chat)),
      );
  }

  function next(chat: string): void {
    busy.delete(chat);
    if (again.delete(chat)) inLine.add(chat);
    for (const first of inLine) {
      if (busy.size >= atOnce) return;
      inLine.delete(first);
      wake(first);
    }
  }

  async function drain(chat: string): Promise<void> {
    try {
      let taken = await store.lastly(() => take(chat));
      while (true) {
        for (const row of taken.expired) report('row-expired', row, 'not sent in time');
        if (taken.kind === 'forget') await erase(chat);
        if (taken.kind !== 'send') return;
        const { row, channel } = taken;
        const fate = fateOf(row, channel, await send(taken));
        taken = await settle(row, fate);
        if (fate.kind === 'failed' || fate.kind === 'unknown') report(`row-${fate.kind}`, row, fate.reason);
      }
    } catch (error) {
      // Nothing was marked, so nothing was sent: a later round tries again.
      alarm({ kind: 'commit-failed', error });
    }
  }

  /**
   * In a job that runs last in its commit: the next row of the chat, marked as being sent. A claim in the same commit has moved the
   * lease already, one in a later commit finds the row at the socket: nothing can come between (P4).
   */
  function take(chat: string): Taken {
    const at = now().getTime();
    const expired: Reported[] = [];
    const nothing: Taken = { kind: 'nothing', expired };
    while (state === 'running') {
      const row = store.outbox.next(chat);
      if (row === null) return nothing;
      if (row.body !== null && 'forget' in row.body) return { kind: 'forget', expired };
      if (row.expiresAt <= at) expired.push(...store.outbox.expire(at));
      else {
        const contact = store.chats.address(chat);
        const channel = contact === null ? undefined : parts.channel(contact.channel);
        if (contact === null || channel === undefined || row.notBefore > at) return nothing;
        if (store.outbox.sending(row.ord, at)) return { kind: 'send', expired, row, channel, contact };
      }
    }
    return nothing;
  }

  async function send({ row, channel, contact }: Sending): Promise<SendOutcome> {
    const { chat, kind, messageId, body } = row;
    if (body === null || 'forget' in body) return { kind: 'failed', reason: 'the stored reply cannot be read' };
    const from = kind === 'volunteer' ? 'volunteer' : 'bot';
    try {
      return await channel.send({
        chat,
        address: contact.address,
        messageId,
        from,
        name: body.name,
        reply: body.reply,
      });
    } catch {
      return { kind: 'unknown', reason: `${channel.name} threw` };
    }
  }

  /** What becomes of a row after this outcome. */
  function fateOf(row: OutboxRow, channel: Channel, outcome: SendOutcome): Fate {
    if (outcome.kind === 'sent' || outcome.kind === 'failed') return outcome;
    const wasUnknown = outcome.kind === 'unknown';
    if (wasUnknown && afterUnknown(row.kind, row.unknowns + 1, channel.repeatable) === 'stays') return outcome;
    const at = now().getTime();
    const askedMs = wasUnknown ? 0 : outcome.afterMs;
    const againAt = tryAgainAt(row.triedAt ?? at, row.tries + 1, askedMs, at);
    if (againAt !== null) return { kind: 'again', at: againAt, wasUnknown };
    return wasUnknown ? outcome : { kind: 'failed', reason: outcome.reason };
  }

  /** In a job. */
  function mark(ord: number, fate: Fate): void {
    if (fate.kind === 'sent') store.outbox.sent(ord, fate.providerId);
    else if (fate.kind === 'again') store.outbox.again(ord, fate.at, fate.wasUnknown);
    else if (fate.kind === 'unknown') store.outbox.unknown(ord);
    else store.outbox.fail(ord);
  }

  /**
   * Marks the row and takes the next one in the same commit. What was sent must be marked, so a failed commit is tried until it works,
   * or until the stop leaves it unknown.
   */
  async function settle(row: OutboxRow, fate: Fate): Promise<Taken> {
    while (true) {
      try {
        return await store.lastly(() => {
          mark(row.ord, fate);
          return take(row.chat);
        });
      } catch (error) {
        if (!(error instanceof CommitFailed) || state === 'stopped') throw error;
        alarm({ kind: 'commit-failed', error });
        await sleep(everyMs);
      }
    }
  }

  function report(kind: 'row-failed' | 'row-expired' | 'row-unknown', row: Reported, reason: string): void {
    alarm({ kind, chat: row.chat, row: row.kind, messageId: row.messageId, reason });
  }

  /** The messages before it are done; now the chat is erased everywhere. */
  async function erase(chat: string): Promise<void> {
    const forgotten = await store.together(() => store.forget.erase(chat, now().getTime()));
    store.forget.purge();
    if (forgotten === null) return;
    parts.onForgotten(forgotten);
    if (forgotten.next !== null) parts.receiver.look(forgotten.next);
  }

  async function expire(): Promise<void> {
    const expired = await store.together(() => store.outbox.expire(now().getTime()));
    for (const row of expired) report('row-expired', row, 'not sent in time');
  }

  /** Expired answers become one event, once the channel is on and a fresh answer can be sent. */
  async function tell(): Promise<void> {
    await Promise.all(
      store.outbox.untold().map(({ chat, ord }) => {
        const contact = store.chats.address(chat);
        if (contact === null || parts.channel(contact.channel) === undefined) return false;
        const told = () => store.outbox.tell(chat);
        return parts.receiver.happened(chat, `x:${chat}:${ord}`, { kind: 'answer-expired' }, told);
      }),
    );
  }

  async function tick(): Promise<void> {
    await expire();
    await tell();
    for (const chat of store.outbox.due(now().getTime())) wake(chat);
  }

  async function recover(): Promise<void> {
    const rows = await store.together(() => {
      const interrupted = store.outbox.interrupted();
      for (const row of interrupted) if (afterCrash(row) === 'again') store.outbox.repeat(row.ord);
      return interrupted;
    });
    for (const row of rows) if (afterCrash(row) === 'stays') report('row-unknown', row, 'interrupted while sending');
  }

  function afterCrash(row: OutboxRow): 'again' | 'stays' {
    const contact = store.chats.address(row.chat);
    const channel = contact === null ? undefined : parts.channel(contact.channel);
    return afterUnknown(row.kind, row.unknowns, channel?.repeatable ?? false);
  }

  async function settled(): Promise<void> {
    while (busy.size > 0) await Promise.all(busy.values());
  }

  const round = () => void tick().catch((error: unknown) => alarm({ kind: 'commit-failed', error }));

  return {
    wake,
    async start() {
      await recover();
      state = 'running';
      ticking ??= setInterval(round, everyMs).unref();
      await tick();
    },
    tick,
    settled,
    stop() {
      state = 'stopped';
      clearInterval(ticking);
      return settled();
    },
  };
}

type Sending = { readonly row: OutboxRow; readonly channel: Channel; readonly contact: Contact };
/** `expired`: rows whose time was over, found on the way. */
type Taken =
  | { readonly kind: 'nothing' | 'forget'; readonly expired: readonly Reported[] }
  | (Sending & { readonly kind: 'send'; readonly expired: readonly Reported[] });
type Fate =
  | Exclude<SendOutcome, { kind: 'retry' }>
  | { readonly kind: 'again'; readonly at: number; readonly wasUnknown: boolean };
type Reported = { readonly chat: string; readonly kind: RowKind; readonly messageId: string };
