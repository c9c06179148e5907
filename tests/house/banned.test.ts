import { describe, expect, it } from 'vitest';
import { bans } from './bans.ts';
import { pageOf, sourceOf, sourcesIn } from './sources.ts';

const sources = sourcesIn(['src', 'tests', 'bench'], ['.ts', '.js', '.mjs', '.html']);

describe.each(bans)('$name', (ban) => {
  it.each(ban.bad)('is found in %s', (code) => {
    expect(ban.find(sourceOf('src/guide/sample.ts', code))).not.toEqual([]);
  });

  it.each(ban.good)('is not found in %s', (code) => {
    expect(ban.find(sourceOf('src/guide/sample.ts', code))).toEqual([]);
  });

  it('stands nowhere in the house', () => {
    const found = sources
      .filter(({ path }) => ban.in(path))
      .flatMap((source) => ban.find(source).map((line) => `${source.path}:${line}`));
    expect(found).toEqual([]);
  });
});

describe('a page', () => {
  it('is read for what people see', () => {
    const page = pageOf('a.html', '<main>\n<p>Typ hier <b>je</b> vraag.</p><input placeholder="Waar kan ik heen?">');
    expect(page.literals.map(({ text }) => text).filter((text) => text !== '')).toEqual([
      'Typ hier',
      'je',
      'vraag.',
      'Waar kan ik heen?',
    ]);
  });
});

describe('names', () => {
  it('say what a file holds: no utils, helpers, common, misc, shared or index', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|index)(?:\.\w+)*(?:\/|$)/;
    expect(sources.map(({ path }) => path).filter((path) => path.endsWith('.ts') && vague.test(path))).toEqual([]);
  });
});
