import type { Logger } from 'pino';
import type { Channel } from './channels/channel.ts';
import { createWebChannel } from './channels/web/web.ts';
import { codeOf } from './code-of.ts';
import type { Config } from './config.ts';
import type { Guide } from './conversation/guide.ts';
import type { Reply } from './conversation/reply.ts';
import { respond } from './conversation/respond.ts';
import { createDeliverer } from './deliver.ts';
import type { Place } from './guide/content.ts';
import { say } from './guide/say.ts';
import type { Data } from './open-data.ts';
import { createReceiver } from './receive.ts';
import type { Forgotten } from './store/forget.ts';
import { createStore } from './store/store.ts';
import { serveTexts } from './texts.nl.ts';
import { certainEmergency } from './understanding/find-emergencies.ts';
import { createWaker } from './wake.ts';
import { createDurableChats } from './web/durable-chats.ts';
import { createWeb } from './web/web.ts';

export type Served =
  | { readonly ok: true; readonly url: string; stop(): Promise<void> }
  | { readonly ok: false; readonly problem: string };

/** Starts every part and listens; or says in one sentence why not, with everything closed again, the data too. */
export async function serve(config: Config, data: Data, guide: Guide, place: Place, log: Logger): Promise<Served> {
  const { db, keys } = data;
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
    urgentIn: (text, language) => certainEmergency(guide.index, text, language),
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
    data.close();
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
  return { ok: true, url: addressOf(config, web.server.address()), stop: close };
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
