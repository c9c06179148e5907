import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadWorld, readUpdate, type TelegramUpdate } from '../../../src/channels/telegram/read.ts';
import { realGuide } from '../../support/real-guide.ts';
import {
  ADDRESS,
  became,
  DESK,
  editedTo,
  inGroup,
  NOT_OURS,
  pressed,
  privately,
  RESIDENT,
  WORDLESS,
} from './updates.ts';

const { content } = realGuide();
const heard: unknown[] = [];
const world: ReadWorld = {
  content,
  desk: DESK,
  urgentIn: (text, address, language) => {
    heard.push([text, address, language]);
    return /doodslaan/.test(text) ? 'noodgeval' : null;
  },
  hide: (id) => `hidden-${id.length}`,
};
const read = (raw: unknown) => readUpdate(raw, world);

function arrived(raw: unknown): TelegramUpdate & { kind: 'arrival' } {
  const found = read(raw);
  if (found.kind !== 'arrival') throw new Error(`read as ${found.kind}`);
  return found;
}

const wrote = (text: string, urgent: string | null = null) => ({ kind: 'resident-wrote', text, urgent });
const eventOf = (text: string) => arrived(privately({ text })).event;

describe('words', () => {
  test('arrive with who, which and in what language the app is', () => {
    const found = arrived(privately({ text: 'me wasmasjien is stuk' }));
    expect(found).toMatchObject({ update: 900, address: ADDRESS, language: 'tr', button: null, edited: false });
    expect(found.event).toEqual(wrote('me wasmasjien is stuk'));
    expect(found.key('c1')).toBe('m:c1:41');
    expect(JSON.stringify(found.key('c1'))).not.toContain(ADDRESS);
  });

  test('leave masked; only the emergency check sees them whole', () => {
    heard.length = 0;
    const found = arrived(privately({ text: 'hij gaat me doodslaan, bsn 111222333' }));
    expect(found.event).toEqual(wrote('hij gaat me doodslaan, bsn •••', 'noodgeval'));
    expect(heard).toEqual([['hij gaat me doodslaan, bsn 111222333', ADDRESS, 'tr']]);
    expect(JSON.stringify(found)).not.toContain('111222333');
  });

  test('under a photo are words', () => {
    const photo = [{ file_id: 'A', file_unique_id: 'B', width: 1, height: 1 }];
    expect(arrived(privately({ photo, caption: 'wat is dit 111222333' })).event).toEqual(wrote('wat is dit •••'));
  });

  test('are made readable', () => {
    expect(eventOf('een\r\ntwee\u0000 \ud83d')).toEqual(wrote('een\ntwee  \ufffd'));
  });

  test('that were changed have a key of their own for each change', () => {
    const found = arrived(editedTo({ text: 'hoi daar' }, 1_795_000_077));
    expect(found).toMatchObject({ event: wrote('hoi daar'), edited: true });
    expect(found.key('c1')).toBe('e:c1:41:1795000077');
  });

  test.each([
    ['pt-BR', 'pt'],
    ['NL', 'nl'],
    ['', null],
  ])('from an app in %j are from %j', (language_code, language) => {
    expect(arrived(privately({ text: 'hoi' }, { ...RESIDENT, language_code })).language).toBe(language);
  });
});

describe('something without words', () => {
  test.each(WORDLESS)('%s', (_kind, message, what) => {
    expect(arrived(privately(message)).event).toEqual({ kind: 'resident-sent', what });
  });

  test('leaves nothing of what was in it', () => {
    for (const [, message] of WORDLESS)
      expect(JSON.stringify(arrived(privately(message)))).not.toMatch(/0991112223|52\.001|AgAC/);
  });

  test('is no news when it changes', () => {
    const found = read(editedTo({ location: { latitude: 52.001, longitude: 5.002, live_period: 900 } }));
    expect(found).toMatchObject({ kind: 'ignored', why: 'wordless-edit', what: 'edited_message' });
  });
});

describe('a command', () => {
  test.each([
    ['/mens', 'insan'],
    ['/mens@wegwijzer_bot', 'insan'],
    ['/HUMAN', 'insan'],
    ['/stop', 'dur'],
    ['/privacy', 'gizlilik'],
    ['/start', 'merhaba'],
    ['/insan', 'insan'],
    ['/القائمة', 'القائمة'],
    ['/vergeet_mij', 'vergeet mij'],
    ['/eten voor vandaag', 'eten voor vandaag'],
    ['/menu 111222333', 'menu •••'],
    ['/start ik heb honger', 'ik heb honger'],
    ['/start flyer-2026', 'merhaba'],
    ['/', '/'],
    ['en/of', 'en/of'],
  ])('%s of a Turkish app says %s', (text, words) => {
    expect(eventOf(text)).toEqual(wrote(words));
  });

  test('is an emergency when that is what it says', () => {
    expect(eventOf('/stop hij gaat me doodslaan')).toEqual(wrote('stop hij gaat me doodslaan', 'noodgeval'));
    expect(eventOf('/start doodslaan')).toEqual(wrote('merhaba', 'noodgeval'));
  });

  test.each([
    ['eten', 'n:eten'],
    ['n_eten', 'n:eten'],
    ['p_al-lang-weg', 'p:al-lang-weg'],
    ['geldloket', 'p:geldloket'],
    ['spoorbuurt', 'b:spoorbuurt'],
  ])('of a deep link to %s chooses %s', (payload, choice) => {
    expect(eventOf(`/start ${payload}`)).toEqual({ kind: 'resident-chose', choice });
  });
});

