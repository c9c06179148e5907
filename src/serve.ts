import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Channel } from './channels/channel.ts';
import { createWebChannel } from './channels/web/web.ts';
import type { Config } from './config.ts';
import type { Guide } from './conversation/guide.ts';
import type { Reply } from './conversation/reply.ts';
import { respond } from './conversation/respond.ts';
import { createDeliverer } from './deliver.ts';
import type { Place } from './guide/content.ts';
import { say } from './guide/say.ts';
import { createReceiver } from './receive.ts';
import { type Database, openDatabase } from './store/database.ts';
import type { Forgotten } from './store/forget.ts';
import { findKey, type Keys, keyFits } from './store/key.ts';
import { lockServe } from './store/serve-lock.ts';
import { createStore } from './store/store.ts';
import { serveTexts } from './texts.nl.ts';
import { findEmergencies } from './understanding/find-emergencies.ts';
import { createWaker } from './wake.ts';
import { createDurableChats } from './web/durable-chats.ts';
import { createWeb } from './web/web.ts';

export type Served =
  | { readonly ok: true; readonly url: string; readonly newKey: string | null; stop(): Promise<void> }
  | { readonly ok: false; readonly problem: string };

type Opened = {
  readonly db: Database;
  readonly keys: Keys;
  readonly newKey: string | null;
  readonly release: () => void;
};

/** Starts every part on the data folder and listens; or says in one sentence why not, with everything closed again. */
export async function serve(config: Config, guide: Guide, place: Place, log: Logger): Promise<Served> {
  const opened = open(config);
  if (typeof opened === 'string') return { ok: false, problem: opened };
  const { db, keys, newKey, release } = opened;
  const store = createStore(db, keys);
  const now = () => new Date();
  const channels = new Map<string, Channel>();
  const alarm = (what: { readonly kind: string }) => log.error(alarmOf(what), 'alarm');
  const onForgotten = ({ chat }: Forgotten) => chats.gone(chat);

  const receiver = createReceiver({
    store,
    place: place.id,
    now,
    alarm,
    respond: (conversation, event, at) => respond(conversation, event, guide, at),
    apology: () => apology(guide),
    onOutgoing: (chat) => deliverer.wake(chat),
  });
  const deliverer = createDeliverer({
    store,
    receiver,
    now,
    alarm,
    onForgotten,
    channel: (name) => channels.get(name),
  });
  const waker = createWaker({ store, receiver, now, onForgotten, alarm: (error) => log.error(errorOf(error), 'wake') });
  const chats = createDurableChats({
    store,
    receiver,
    now,
    urgentIn: (text) => findEmergencies(guide.index, text, null).find((one) => one.level === 'certain')?.need ?? null,
  });
  channels.set('web', createWebChannel({ append: chats.append, now }));

  const about = guide.content.about;
  const web = await createWeb({
    chats,
    about: { name: about.name, responsible: about.responsible, phone: about.phone, mail: about.mail },
    ready: () => db.open,
    log,
    ...(config.publicUrl === null ? {} : { publicUrl: config.publicUrl }),
  });
  const close = async () => {
    await web.close();
    await waker.stop();
    await receiver.stop();
    await deliverer.stop();
    db.close();
    release();
  };
  try {
    await web.listen({ host: config.host, port: config.port });
  } catch (error) {
    await close();
    return { ok: false, problem: cannotListen(config, error) };
  }
  receiver.start();
  await deliverer.start();
  waker.start();
  return { ok: true, url: addressOf(config, web.server.address()), newKey, stop: close };
}

function open(config: Config): Opened | string {
  try {
    mkdirSync(config.data, { recursive: true });
  } catch (error) {
    return serveTexts.dataFolder(config.data, codeOf(error));
  }
  const lock = lockServe(join(config.data, 'serve.lock'));
  if (!lock.ok) return serveTexts.alreadyServing(config.data);
  const opened = openLocked(config);
  if (typeof opened === 'string') {
    lock.release();
    return opened;
  }
  return { ...opened, release: lock.release };
}

function openLocked(config: Config): Omit<Opened, 'release'> | string {
  const file = join(config.data, 'wegwijzer.sqlite');
  const keyFile = join(config.data, 'key');
  try {
    const key = findKey(config.key ?? undefined, keyFile);
    if (!key.ok) return key.problem.kind === 'weak-key' ? serveTexts.weakKey : serveTexts.unreadableKey(keyFile);
    const opened = openDatabase(file);
    if (!opened.ok) return serveTexts.newerDatabase(file);
    if (!keyFits(opened.db, key.keys)) {
      opened.db.close();
      return serveTexts.otherKey(file);
    }
    return { db: opened.db, keys: key.keys, newKey: key.made ? keyFile : null };
  } catch (error) {
    return serveTexts.database(file, codeOf(error));
  }
}

/** The honest sentence when not even the guide could answer: who can be called. */
function apology(guide: Guide): Reply {
  const { about, languages } = guide.content;
  const dutch = languages.get('nl');
  const spans = dutch === undefined ? [{ text: about.phone }] : say(dutch, 'apology', { phone: about.phone });
  return { blocks: [{ kind: 'paragraph', spans }], choices: [] };
}

/** Without the error's message: it may hold what a resident wrote. */
function alarmOf(what: { readonly kind: string; readonly error?: unknown }): Record<string, unknown> {
  const { error, ...rest } = what;
  return error === undefined ? rest : { ...rest, ...errorOf(error) };
}

function errorOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 4);
  return { error: error.name, at };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'onbekend';
}

function cannotListen(config: Config, error: unknown): string {
  const code = codeOf(error);
  return code === 'EADDRINUSE'
    ? serveTexts.portTaken(config.host, config.port)
    : serveTexts.cannotListen(config.host, config.port, code);
}

function addressOf(
  config: Config,
  address: ReturnType<Awaited<ReturnType<typeof createWeb>>['server']['address']>,
): string {
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return `http://${host}:${port}`;
}
