import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmptyObject, LONGEST_TEXT, readMessage } from '../../../src/channels/web/read.ts';

describe('readMessage', () => {
  test('reads words', () => {
    expect(readMessage({ id: 'a1', text: 'me wasmasjien is stuk' })).toEqual({
      kind: 'text',
      id: 'a1',
      text: 'me wasmasjien is stuk',
    });
  });

  test('reads a choice', () => {
    expect(readMessage({ id: 'a1', choice: 'p:geldloket' })).toEqual({
      kind: 'choice',
      id: 'a1',
      choice: 'p:geldloket',
    });
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['text', 'hoi'],
    ['no id', { text: 'hoi' }],
    ['an empty id', { id: '', text: 'hoi' }],
    ['an id with a line in it', { id: 'a\nb', text: 'hoi' }],
    ['an endless id', { id: 'a'.repeat(101), text: 'hoi' }],
    ['a number as id', { id: 1, text: 'hoi' }],
    ['neither text nor choice', { id: 'a' }],
    ['both text and choice', { id: 'a', text: 'hoi', choice: 'other' }],
    ['a field too many', { id: 'a', text: 'hoi', from: 'bot' }],
    ['text that is no text', { id: 'a', text: { toString: 'hoi' } }],
    ['an empty choice', { id: 'a', choice: '' }],
    ['an endless choice', { id: 'a', choice: 'p'.repeat(201) }],
  ])('refuses %s', (_what, body) => {
    expect(readMessage(body)).toEqual({ kind: 'wrong' });
  });

  test('counts characters, not the two halves of an emoji', () => {
    expect(readMessage({ id: 'a', text: '😀'.repeat(LONGEST_TEXT) }).kind).toBe('text');
    expect(readMessage({ id: 'a', text: '😀'.repeat(LONGEST_TEXT + 1) })).toEqual({ kind: 'too-long' });
    expect(readMessage({ id: 'a', text: 'a'.repeat(LONGEST_TEXT + 1) })).toEqual({ kind: 'too-long' });
  });

  test.each([
    ['hoi\u0000daar\u0007', 'hoi daar '],
    ['een\r\ntwee\rdrie\u2028vier', 'een\ntwee\ndrie\nvier'],
    ['half \ud83d', 'half \ufffd'],
    ['', ''],
    ['😀😀', '😀😀'],
    ['مرحبا\tİyi', 'مرحبا\tİyi'],
  ])('makes %j readable', (text, readable) => {
    expect(readMessage({ id: 'a', text })).toEqual({ kind: 'text', id: 'a', text: readable });
  });

  test('says something about anything', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        expect(['text', 'choice', 'too-long', 'wrong']).toContain(readMessage(body).kind);
      }),
    );
  });
});

test('an empty object is an empty object', () => {
  expect(isEmptyObject({})).toBe(true);
  for (const body of [undefined, null, [], '', { secret: 'x' }]) expect(isEmptyObject(body)).toBe(false);
});
