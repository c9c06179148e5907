import type { FastifyReply } from 'fastify';
import { refusals } from './texts.nl.ts';

/** Why a request is refused: the `error` in the JSON, a key of the texts, and one status. */
export type RefusalCode = keyof typeof refusals;

const STATUS: { readonly [code in RefusalCode]: number } = {
  'bad-json': 400,
  'bad-fields': 400,
  'bad-request': 400,
  'wrong-secret': 401,
  'other-site': 403,
  'unknown-chat': 404,
  'not-found': 404,
  'too-long': 413,
  'not-json': 415,
  'too-fast': 429,
  'our-fault': 500,
};

/** Answers with the status of the code and `{"error","message"}`. */
export function refuse(reply: FastifyReply, code: RefusalCode): FastifyReply {
  return reply.code(STATUS[code]).header('cache-control', 'no-store').send({ error: code, message: refusals[code] });
}

/** Answers 429; `Retry-After` in whole seconds, at least one. */
export function refuseTooFast(reply: FastifyReply, waitMs: number): FastifyReply {
  reply.header('retry-after', String(Math.max(1, Math.ceil(waitMs / 1000))));
  return refuse(reply, 'too-fast');
}
