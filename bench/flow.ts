import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Channel } from '../src/channels/channel.ts';
import { createDeliverer, type Deliverer } from '../src/deliver.ts';
import { createReceiver, type Respond } from '../src/receive.ts';
import { openDatabase } from '../src/store/database.ts';
import { findKey } from '../src/store/key.ts';
import { createStore } from '../src/store/store.ts';

export type FlowFigures = {
  /** One insert per commit, the same file system, journal and `synchronous=FULL`. */
  readonly bareCommitsPerSecond: number;
  /** Whole messages (event durable, turn, sending, sent), the next when the last one is sent. */
  readonly oneAtATimePerSecond: number;
  /** The same with 100 chats that each wait for their own answer. */
  readonly hundredChatsPerSecond: number;
};

const WARM_UP_MS = 4_000;

/** Answers the words with the same words, from a real-sized conversation. */
const echo: Respond = (conversation, event, now) => ({
  conversation: { ...conversation, introduced: true, lastHeardAt: now.toISOString() },
  effects: [
    {
      kind: 'reply',
      as: 'bot',
      reply: {
        blocks: [{ kind: 'paragraph', spans: [{ text: event.kind === 'resident-wrote' ? event.text : event.kind }] }],
        choices: [{ id: 'human', label: 'mens', numbered: false }],
      },
    },
  ],
});

/** Measures on this machine, in a temporary folder, each part for `seconds`. */
export async function benchFlow(respond: Respond = echo, seconds = 2): Promise<FlowFigures> {
  return {
    bareCommitsPerSecond: inFolder((folder) => bareCommits(folder, seconds)),
    oneAtATimePerSecond: await messages(respond, 1, seconds),
    hundredChatsPerSecond: await messages(respond, 100, seconds),
  };
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijzer-bench-'));
  const clean = () => rmSync(folder, { recursive: true, force: true });
  const result = use(folder);
  if (result instanceof Promise) void result.finally(clean);
  else clean();
  return result;
}

function bareCommits(folder: string, seconds: number): number {
  const db = new Sqlite(join(folder, 'bare.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT)');
  const insert = db.prepare('INSERT INTO bare (text) VALUES (?)');
  const until = performance.now() + seconds * 1_000;
  let count = 0;
  for (; performance.now() < until; count += 1) insert.run('me wasmasjien is stuk');
  db.close();
  return Math.round(count / seconds);
}

export function messages(respond: Respond, chats: number, seconds: number): Promise<number> {
  return inFolder(async (folder) => {
    const opened = openDatabase(join(folder, 'bench.sqlite'));
    const key = findKey(undefined, join(folder, 'key'));
    if (!opened.ok || !key.ok) throw new Error('the bench could not open its database');
    const store = createStore(opened.db, key.keys);
    const answered = new Map<string, () => void>();
    const channel: Channel = {
      name: 'bench',
      repeatable: false,
      send: async ({ address, messageId }) => {
        // Marked as sent before the next message of this chat comes.
        setImmediate(() => answered.get(address)?.());
        return { kind: 'sent', providerId: messageId };
      },
    };
    const now = () => new Date();
    const alarm = (what: unknown) => {
      throw new Error(JSON.stringify(what));
    };
    const receiver = createReceiver({
      store,
      respond,
      place: 'voorbeeldstad',
      apology: () => ({ blocks: [], choices: [] }),
      now,
      alarm,
      onOutgoing: (chat) => deliverer.wake(chat),
    });
    const deliverer: Deliverer = createDeliverer({
      store,
      channel: () => channel,
      receiver,
      now,
      alarm,
      onForgotten: () => undefined,
    });
    await deliverer.start();
    // A service runs for months: what it can do is what it does once its code is compiled.
    const started = performance.now() + WARM_UP_MS;
    const until = started + seconds * 1_000;
    let count = 0;
    const resident = async (address: string) => {
      for (let n = 0; performance.now() < until; n += 1) {
        const answer = new Promise<void>((resolve) => answered.set(address, resolve));
        const event = { kind: 'resident-wrote', text: 'me wasmasjien is stuk', urgent: null } as const;
        await receiver.accept({ channel: 'bench', address, key: `${address}:${n}`, event });
        await answer;
        if (performance.now() >= started) count += 1;
      }
    };
    await Promise.all(Array.from({ length: chats }, (_, index) => resident(`bewoner-${index}`)));
    await deliverer.settled();
    const took = (performance.now() - started) / 1_000;
    await receiver.stop();
    await deliverer.stop();
    opened.db.close();
    return Math.round(count / took);
  });
}

if (import.meta.main) console.log(await benchFlow());
