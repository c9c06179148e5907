import type { AddressInfo } from 'node:net';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { createWeb, type WebOptions } from '../../src/web/web.ts';
import { createScriptedChats, type ScriptedChats } from './scripted-chats.ts';

export const about = {
  name: 'Wegwijzer Voorbeeldstad',
  responsible: 'buurthuis De Schakel',
  phone: '099-1112223',
  mail: 'hallo@deschakel.example',
} as const;

/** A web server on scripted chats; any option may be set. */
export async function webOn(
  options: Partial<WebOptions> & { readonly chats?: ScriptedChats } = {},
): Promise<{ readonly app: FastifyInstance; readonly chats: ScriptedChats }> {
  const { chats = createScriptedChats(), ...rest } = options;
  return { app: await createWeb({ about, ready: () => true, ...rest, chats }), chats };
}

/** Listens on a free port, or on the given one, and returns it. */
export async function listen(app: FastifyInstance, port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    app.listen({ port, host: '127.0.0.1' }, (error) => (error === null ? resolve() : reject(error)));
  });
  return (app.server.address() as AddressInfo).port;
}

/** Asks without a socket. */
export async function ask(app: FastifyInstance, request: InjectOptions): Promise<LightMyRequestResponse> {
  return app.inject(request);
}
