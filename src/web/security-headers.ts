import type { FastifyInstance } from 'fastify';

/** Only our own files, no inline script or style, no frame, no plug-in, no form that leaves. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers on every answer, streams included. `no-referrer`: the site that somebody flees to need not know where from. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()',
  'x-robots-tag': 'noindex',
};

/** Promises HTTPS for half a year; only sent over HTTPS. */
const STRICT_TRANSPORT = 'max-age=15552000';

/** Puts the headers on every answer of the app. `isSecure` says whether the resident's side is HTTPS. */
export function registerSecurityHeaders(app: FastifyInstance, isSecure: (protocol: string) => boolean): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(SECURITY_HEADERS);
    if (isSecure(request.protocol)) reply.header('strict-transport-security', STRICT_TRANSPORT);
    done();
  });
}
