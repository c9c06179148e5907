import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PageFile, PageFiles } from './page-files.ts';
import { refuse } from './refuse.ts';

/** A file under its version never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** `/` and the files it needs, from memory. */
export function registerPage(app: FastifyInstance, page: PageFiles): void {
  app.get('/', (request, reply) => sendFile(request, reply, page.index, 'no-cache'));
  app.get('/favicon.ico', (request, reply) => {
    const icon = page.files.get('icon.svg');
    return icon === undefined ? refuse(reply, 'not-found') : sendFile(request, reply, icon, 'public, max-age=86400');
  });
  app.get<{ Params: { version: string; file: string } }>('/page/:version/:file', (request, reply) => {
    const file = page.files.get(request.params.file);
    if (file === undefined) return refuse(reply, 'not-found');
    // A page of an older version gets today's file, but must not keep it under the old name.
    return sendFile(request, reply, file, request.params.version === page.version ? FOR_EVER : 'no-cache');
  });
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: PageFile, caching: string): FastifyReply {
  const encoding = encodingFor(String(request.headers['accept-encoding'] ?? ''));
  const etag = `"${file.etag}${encoding === 'plain' ? '' : `-${encoding}`}"`;
  reply.headers({ 'cache-control': caching, vary: 'accept-encoding', etag });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  if (encoding !== 'plain') reply.header('content-encoding', encoding);
  return reply.header('content-type', file.type).send(file[encoding]);
}

function encodingFor(accepted: string): 'br' | 'gzip' | 'plain' {
  if (accepts(accepted, 'br')) return 'br';
  return accepts(accepted, 'gzip') ? 'gzip' : 'plain';
}

function accepts(header: string, encoding: string): boolean {
  const offer = header.split(',').find((part) => part.trim().toLowerCase().split(/[\s;]/)[0] === encoding);
  return offer !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(offer);
}
