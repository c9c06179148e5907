import { expect, test } from 'vitest';
import { openApi } from '../../src/web/openapi.ts';
import { ask, webOn } from '../support/web.ts';

test('the description lists exactly the routes there are', async () => {
  const { app } = await webOn();
  const described = Object.entries(openApi.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  const routes = routesOf(app.printRoutes({ commonPrefix: false })).filter((route) => / \/api\/v1\//.test(route));
  expect(routes.sort()).toEqual(described.sort());
});

test('it is served, and its references lead somewhere', async () => {
  const { app } = await webOn();
  const served = await ask(app, { url: '/api/v1/openapi.json' });
  expect(served.json()).toEqual(JSON.parse(JSON.stringify(openApi)));
  for (const [, name = ''] of served.body.matchAll(/#\/components\/schemas\/(\w+)/g)) {
    expect(Object.keys(openApi.components.schemas)).toContain(name);
  }
});

/** Fastify draws its routes as a tree: four columns a level, each name going on from its parent's. */
function routesOf(tree: string): readonly string[] {
  const parents: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^([│ ]*)[└├]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (found === null) return [];
    const [, indent = '', name = '', methods = ''] = found;
    const depth = indent.length / 4;
    const path = (parents[depth - 1] ?? '') + name;
    parents[depth] = path;
    return methods
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD')
      .map((method) => `${method} ${path}`);
  });
}
