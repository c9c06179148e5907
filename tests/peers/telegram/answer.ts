import type { ServerResponse } from 'node:http';
import { Refusal } from './refusal.ts';

/** Writes an answer as the Bot API does; a line that is gone already is left alone. */
export function writeAnswer(response: ServerResponse, result: unknown): void {
  write(response, 200, { ok: true, result });
}

/** Writes a refusal; an error that is none is a mistake of this server and shows as 500. */
export function writeRefusal(response: ServerResponse, error: unknown): void {
  const refusal = error instanceof Refusal ? error : new Refusal(500, `Internal Server Error: ${String(error)}`);
  const { code, message, parameters } = refusal;
  write(response, code, {
    ok: false,
    error_code: code,
    description: message,
    ...(parameters === null ? {} : { parameters }),
  });
}

/** Writes what a gateway says when Telegram itself does not answer. */
export function writeBadGateway(response: ServerResponse): void {
  response.writeHead(502, { 'content-type': 'text/html' });
  response.end('<html><head><title>502 Bad Gateway</title></head></html>');
}

function write(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
