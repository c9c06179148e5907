import type { Channel, SendOutcome } from '../../src/channels/channel.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Effect, Event } from '../../src/conversation/turn.ts';
import { createDeliverer, type DeliverAlarm, type Deliverer } from '../../src/deliver.ts';
import { createReceiver, type ReceiveAlarm, type Receiver, type Respond } from '../../src/receive.ts';
import type { Forgotten } from '../../src/store/forget.ts';
import type { Store } from '../../src/store/store.ts';
import { createWaker, type Waker } from '../../src/wake.ts';
import { type OpenStore, openStore } from '../store/open-store.ts';
import { createFakeChannel, type FakeChannel } from '../support/fake-channel.ts';

export const replyOf = (text: string): Reply => ({ blocks: [{ kind: 'paragraph', spans: [{ text }] }], choices: [] });
export const wrote = (text: string): Event => ({ kind: 'resident-wrote', text, urgent: null });
const say = (text: string, as: 'bot' | 'volunteer' | 'system' | 'emergency' = 'bot'): Effect => ({
  kind: 'reply',
  as,
  reply: replyOf(text),
});

/**
 * Says every word back. `two` is answered twice, `boom` throws, `claim` moves the lease, `forget` erases, `later` sets a timer,
 * `as:KIND …` answers as that kind.
 */
export const parrot: Respond = (conversation, event, now) => {
  const heard = { ...conversation, introduced: true };
  if (event.kind !== 'resident-wrote') return { conversation: heard, effects: [say(event.kind)] };
  const { text } = event;
  if (text.startsWith('boom')) throw new Error('boom');
  if (text === 'claim') {
    const taken = { ...heard, lease: conversation.lease + 1 };
    return { conversation: taken, effects: [say('Fatma leest mee', 'system')] };
  }
  if (text === 'forget') return { conversation, effects: [say('alles is weg', 'system'), { kind: 'forget' }] };
  if (text === 'two') return { conversation: heard, effects: [say('two 1'), say('two 2')] };
  if (text === 'later')
    return {
      conversation: heard,
      effects: [{ kind: 'wake', timer: 'forget-sensitive', at: new Date(now.getTime() + 1_000).toISOString() }],
    };
  const as = /^as:(volunteer|system|emergency) /.exec(text)?.[1] as 'volunteer' | undefined;
  return { conversation: heard, effects: [say(text, as)] };
};

export type World = {
  readonly store: Store;
  readonly open: OpenStore;
  readonly channel: FakeChannel;
  readonly receiver: Receiver;
  readonly deliverer: Deliverer;
  readonly waker: Waker;
  readonly alarms: (ReceiveAlarm | DeliverAlarm)[];
  readonly forgotten: Forgotten[];
  /** The clock of this world, which only `pass` moves. */
  pass(ms: number): void;
  /** A resident writes; resolves when it is durable. The key is the text unless given. */
  write(address: string, text: string, key?: string): Promise<{ chat: string; fresh: boolean }>;
  /** Until no turn and no send is under way. */
  settled(): Promise<void>;
  /** All states of the outbox, in order. */
  states(): readonly string[];
};

export type WorldOptions = {
  readonly channel?: FakeChannel;
  readonly respond?: Respond;
  readonly folder?: string;
  readonly isOn?: () => boolean;
  readonly atOnce?: number;
  readonly startAt?: number;
};

/** Receiver, deliverer and waker on a real database, not yet started. */
export function createWorld(options: WorldOptions = {}): World {
  const open = openStore(options.folder);
  const { store, db } = open;
  const channel = options.channel ?? createFakeChannel();
  const isOn = options.isOn ?? (() => true);
  const alarms: (ReceiveAlarm | DeliverAlarm)[] = [];
  const forgotten: Forgotten[] = [];
  let clock = options.startAt ?? Date.parse('2026-11-24T09:00:00Z');
  const now = () => new Date(clock);
  const alarm = (what: ReceiveAlarm | DeliverAlarm) => void alarms.push(what);
  const onForgotten = (gone: Forgotten) => void forgotten.push(gone);
  const receiver = createReceiver({
    store,
    respond: options.respond ?? parrot,
    place: 'voorbeeldstad',
    apology: () => replyOf('sorry'),
    now,
    alarm,
    onOutgoing: (chat) => deliverer.wake(chat),
    commitAgainMs: 1,
  });
  const only = (name: string): Channel | undefined => (name === channel.name && isOn() ? channel : undefined);
  const deliverer: Deliverer = createDeliverer({
    store,
    channel: only,
    receiver,
    now,
    alarm,
    onForgotten,
    everyMs: 1_000_000,
    ...(options.atOnce === undefined ? {} : { atOnce: options.atOnce }),
  });
  const waker = createWaker({ store, receiver, now, onForgotten, alarm: () => undefined });
  return {
    store,
    open,
    channel,
    receiver,
    deliverer,
    waker,
    alarms,
    forgotten,
    pass(ms) {
      clock += ms;
    },
    write: (address, text, key = text) =>
      receiver.accept({ channel: channel.name, address, key: (chat) => `${chat}:${key}`, event: wrote(text) }),
    async settled() {
      // A turn wakes the deliverer, and the deliverer a turn.
      for (let quiet = 0; quiet < 3; quiet += 1) {
        await receiver.settled();
        await deliverer.settled();
      }
    },
    states: () => db.prepare<[], string>('SELECT state FROM outbox ORDER BY ord').pluck().all(),
  };
}

/** A channel that can be made to wait: `release` lets the sends under way end. */
export function slowChannel(outcome: SendOutcome = { kind: 'sent', providerId: null }) {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const channel = createFakeChannel({ answer: () => gate.then(() => outcome) });
  return { channel, release: () => letGo() };
}

/** A world with everything started. */
export async function started(options: WorldOptions = {}): Promise<World> {
  const world = createWorld(options);
  await world.deliverer.start();
  world.receiver.start();
  return world;
}
