import { type IncomingMessage, request } from 'node:http';

/** One message or comment of a stream, as it came over the wire. */
export type Frame =
  | { readonly event: string; readonly id: string; readonly data: unknown }
  | { readonly comment: string };

/** An open stream. `next` waits for the next frame, `null` is the end. */
export type EventReader = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  next(): Promise<Frame | null>;
  take(count: number): Promise<readonly Frame[]>;
  close(): void;
};

/** Opens a stream of server-sent events over a real socket. */
export async function readEvents(url: string, headers: Record<string, string>): Promise<EventReader> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { headers, agent: false }, resolve).on('error', reject).end();
  });
  const frames = framesOf(response);
  const next = async () => {
    const { value, done } = await frames.next();
    return done === true ? null : value;
  };
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    next,
    async take(count) {
      const taken: Frame[] = [];
      while (taken.length < count) {
        const frame = await next();
        if (frame === null) break;
        taken.push(frame);
      }
      return taken;
    },
    close: () => response.destroy(),
  };
}

async function* framesOf(response: IncomingMessage): AsyncGenerator<Frame, undefined> {
  let rest = '';
  response.setEncoding('utf8');
  for await (const chunk of response) {
    rest += String(chunk);
    for (let end = rest.indexOf('\n\n'); end !== -1; end = rest.indexOf('\n\n')) {
      yield frameOf(rest.slice(0, end).split('\n'));
      rest = rest.slice(end + 2);
    }
  }
  return undefined;
}

function frameOf(lines: readonly string[]): Frame {
  if (lines[0]?.startsWith(':') === true) return { comment: lines.join('\n') };
  const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  if (lines.length !== 3) throw new Error(`a message has exactly three fields: ${lines.join(' | ')}`);
  return { event: field('event'), id: field('id'), data: JSON.parse(field('data')) };
}
