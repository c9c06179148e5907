import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Channel } from '../../src/channels/channel.ts';
import { createDeliverer, type Deliverer } from '../../src/deliver.ts';
import { createReceiver, type Respond } from '../../src/receive.ts';
import { openDatabase } from '../../src/store/database.ts';
import { findKey } from '../../src/store/key.ts';
import { createStore } from '../../src/store/store.ts';
import { textOf } from '../support/fake-channel.ts';
import { MESSAGES } from './messages.ts';

/** A provider that remembers what it was handed. */
const provider = (name: string, repeatable: boolean, write: (line: string) => void, step: () => void): Channel => ({
  name,
  repeatable,
  async send(outgoing) {
    step();
    write([outgoing.address, outgoing.messageId, textOf(outgoing)].join('\t'));
    step();
    return { kind: 'sent', providerId: null };
  },
});

/** Answers every message twice, and counts, so that a turn taken twice or skipped shows. */
const respond: Respond = (conversation, event) => {
  const count = conversation.fallbacks + 1;
  const text = event.kind === 'resident-wrote' ? event.text : event.kind;
  const say = (part: string) => {
    const spans = [{ text: `${text} ${count}${part}` }];
    return { kind: 'reply', as: 'bot', reply: { blocks: [{ kind: 'paragraph', spans }], choices: [] } } as const;
  };
  return { conversation: { ...conversation, fallbacks: count }, effects: [say('a'), say('b')] };
};

/**
 * One life of a service in `folder`: takes in the messages that were not acknowledged in an earlier life, answers everything, and
 * ends. Calls `step` inside every job, after every commit, and before and after every message is handed to a provider.
 */
export async function live(folder: string, step: () => void): Promise<void> {
  const write = (file: string) => (line: string) => appendFileSync(join(folder, file), `${line}\n`, { flush: true });
  const file = join(folder, 'acknowledged');
  const acknowledged = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const channels = [
    provider('repeatable', true, write('handed'), step),
    provider('once', false, write('handed'), step),
  ];
  const opened = openDatabase(join(folder, 'wegwijzer.sqlite'));
  const key = findKey(undefined, join(folder, 'key'));
  if (!opened.ok || !key.ok) throw new Error('no database');
  const store = createStore(opened.db, key.keys);
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    step();
    return result;
  };
  const job =
    <T>(run: () => T) =>
    () => {
      const result = run();
      step();
      return result;
    };
  const steppedStore: typeof store = {
    ...store,
    together: (run) => counted(store.together(job(run))),
    lastly: (run) => counted(store.lastly(job(run))),
  };
  const now = () => new Date();
  const alarm = (what: unknown) => {
    throw new Error(JSON.stringify(what));
  };
  const receiver = createReceiver({
    store: steppedStore,
    respond,
    place: null,
    apology: () => ({ blocks: [], choices: [] }),
    now,
    alarm,
    onOutgoing: (chat) => deliverer.wake(chat),
  });
  const deliverer: Deliverer = createDeliverer({
    store: steppedStore,
    channel: (name) => channels.find((channel) => channel.name === name),
    receiver,
    now,
    alarm,
    onForgotten: () => undefined,
  });

  await deliverer.start();
  receiver.start();
  await Promise.all(
    MESSAGES.filter(({ text }) => !acknowledged.includes(text)).map(async ({ channel, address, text }) => {
      const event = { kind: 'resident-wrote', text, urgent: null } as const;
      await receiver.accept({ channel, address, key: text, event });
      write('acknowledged')(text);
    }),
  );
  for (let quiet = 0; quiet < 3; quiet += 1) {
    await receiver.settled();
    await deliverer.settled();
  }
  await Promise.all([receiver.stop(), deliverer.stop()]);
  opened.db.close();
}
