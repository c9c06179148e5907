import { describe, expect, test } from 'vitest';
import {
  commandMenus,
  commandWord,
  deepLinkChoice,
  fixedCommand,
  MENU_COMMANDS,
} from '../../../src/channels/telegram/commands.ts';
import { understand } from '../../../src/understanding/understand.ts';
import { realGuide } from '../../support/real-guide.ts';

const guide = realGuide();
const { content } = guide;
const menus = commandMenus(content, (language, command) => `${language.name}: ${command}`);
const answered = [...content.languages.values()].filter((language) => language.sentences !== null);

describe('the menus', () => {
  test('are there for every language we answer in, and Dutch for the others', () => {
    expect(menus[0]).not.toHaveProperty('language_code');
    expect(menus[0]?.commands[0]?.description).toBe('Nederlands: menu');
    expect(menus.slice(1).map((menu) => menu.language_code)).toEqual(answered.map((language) => language.code));
  });

  test.each(menus)('$language_code: what Telegram takes, each command once', ({ commands }) => {
    expect(commands).toHaveLength(MENU_COMMANDS.length);
    for (const { command, description } of commands) {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/);
      expect([...description].length).toBeLessThanOrEqual(256);
    }
    expect(new Set(commands.map(({ command }) => command)).size).toBe(commands.length);
  });

  test.each(menus.slice(1))(
    '$language_code: each command is heard as what it is',
    ({ commands, language_code = null }) => {
      const meant = commands.map(({ command }) => {
        return fixedCommand(command) ?? understand(guide.index, command, { language: language_code }).command;
      });
      expect(meant).toEqual([...MENU_COMMANDS]);
    },
  );

  test('leave out what has no text', () => {
    const some = commandMenus(content, (language, command) =>
      language.code === 'en' && command === 'stop' ? ' Stop ' : null,
    );
    expect(some).toEqual([
      {
        scope: { type: 'all_private_chats' },
        language_code: 'en',
        commands: [{ command: 'stop', description: 'Stop' }],
      },
    ]);
  });
});

describe('the word of a command', () => {
  test.each(answered.map(({ code }) => code))('in %s is heard in that language', (code) => {
    for (const command of ['greeting', ...MENU_COMMANDS] as const) {
      const word = commandWord(content, command, code);
      expect(understand(guide.index, word, { language: code }).command).toBe(command);
      expect(content.languages.get(code)?.commands.get(command)).toContain(word);
      const dutch = content.languages.get('nl')?.commands.get(command) ?? [];
      expect(code === 'nl' || !dutch.includes(word), word).toBe(true);
    }
  });

  test('of an app in a language we do not answer in is Dutch', () => {
    const dutch = commandWord(content, 'human', 'nl');
    for (const hint of ['xx', 'de-AT', null, '']) expect(commandWord(content, 'human', hint)).toBe(dutch);
  });
});

test('every id a link can hold leads to its choice', () => {
  for (const id of content.needs.keys()) expect(deepLinkChoice(content, `n_${id}`)).toBe(`n:${id}`);
  for (const id of content.provisions.keys()) expect(deepLinkChoice(content, `p_${id}`)).toBe(`p:${id}`);
  for (const payload of ['x_eten', 'n_', 'N_eten', 'n_eten_2', 'toString', ''])
    expect(deepLinkChoice(content, payload)).toBeNull();
});
