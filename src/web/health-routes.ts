import type { FastifyInstance } from 'fastify';

/** Whether the service can do its work now. May throw: that counts as no. */
export type Ready = () => boolean | Promise<boolean>;

/** `/health/live`: the process answers. `/health/ready`: it can take messages; else 503. */
export function registerHealth(app: FastifyInstance, ready: Ready): void {
  app.get('/health/live', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const isReady = await answer(ready);
    reply.header('cache-control', 'no-store').code(isReady ? 200 : 503);
    return { status: isReady ? 'ok' : 'not ready' };
  });
}

async function answer(ready: Ready): Promise<boolean> {
  try {
    return await ready();
  } catch {
    return false;
  }
}
