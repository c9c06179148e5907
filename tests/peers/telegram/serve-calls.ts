import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { writeAnswer, writeBadGateway, writeRefusal } from './answer.ts';
import { readBody } from './body.ts';
import type { Calls } from './calls.ts';
import type { Fault, Faults } from './faults.ts';
import { fileAt } from './files.ts';
import { type Answer, isWorldMethod, METHODS, type Method, methodNamed } from './methods.ts';
import type { Params } from './params.ts';
import type { Polling } from './polling.ts';
import { Refusal, tooManyRequests } from './refusal.ts';
import type { Webhook } from './webhook.ts';
import type { World } from './world.ts';

type Parts = {
  readonly token: string;
  readonly world: World;
  readonly calls: Calls;
  readonly faults: Faults;
  readonly polling: Polling;
  readonly webhook: Webhook;
};

/** Does what a method asks; throws a refusal when Telegram would not. */
export async function call(parts: Parts, method: Method, params: Params, gone: AbortSignal): Promise<Answer> {
  const { world, polling, webhook } = parts;
  if (isWorldMethod(method)) return METHODS[method](world, params);
  switch (method) {
    case 'getUpdates':
      return polling.poll(params, gone);
    case 'setWebhook': {
      webhook.set(params);
      if (webhook.isSet()) polling.endForWebhook();
      return true;
    }
    case 'deleteWebhook':
      return webhook.remove(params);
    case 'getWebhookInfo':
      return webhook.info();
  }
}

/** Answers one request: a call, or the download of a file. */
export async function serveCall(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
    const path = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(pathname);
    if (path === null) throw new Refusal(404, 'Not Found');
    const [, file, token, rest = ''] = path;
    if (token !== parts.token) throw new Refusal(401, 'Unauthorized');
    if (file !== undefined) return serveFile(parts.world, rest, response);
    const method = methodNamed(rest);
    if (method === null) throw new Refusal(404, 'Not Found: method not found');
    const { fields, uploads } = readBody(Buffer.concat(chunks), request.headers['content-type'] ?? '');
    const params = { fields: { ...Object.fromEntries(searchParams), ...fields }, uploads };
    await serveMethod(parts, method, params, response, gone.signal);
  } catch (error) {
    // The bot hung up while it was still speaking.
    if (!gone.signal.aborted) writeRefusal(response, error);
  }
}

function serveFile(world: World, path: string, response: ServerResponse): void {
  const bytes = fileAt(world, path);
  if (bytes === null) throw new Refusal(404, 'Not Found');
  response.writeHead(200, { 'content-type': 'application/octet-stream' });
  response.end(bytes);
}

async function serveMethod(
  parts: Parts,
  method: Method,
  params: Params,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  const fault = parts.faults.take(method);
  const done = { method, fields: params.fields, fault: fault.kind };
  if (fault.kind === 'dropped before' || fault.kind === 'bad gateway') {
    parts.calls.add({ ...done, outcome: { kind: 'not accepted' } });
    return fault.kind === 'bad gateway' ? writeBadGateway(response) : hangUp(response);
  }
  try {
    refuse(fault);
    const result = await call(parts, method, params, gone);
    parts.calls.add({ ...done, outcome: { kind: 'done', result } });
    if (fault.kind === 'dropped after') return hangUp(response);
    if (fault.kind === 'slow') await setTimeout(fault.ms, null, { signal: gone }).catch(() => null);
    if (fault.kind === 'held') await fault.until;
    writeAnswer(response, result);
  } catch (error) {
    const { code, message } = error instanceof Refusal ? error : { code: 500, message: String(error) };
    parts.calls.add({ ...done, outcome: { kind: 'refused', code, description: message } });
    if (fault.kind === 'dropped after') return hangUp(response);
    writeRefusal(response, error);
  }
}

function hangUp(response: ServerResponse): void {
  response.socket?.destroy();
}

function refuse(fault: Fault): void {
  switch (fault.kind) {
    case 'too many':
      throw tooManyRequests(fault.seconds);
    case 'forbidden':
      throw new Refusal(403, `Forbidden: ${fault.description ?? 'bot was blocked by the user'}`);
    case 'conflict':
      throw new Refusal(409, 'Conflict: terminated by other getUpdates request');
    case 'broken':
      throw new Refusal(500, 'Internal Server Error');
    case 'refused':
      throw new Refusal(fault.code, fault.description);
    default:
  }
}