describe('a button', () => {
  test('is the choice on it', () => {
    const found = arrived(pressed('p:geldloket'));
    expect(found).toMatchObject({ address: ADDRESS, event: { kind: 'resident-chose', choice: 'p:geldloket' } });
    expect(found.button).toEqual({ id: '21527861002345678901', message: 44, data: 'p:geldloket' });
    expect(found.key('c1')).toBe('c:hidden-20');
  });

  test('still works under a message that is too old, or gone', () => {
    expect(arrived(pressed('human', 'too old')).button?.message).toBe(44);
    expect(arrived(pressed('human', 'gone'))).toMatchObject({ address: ADDRESS, button: { message: null } });
  });

  test('of a game, or sent along with an inline message, is answered and no more', () => {
    const { callback_query } = pressed('x', 'gone');
    const game = { ...callback_query, data: undefined, game_short_name: 'g' };
    for (const query of [game, { ...callback_query, inline_message_id: 'i' }])
      expect(read({ update_id: 1, callback_query: query })).toMatchObject({
        kind: 'ignored',
        button: callback_query?.id,
      });
  });
});

describe('a group', () => {
  test('is told no when it asks, and when we are added', () => {
    const group = { kind: 'group', group: '-1009876543210', isDesk: false };
    expect(read(inGroup({ text: '/menu@wegwijzer_bot' }))).toMatchObject({ ...group, decline: true });
    expect(read(inGroup({ text: 'hoi allemaal' }))).toMatchObject({ ...group, decline: false });
    expect(read(became('member', 'left', 'group'))).toMatchObject({ ...group, decline: true });
    expect(read(became('administrator', 'member', 'group'))).toMatchObject({ ...group, decline: false });
    expect(read(became('kicked', 'member', 'group'))).toMatchObject({ ...group, decline: false });
  });

  test('of volunteers is the desk', () => {
    expect(read(inGroup({ text: '/menu' }, Number(DESK)))).toMatchObject({
      kind: 'group',
      isDesk: true,
      decline: false,
    });
  });

  test('that moves has another id', () => {
    const moved = { kind: 'migrated', from: '-42', to: '-1009876543210' };
    expect(read(inGroup({ migrate_to_chat_id: -1009876543210 }, -42))).toMatchObject(moved);
    expect(read(inGroup({ migrate_from_chat_id: -42 }))).toMatchObject(moved);
  });
});

test('who blocks us cannot be reached, until they let us in again', () => {
  const away = { kind: 'unreachable', address: ADDRESS, key: 'u:904:1795000000' };
  expect(read(became('kicked', 'member'))).toMatchObject({ ...away, blocked: true });
  expect(read(became('member', 'kicked'))).toMatchObject({ ...away, blocked: false });
  expect(read(became('member', 'left', 'channel'))).toMatchObject({ kind: 'ignored' });
});

describe('not for us', () => {
  test.each(NOT_OURS.map((one) => [Object.keys(one as object)[1], one]))('%s', (what, update) => {
    expect(read(update)).toEqual({
      kind: 'ignored',
      update: (update as { update_id: number }).update_id,
      what,
      why: 'not-ours',
      button: null,
    });
  });

  test.each([
    ['an announcement', privately({ pinned_message: { message_id: 1 } } as never), 'service'],
    [
      'a timer for messages',
      privately({ message_auto_delete_timer_changed: { message_auto_delete_time: 60 } }),
      'service',
    ],
    ['another bot', privately({ text: 'hoi' }, { id: 8, is_bot: true, first_name: 'Bot' }), 'bot'],
    ['nothing at all', { update_id: 5 }, 'empty'],
  ])('%s', (_what, update, why) => {
    expect(read(update)).toMatchObject({ kind: 'ignored', why });
  });
});

describe('what is not as the Bot API says', () => {
  test.each([
    ['no object', null, null],
    ['no id', { message: { text: 'hoi' } }, null],
    ['half an id', { update_id: 1.5 }, null],
    [
      'text that is no text',
      { update_id: 8, message: { message_id: 1, date: 2, chat: { id: 3, type: 'private' }, text: {} } },
      8,
    ],
    ['no chat', { update_id: 9, edited_message: { message_id: 1, date: 2, text: 'geheim' } }, 9],
  ])('%s', (_what, raw, update) => {
    const found = read(raw);
    expect(found).toMatchObject({ kind: 'unreadable', update });
    expect(JSON.stringify(found)).not.toContain('geheim');
  });

  test('is said of anything', () => {
    const message = fc.record(
      {
        message_id: fc.nat(),
        date: fc.nat(),
        chat: fc.record({ id: fc.integer(), type: fc.constantFrom('private', 'group', 'x') }),
        text: fc.string(),
      },
      { requiredKeys: [] },
    );
    const update = fc.record({ update_id: fc.nat(), message, callback_query: fc.anything() }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), update), (raw) => {
        expect(['arrival', 'group', 'migrated', 'ignored', 'unreadable', 'unreachable']).toContain(read(raw).kind);
      }),
    );
  });
});
