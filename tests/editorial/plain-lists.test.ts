import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainLists } from '../../src/editorial/plain-lists.ts';

function byParser(text: string): unknown {
  const tree = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true });
  if (tree.errors.length > 0 || tree.warnings.length > 0) return 'broken';
  const value: unknown = tree.toJS({ maxAliasCount: 0 });
  // A key without items is an empty list here; whoever reads it takes both as nothing.
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, one === null ? [] : one]));
}

test('reads what phrase files hold', () => {
  const text =
    '# zo\nwoorden:\n  - honger*\n  - "eten: nu"\nzinnen:\n\n  # vraag\n  - waar is \'t, en hoe laat?  \n  - 112 bellen\nniet: []\n';
  expect(readPlainLists(text)).toEqual({
    woorden: ['honger*', 'eten: nu'],
    zinnen: ["waar is 't, en hoe laat?", '112 bellen'],
    niet: [],
  });
});

test.each([
  ['a number', 'a:\n  - 112\n'],
  ['a colon', 'a:\n  - eten: nu\n'],
  ['a comment behind', 'a:\n  - eten # nu\n'],
  ['an alias', 'a:\n  - *eten\n'],
  ['a nested list', 'a:\n  - - eten\n'],
  ['a folded text', 'a:\n  - eten\n    nu\n'],
  ['a list within a line', 'a: [eten]\n'],
  ['a key twice', 'a:\n  - x y\na:\n  - z\n'],
  ['an uneven indent', 'a:\n  - eten\n   - nu\n'],
  ['no lists', '# niks\n'],
])('leaves %s to the parser', (_, text) => {
  expect(readPlainLists(text)).toBeNull();
});

test('what it reads is what the parser reads', () => {
  const word = fc.constantFrom(
    'eten',
    'a',
    'null',
    'true',
    'nee',
    '~',
    '1',
    '1e3',
    '.5',
    '0x1',
    '-',
    ':',
    '#',
    'x:',
    ':x',
    '#x',
    "'s",
    '"',
    "'",
    '*',
    '&',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '{a}',
    '[b]',
    ',',
    '?',
    'é',
    'ж',
    '٣',
    '\\',
    '---',
    '...',
    '=',
    '<<',
  );
  const item = fc
    .tuple(fc.constantFrom('  - ', '- ', '   - ', '  -', '  '), fc.array(word, { maxLength: 4 }))
    .map(([dash, words]) => dash + words.join(' '));
  const line = fc.oneof(
    { weight: 4, arbitrary: item },
    { weight: 2, arbitrary: fc.constantFrom('woorden:', 'zinnen:', 'niet: []', 'niet:', 'a b:') },
    { weight: 1, arbitrary: fc.constantFrom('', '# x', '  # y', '---', 'x') },
  );
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const text = `woorden:\n${lines.join('\n')}\n`;
      const quick = readPlainLists(text);
      if (quick === null) return;
      read++;
      expect(quick).toEqual(byParser(text));
    }),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(100);
});
