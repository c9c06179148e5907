import { request } from 'node:http';
import type { Update } from './update.ts';

export type HookAnswer = { readonly status: number; readonly body: string };

/** Pushes an update to a webhook on a connection of its own; rejects when there is no answer. */
export function postUpdate(
  url: string,
  secret: string | null,
  update: Update,
  stopped: AbortSignal,
): Promise<HookAnswer> {
  const headers = {
    'content-type': 'application/json',
    ...(secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }),
  };
  return new Promise((resolve, reject) => {
    const post = request(url, { method: 'POST', headers, agent: false, signal: stopped }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
      response.on('error', reject);
    });
    post.on('error', reject);
    post.end(JSON.stringify(update));
  });
}
