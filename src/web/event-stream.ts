import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ChatService } from './chat-service.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** Streams one chat may have open at once; the oldest makes room. */
const STREAMS_PER_CHAT = 12;

/** Bytes that may wait for a slow reader before we hang up. It comes back with the last id it saw. */
const LONGEST_WAIT_BYTES = 1_000_000;

const HEADERS = {
  ...SECURITY_HEADERS,
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

export type EventRoutes = {
  readonly chats: ChatService;
  /** Milliseconds between two comments, which keep proxies from hanging up. */
  readonly commentMs: number;
  readonly refuseStranger: (
    request: FastifyRequest<{ Params: { chat: string } }>,
    reply: FastifyReply,
  ) => Promise<FastifyReply | undefined>;
};

/** `GET …/events`: first what is kept after `Last-Event-ID`, then what comes, as server-sent events. */
export function registerEvents(app: FastifyInstance, { chats, commentMs, refuseStranger }: EventRoutes): void {
  const open = new Map<string, readonly Stream[]>();

  app.get<{ Params: { chat: string } }>(
    '/api/v1/chats/:chat/events',
    { onRequest: refuseStranger, exposeHeadRoute: false },
    (request, reply) => {
      const { chat } = request.params;
      reply.hijack();
      const others = open.get(chat) ?? [];
      if (others.length >= STREAMS_PER_CHAT) others[0]?.end();
      const stream = openStream(chats, chat, lastEventId(request), reply.raw, commentMs);
      open.set(chat, [...(open.get(chat) ?? []), stream]);
      reply.raw.once('close', () => {
        stream.end();
        const left = (open.get(chat) ?? []).filter((other) => other !== stream);
        if (left.length === 0) open.delete(chat);
        else open.set(chat, left);
      });
    },
  );

  app.addHook('preClose', (done) => {
    for (const streams of open.values()) for (const stream of streams) stream.end();
    done();
  });
}

type Stream = { readonly end: () => void };

function openStream(chats: ChatService, chat: string, from: number, raw: ServerResponse, commentMs: number): Stream {
  let last = from;
  let unsubscribe = () => {};
  const write = (frame: string) => {
    if (raw.writableEnded || raw.destroyed) return;
    raw.write(frame);
    if (raw.writableLength > LONGEST_WAIT_BYTES) raw.destroy();
  };
  const catchUp = () => {
    for (const { n, event, data } of chats.after(chat, last)) {
      write(frameOf(event, n, data));
      last = n;
    }
  };
  const comments = setInterval(() => write(': nog hier\n\n'), commentMs);
  const end = () => {
    clearInterval(comments);
    unsubscribe();
    raw.end();
  };
  raw.writeHead(200, HEADERS);
  raw.flushHeaders();
  unsubscribe = chats.subscribe(chat, (signal) => {
    if (signal === 'new') return catchUp();
    write(frameOf('gone', last + 1, {}));
    end();
  });
  catchUp();
  return { end };
}

function frameOf(event: string, n: number, data: object): string {
  return `event: ${event}\nid: ${n}\ndata: ${JSON.stringify(data)}\n\n`;
}

function lastEventId(request: FastifyRequest): number {
  const header = request.headers['last-event-id'];
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : 0;
}
