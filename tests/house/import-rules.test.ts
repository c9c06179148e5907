import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { probes, rows } from './arrows.ts';
import { sourcesIn } from './sources.ts';

const project = join(import.meta.dirname, '../..');

/** The ways to bring something in: values and types alike. */
const forms: readonly ((specifier: string) => string)[] = [
  (specifier) => `import { a } from '${specifier}';`,
  (specifier) => `import type { A } from '${specifier}';`,
  (specifier) => `export type { A } from '${specifier}';`,
  (specifier) => `await import('${specifier}');`,
];

type Line = { readonly probe: string; readonly code: string };

/** A file that imports everything there is, a line each. */
function planted(file: string): readonly Line[] {
  return probes.flatMap((probe) => forms.map((form) => ({ probe, code: form(specifier(file, probe)) })));
}

function specifier(from: string, probe: string): string {
  if (!isOurs(probe)) return probe;
  const path = relative(dirname(from), probe);
  return path.startsWith('.') ? path : `./${path}`;
}

const isOurs = (probe: string) => probe.endsWith('.ts') && !probe.startsWith('left-pad');

const report = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }),
    }),
  ),
});

/** What Biome says of the import rules below `folder`, as `path:line`. */
async function refusalsIn(folder: string): Promise<ReadonlySet<string>> {
  const biome = join(project, 'node_modules/.bin/biome');
  const args = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', 'src'];
  const stdout = await new Promise<string>((resolve) => {
    // Biome ends with 1 because it refuses something, which is what we came for.
    execFile(biome, args, { cwd: folder, maxBuffer: 1e9 }, (_, out) => resolve(out));
  });
  const { diagnostics } = report.parse(JSON.parse(stdout));
  expect(new Set(diagnostics.map(({ category }) => category))).toEqual(new Set(['lint/style/noRestrictedImports']));
  return new Set(diagnostics.map(({ location }) => `${location.path}:${location.start.line}`));
}

/** Paths that look like an allowed one and end elsewhere. */
const roundabouts = {
  'conversation/roundabout.ts': ['./../store/database.ts', '../guide/../store/database.ts', 'guide/content.ts'],
  'conversation/deeper/roundabout.ts': ['./../../main.ts', '../../guide/../store/database.ts', '../../../main.ts'],
  'channels/web/roundabout.ts': ['../channel.ts/../web/x.ts', './../cloud/read.ts', '../cloud/read.ts'],
  'roundabout.ts': ['./../tests/x.ts', './store/../main.ts', '../bench/bench.ts'],
};

let here = '';
let refusals: ReadonlySet<string> = new Set();

beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'house-'));
  await copyFile(join(project, 'biome.json'), join(here, 'biome.json'));
  for (const { file } of rows) {
    await mkdir(dirname(join(here, 'src', file)), { recursive: true });
    await writeFile(
      join(here, 'src', file),
      planted(file)
        .map(({ code }) => `${code}\n`)
        .join(''),
    );
  }
  for (const [file, lines] of Object.entries(roundabouts)) {
    await writeFile(join(here, 'src', file), lines.map((path) => `import '${path}';\n`).join(''));
  }
  refusals = await refusalsIn(here);
}, 60_000);

afterAll(() => rm(here, { recursive: true, force: true }));

describe.each(rows)('src/$file', ({ file, may }) => {
  const judged = () =>
    planted(file).map((line, index) => ({ ...line, refused: refusals.has(`src/${file}:${index + 1}`) }));

  it('may import what the design lets it', () => {
    expect(may.filter((probe) => !probes.includes(probe))).toEqual([]);
    expect(judged().filter(({ probe, refused }) => refused && may.includes(probe))).toEqual([]);
  });

  it('is refused everything else, as a value and as a type', () => {
    expect(judged().filter(({ probe, refused }) => !refused && !may.includes(probe))).toEqual([]);
  });
});

describe.each(Object.entries(roundabouts))('src/%s', (file, lines) => {
  it('is refused what it reaches by a detour', () => {
    expect(lines.filter((_, index) => !refusals.has(`src/${file}:${index + 1}`))).toEqual([]);
  });
});

describe('the house', () => {
  it('has import rules for every folder', () => {
    const known = new Set(rows.map(({ file }) => dirname(file)));
    const folders = new Set(sourcesIn(['src'], ['.ts']).map(({ path }) => dirname(relative('src', path))));
    expect(
      [...folders].filter((folder) => !known.has(folder) && !known.has(folder.replace(/\/.*/, '/deeper'))),
    ).toEqual([]);
  });
});
