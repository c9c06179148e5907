import { setTimeout } from 'node:timers/promises';
import { isObject, type JsonObject, parseJson } from './json.ts';
import { type Params, readFlag, readInteger, readList, readText } from './params.ts';
import { postUpdate } from './post-update.ts';
import type { Entry, Queue } from './queue.ts';
import { badRequest } from './refusal.ts';
import type { Signal } from './signal.ts';

export type WebhookInfo = {
  readonly url: string;
  readonly has_custom_certificate: false;
  readonly pending_update_count: number;
  readonly max_connections?: number;
  readonly last_error_date?: number;
  readonly last_error_message?: string;
  readonly allowed_updates?: readonly string[];
};

/** Pushes updates to the bot's own address: in order per chat, each again until it is answered with 2xx. */
export type Webhook = {
  isSet(): boolean;
  set(params: Params): true;
  remove(params: Params): true;
  info(): WebhookInfo;
  /** Statuses the bot's address answered with, in order; null where there was no answer. */
  answers(): readonly (number | null)[];
  stop(): void;
};

type Address = { readonly url: string; readonly secret: string | null; readonly connections: number };
type Failure = { readonly last_error_date: number; readonly last_error_message: string };

type Parts = {
  readonly queue: Queue;
  readonly signal: Signal;
  readonly now: () => number;
  /** How long Telegram waits before it tries again, in milliseconds. */
  readonly retryMs: number;
  /** Does what the bot asked for in its answer, when it names a method there. */
  readonly answered: (method: string, fields: JsonObject) => void;
};

/** A webhook without an address; pushes begin when it gets one. */
export function createWebhook({ queue, signal, now, retryMs, answered }: Parts): Webhook {
  const stopped = new AbortController();
  const busy = new Set<number>();
  const answers: (number | null)[] = [];
  let address: Address | null = null;
  let failure: Failure | null = null;

  async function attempt({ url, secret }: Address, entry: Entry): Promise<boolean> {
    const answer = await postUpdate(url, secret, entry.update, stopped.signal).catch(() => null);
    answers.push(answer?.status ?? null);
    if (answer === null || answer.status < 200 || answer.status > 299) {
      const why = answer === null ? 'Connection refused' : `Wrong response from the webhook: ${answer.status}`;
      failure = { last_error_date: Math.floor(now() / 1000), last_error_message: why };
      signal.ring();
      return false;
    }
    queue.delivered([entry], true);
    const fields = parseJson(answer.body);
    if (isObject(fields) && typeof fields['method'] === 'string') answered(fields['method'], fields);
    return true;
  }

  async function drain(lane: number): Promise<void> {
    busy.add(lane);
    while (address !== null && !stopped.signal.aborted) {
      const entry = queue.pending().find((waiting) => waiting.lane === lane);
      if (entry === undefined) break;
      const isTaken = await attempt(address, entry);
      if (!isTaken) await setTimeout(retryMs, null, { signal: stopped.signal }).catch(() => null);
    }
    busy.delete(lane);
  }

  function kick(): void {
    if (address === null) return;
    const lanes = new Set(queue.pending().map(({ lane }) => lane));
    for (const lane of lanes) if (!busy.has(lane)) void drain(lane);
  }

  const unlisten = signal.listen(kick);

  return {
    isSet: () => address !== null,
    set(params) {
      const url = readText(params, 'url') ?? '';
      const secret = readText(params, 'secret_token') ?? null;
      const allowed = readList(params, 'allowed_updates', "can't parse allowed_updates: expected an Array");
      if (secret !== null && !/^[A-Za-z0-9_-]{1,256}$/.test(secret)) {
        throw badRequest('secret token contains unallowed characters');
      }
      // Telegram asks for https; a test listens on its own machine without.
      if (url !== '' && !/^https:\/\/.|^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(url)) {
        throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
      }
      if (allowed !== undefined) queue.allow(allowed.map(String));
      if (readFlag(params, 'drop_pending_updates')) queue.clear();
      address = url === '' ? null : { url, secret, connections: readInteger(params, 'max_connections') ?? 40 };
      failure = null;
      signal.ring();
      return true;
    },
    remove(params) {
      if (readFlag(params, 'drop_pending_updates')) queue.clear();
      address = null;
      failure = null;
      return true;
    },
    info: () => ({
      url: address?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: queue.pending().length,
      ...(address === null ? {} : { max_connections: address.connections }),
      ...(failure ?? {}),
      ...(queue.allowed().length === 0 ? {} : { allowed_updates: queue.allowed() }),
    }),
    answers: () => answers,
    stop() {
      unlisten();
      stopped.abort();
    },
  };
}
