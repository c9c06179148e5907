import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readQuickly } from '../../src/editorial/read-quickly.ts';

const ROOT = join(import.meta.dirname, '..', '..');

function byParser(text: string): unknown {
  const tree = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true });
  if (tree.errors.length > 0 || tree.warnings.length > 0) return 'broken';
  return tree.toJS({ maxAliasCount: 0 }) as unknown;
}

/** Every YAML file we have, good ones and bad ones. */
function files(): readonly string[] {
  return ['content', 'tests/editorial'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(ROOT, folder, name)),
  );
}

test('what it reads is what the parser reads, in every file there is', () => {
  let read = 0;
  for (const file of files()) {
    const text = readFileSync(file, 'utf8');
    const quick = readQuickly(text);
    if (quick === null) continue;
    read += 1;
    expect(quick, file).toEqual(byParser(text));
  }
  expect(read).toBeGreaterThan(600);
});

test.each([
  ['an alias', 'a: &x eten\nb: *x\n'],
  ['a star in plain text', 'a: *gratis*\n'],
  ['a tag', 'a: !let op\n'],
  ['a tab', 'a:\n\t- b\n'],
  ['a key twice', 'a: 1\na: 2\n'],
  ['a second colon', 'a: b: c\n'],
  ['a lost apostrophe', "a: 's middags\n"],
  ['a hash before a word', 'a: Plein 12 #3\n'],
  ['two documents', 'a: 1\n---\nb: 2\n'],
  ['no map', '- a\n'],
  ['nothing', '# niks\n'],
])('leaves %s to the parser', (_, text) => {
  expect(readQuickly(text)).toBeNull();
});
