import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isEmptyObject, readMessage } from '../channels/web/read.ts';
import type { ChatService } from './chat-service.ts';
import { cookieFor, credentialOf, isSameOrigin } from './credentials.ts';
import { registerEvents } from './event-stream.ts';
import { addressKey, createLimiter, type Rate } from './rate-limit.ts';
import { refuse, refuseTooFast } from './refuse.ts';

/** How fast chats may be made per address, and messages sent per chat. */
export type ChatRates = { readonly creating: Rate; readonly sending: Rate };

export type ChatRoutes = {
  readonly chats: ChatService;
  readonly rates: ChatRates;
  readonly now: () => number;
  readonly commentMs: number;
  readonly publicUrl: string | undefined;
  readonly isSecure: (protocol: string) => boolean;
};

type ChatRequest = FastifyRequest<{ Params: { chat: string } }>;

/** The web chat of `/api/v1`: make a chat, send a message, follow the stream. */
export function registerChat(app: FastifyInstance, routes: ChatRoutes): void {
  const mayCreate = createLimiter(routes.rates.creating, routes.now);
  const maySend = createLimiter(routes.rates.sending, routes.now);

  app.post('/api/v1/chats', { onRequest: refuseOtherThanJson }, async (request, reply) => {
    if (!isEmptyObject(request.body)) return refuse(reply, 'bad-fields');
    const waitMs = mayCreate(addressKey(request.ip));
    if (waitMs > 0) return refuseTooFast(reply, waitMs);
    const { chat, secret } = await routes.chats.create();
    reply.header('set-cookie', cookieFor(chat, secret, routes.isSecure(request.protocol)));
    return reply.code(201).header('cache-control', 'no-store').send({ chat, secret });
  });

  const refuseStranger = async (request: ChatRequest, reply: FastifyReply) => {
    const credential = credentialOf(request);
    const answer = routes.chats.check(request.params.chat, credential.secret);
    if (answer === 'unknown') return refuse(reply, 'unknown-chat');
    if (answer === 'wrong') return refuse(reply, 'wrong-secret');
    if (request.method !== 'POST') return;
    if (credential.by === 'cookie' && !isSameOrigin(request, routes.publicUrl)) return refuse(reply, 'other-site');
    const waitMs = maySend(request.params.chat);
    if (waitMs > 0) return refuseTooFast(reply, waitMs);
  };

  app.post<{ Params: { chat: string } }>(
    '/api/v1/chats/:chat/messages',
    { onRequest: [refuseOtherThanJson, refuseStranger] },
    async (request, reply) => {
      const message = readMessage(request.body);
      if (message.kind === 'wrong') return refuse(reply, 'bad-fields');
      if (message.kind === 'too-long') return refuse(reply, 'too-long');
      const said = message.kind === 'text' ? { text: message.text } : { choice: message.choice };
      await routes.chats.accept(request.params.chat, message.id, said);
      const { secret, by } = credentialOf(request);
      if (by === 'cookie') {
        // A cookie that is used lives on: its days count from the last message.
        reply.header('set-cookie', cookieFor(request.params.chat, secret, routes.isSecure(request.protocol)));
      }
      return reply.code(202).header('cache-control', 'no-store').send({ id: message.id });
    },
  );

  registerEvents(app, { chats: routes.chats, commentMs: routes.commentMs, refuseStranger });
}

async function refuseOtherThanJson(request: FastifyRequest, reply: FastifyReply) {
  const [mediaType = ''] = (request.headers['content-type'] ?? '').split(';');
  if (mediaType.trim().toLowerCase() !== 'application/json') return refuse(reply, 'not-json');
}
