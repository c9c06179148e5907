import { createServer } from 'node:http';
import { type Call, createCalls } from './calls.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGroup, type Group, type GroupOptions } from './group.ts';
import type { JsonObject } from './json.ts';
import type { Bot } from './message.ts';
import { type Method, methodNamed } from './methods.ts';
import { createPace, type Limits, TELEGRAM_LIMITS } from './pace.ts';
import { createPolling } from './polling.ts';
import { createQueue } from './queue.ts';
import { createResident, type Person, type Resident } from './resident.ts';
import { call, serveCall } from './serve-calls.ts';
import { createSignal, until } from './signal.ts';
import { createWebhook } from './webhook.ts';
import { counter, type Post, type World } from './world.ts';

export type TelegramOptions = {
  readonly token: string;
  readonly username?: string;
  /** Privacy mode off: the bot reads all of a group. */
  readonly readsGroups?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How long a webhook that did not answer 2xx is left alone, in milliseconds. */
  readonly retryMs?: number;
  /** Where to listen; a free port when left out. */
  readonly port?: number;
};

/** Telegram on this machine: the Bot API for one bot, and the people at the other end. */
export type Telegram = {
  /** What grammY takes as `apiRoot`. */
  readonly url: string;
  readonly bot: Bot;
  /** Closes every line, also those of polls that are held. */
  stop(): Promise<void>;
  user(id: number, person?: Person): Resident;
  /** Ids of groups are negative. */
  group(id: number, options?: GroupOptions): Group;
  /** Everything in a chat, or in one topic of it, in order; also what was deleted. */
  messages(chat: number, thread?: number): readonly Post[];
  /** What the bot wrote that still stands there, as people read it. */
  texts(chat: number, thread?: number): readonly string[];
  /** Every call that ended, in order. */
  calls(method?: Method): readonly Call[];
  /** The text a tap was answered with, or nothing while the app still waits. */
  answered(query: string): string | null;
  /** Taps nobody answered yet, oldest first. */
  unanswered(): readonly string[];
  topic(group: number, thread: number): { readonly name: string; readonly state: 'open' | 'closed' | 'deleted' } | null;
  /** Resolves with the first thing seen, now or after a change; rejects after five seconds. */
  until<Seen>(look: () => Seen | null | undefined | false): Promise<Seen>;
  /** The next calls of a method meet these faults, in order. */
  fails: Faults['script'];
  /** Faults that no call met yet. */
  faultsLeft(): number;
  /** Keeps to the pace Telegram advises, to limits of one's own, or to none. */
  paces(limits: Limits | null | 'telegram'): void;
  /** The last `count` updates that arrived come once more, with the same ids. */
  redelivers(count?: number): void;
  /** The next update has this id, as after a quiet week. */
  restartsIds(next: number): void;
  /** Delivers an update made up by a test, wanted or not; without an `update_id` it gets the next one. */
  injects(update: JsonObject): void;
  /** How many updates the bot has not confirmed. */
  pending(): number;
  /** Whether a poll is held right now. */
  polled(): boolean;
  webhook(): { readonly url: string; readonly answers: readonly (number | null)[] };
};

/** Starts the server on a free port of 127.0.0.1. */
export async function startTelegram(options: TelegramOptions): Promise<Telegram> {
  const { token, now = Date.now, retryMs = 20, port = 0 } = options;
  const signal = createSignal();
  const world: World = {
    bot: botOf(options),
    now,
    rooms: new Map(),
    files: new Map(),
    taps: new Map(),
    commands: new Map(),
    queue: createQueue(signal),
    signal,
    pace: createPace(now),
    nextSharedId: counter(1),
  };
  const { queue } = world;
  const calls = createCalls(signal);
  const faults = createFaults();
  const answered = (name: string, fields: JsonObject) => {
    const method = methodNamed(name);
    // A webhook's answer is done without a word back, whatever comes of it.
    if (method !== null) {
      void call(parts, method, { fields, uploads: new Map() }, new AbortController().signal).catch(() => null);
    }
  };
  const webhook = createWebhook({ queue, signal, now, retryMs, answered });
  const polling = createPolling(queue, signal, webhook.isSet);
  const parts = { token, world, calls, faults, polling, webhook };
  const server = createServer((request, response) => void serveCall(parts, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const messages = (chat: number, thread?: number) =>
    [...(world.rooms.get(chat)?.posts.values() ?? [])].filter((post) => thread === undefined || post.thread === thread);

  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`,
    bot: world.bot,
    stop() {
      webhook.stop();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
    user: (id, person) => createResident(world, id, person),
    group: (id, groupOptions) => createGroup(world, id, groupOptions),
    messages,
    texts: (chat, thread) =>
      messages(chat, thread).flatMap(({ by, deleted, text }) =>
        by === 'bot' && !deleted && text !== null ? [text] : [],
      ),
    calls: calls.of,
    answered: (query) => world.taps.get(query)?.answer?.text ?? null,
    unanswered: () => [...world.taps].flatMap(([id, { answer }]) => (answer === null ? [id] : [])),
    topic: (group, thread) => world.rooms.get(group)?.topics.get(thread) ?? null,
    until: (look) => until(signal, look, calls.show),
    fails: faults.script,
    faultsLeft: faults.left,
    paces: (limits) => world.pace.limit(limits === 'telegram' ? TELEGRAM_LIMITS : limits),
    redelivers: (count = 1) => queue.redeliver(count),
    restartsIds: queue.restartIds,
    injects: queue.inject,
    pending: () => queue.pending().length,
    polled: polling.held,
    webhook: () => ({ url: webhook.info().url, answers: webhook.answers() }),
  };
}

function botOf({ token, username = 'wegwijzer_test_bot', readsGroups = false }: TelegramOptions): Bot {
  return {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Wegwijzer',
    username,
    can_join_groups: true,
    can_read_all_group_messages: readsGroups,
    supports_inline_queries: false,
  };
}
