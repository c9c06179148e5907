import { performance } from 'node:perf_hooks';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { type ChatRates, registerChat } from './chat-routes.ts';
import type { ChatService } from './chat-service.ts';
import { frameworkErrors, registerErrors } from './errors.ts';
import type { PageAbout } from './fill-page.ts';
import { type Ready, registerHealth } from './health-routes.ts';
import { openApi } from './openapi.ts';
import { loadPageFiles } from './page-files.ts';
import { registerPage } from './page-routes.ts';
import { registerSecurityHeaders } from './security-headers.ts';

export type WebOptions = {
  readonly chats: ChatService;
  readonly about: PageAbout;
  readonly ready: Ready;
  /** A pino logger; left out, nothing is logged. */
  readonly log?: FastifyBaseLogger;
  /** The address residents use, when a proxy stands before us. `https:` makes cookies Secure. */
  readonly publicUrl?: string;
  readonly rates?: ChatRates;
  /** Milliseconds between the comments of a stream: 15,000 unless a test wants them sooner. */
  readonly commentMs?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
};

/** A person taps fast and a whole library may share one address; a script that floods is neither. */
const RATES: ChatRates = {
  creating: { burst: 100, everyMs: 2000 },
  sending: { burst: 20, everyMs: 3000 },
};

/** Bytes of a body: 4,000 characters, each written as two `\uXXXX`, and room around them. */
const BODY_LIMIT = 64 * 1024;

/** Proxies on this machine or network are believed about the resident's address and protocol. */
const TRUSTED_PROXIES = ['loopback', 'linklocal', 'uniquelocal'];

/** Makes the web server, ready to `listen` or `inject`. `close()` ends open streams first. Throws when the page cannot be read. */
export async function createWeb(options: WebOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    ...(options.log === undefined ? { logger: false } : { loggerInstance: options.log }),
    // Fastify's own request line holds the address of the resident and the id of the chat.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: 60_000,
    forceCloseConnections: true,
    trustProxy: TRUSTED_PROXIES,
    frameworkErrors,
    routerOptions: { maxParamLength: 200 },
  });
  const isSecure = (protocol: string) => protocol === 'https' || options.publicUrl?.startsWith('https:') === true;
  registerSecurityHeaders(app, isSecure);
  registerErrors(app);
  app.addHook('onResponse', (request, reply, done) => {
    const { url: route } = request.routeOptions;
    request.log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
    done();
  });
  registerHealth(app, options.ready);
  registerPage(app, loadPageFiles(options.about));
  registerChat(app, {
    chats: options.chats,
    rates: options.rates ?? RATES,
    now: options.now ?? (() => performance.now()),
    commentMs: options.commentMs ?? 15_000,
    publicUrl: options.publicUrl,
    isSecure,
  });
  app.get('/api/v1/openapi.json', () => openApi);
  await app.ready();
  return app;
}
