import type { FastifyRequest } from 'fastify';

const COOKIE = 'wegwijzer';

/** Seconds a browser keeps the key to its chat: as long as we keep the conversation. */
const COOKIE_SECONDS = 30 * 24 * 60 * 60;

/** How a request says who it is. A bearer wins; a browser sends the cookie by itself, so a cookie alone must prove its origin. */
export type Credential = { readonly secret: string; readonly by: 'bearer' | 'cookie' | 'nothing' };

/** Reads the secret from `Authorization: Bearer` or the cookie. */
export function credentialOf(request: FastifyRequest): Credential {
  const bearer = /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '');
  if (bearer?.[1] !== undefined) return { secret: bearer[1], by: 'bearer' };
  const cookie = cookieOf(request.headers.cookie ?? '');
  return cookie === null ? { secret: '', by: 'nothing' } : { secret: cookie, by: 'cookie' };
}

function cookieOf(header: string): string | null {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === COOKIE) return pair.slice(at + 1).trim();
  }
  return null;
}

/** The cookie of one chat. Its path is the chat's own address, so chats in one browser never take each other's key. */
export function cookieFor(chat: string, secret: string, secure: boolean): string {
  const parts = [
    `${COOKIE}=${secret}`,
    `Path=/api/v1/chats/${encodeURIComponent(chat)}`,
    `Max-Age=${COOKIE_SECONDS}`,
    'HttpOnly',
    'SameSite=Strict',
  ];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}

/**
 * Whether a request comes from our own pages, as far as the browser says (`Sec-Fetch-Site`, `Origin`). A client that says
 * nothing is no browser of today and cannot be led here by another site.
 */
export function isSameOrigin(request: FastifyRequest, publicUrl: string | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return true;
  const [scheme, host] = origin.split('://');
  return (scheme === 'http' || scheme === 'https') && host !== undefined && bareHost(host) === bareHost(request.host);
}

/** A host without the port that its scheme has by itself; behind a proxy we cannot tell which scheme the browser used. */
function bareHost(host: string): string {
  return host.toLowerCase().replace(/:(80|443)$/, '');
}
