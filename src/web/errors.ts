import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { type RefusalCode, refuse } from './refuse.ts';

/** Every error leaves as `{"error","message"}`; of our own faults the log gets name and place, never the message: it may quote a resident. */
export function registerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => refuse(reply, 'not-found'));
  app.setErrorHandler((error, request, reply) => {
    const code = refusalOf(error);
    if (code === 'our-fault') request.log.error(traceOf(error), 'a request failed');
    return refuse(reply, code);
  });
}

/** For what Fastify refuses before a route is found, such as a URL that cannot be decoded. */
export const frameworkErrors: NonNullable<FastifyServerOptions['frameworkErrors']> = (_error, _request, reply) => {
  refuse(reply, 'bad-request');
};

function refusalOf(error: unknown): RefusalCode {
  const { statusCode, code } = shapeOf(error);
  if (statusCode === 413) return 'too-long';
  if (statusCode === 415) return 'not-json';
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return 'our-fault';
  return error instanceof SyntaxError || code?.includes('JSON') === true ? 'bad-json' : 'bad-request';
}

function shapeOf(error: unknown): { readonly statusCode: number | undefined; readonly code: string | undefined } {
  if (typeof error !== 'object' || error === null) return { statusCode: undefined, code: undefined };
  const statusCode = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { statusCode, code };
}

function traceOf(error: unknown): { readonly fault: string; readonly code: string | undefined; readonly at: string } {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const calls = stack.split('\n').filter((line) => line.startsWith('    at '));
  return {
    fault: error instanceof Error ? error.name : typeof error,
    code: shapeOf(error).code,
    at: calls.slice(0, 8).join('\n'),
  };
}
