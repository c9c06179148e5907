import type { Content } from '../../guide/content.ts';
import type { CommandName, Language } from '../../guide/language.ts';

/** What stands in the menu beside the field where a resident types, in this order. */
export const MENU_COMMANDS = ['menu', 'human', 'language', 'privacy', 'stop', 'erase'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** One call of `setMyCommands`; without `language_code` it is for every language that has no menu of its own. */
export type CommandMenu = {
  readonly scope: { readonly type: 'all_private_chats' };
  readonly language_code?: string;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
};

const FIRST_LANGUAGE = 'nl';
/** Longest description Telegram takes, in characters. */
const LONGEST_DESCRIPTION = 256;

/** For a language whose own word cannot be a command: Telegram takes Latin letters, digits and `_` only. */
const INTERNATIONAL: Readonly<Record<MenuCommand, string>> = {
  menu: 'menu',
  human: 'human',
  language: 'language',
  privacy: 'privacy',
  stop: 'stop',
  erase: 'erase',
};

/** Commands that mean the same in every language; any other command is read as the word it is. */
const FIXED: ReadonlyMap<string, CommandName> = new Map<string, CommandName>([
  ...MENU_COMMANDS.map((command) => [INTERNATIONAL[command], command] as const),
  ['start', 'greeting'],
  ['help', 'menu'],
  ['mens', 'human'],
  ['taal', 'language'],
  ['settings', 'language'],
  ['wis', 'erase'],
]);

/** The command a fixed name such as `mens` stands for, whatever its case. */
export function fixedCommand(name: string): CommandName | null {
  return FIXED.get(name.toLowerCase()) ?? null;
}

/**
 * The menu of commands in every language we answer in, and the one for all others, in Dutch. A command is the first word of the
 * language's own that Telegram takes; `describe` gives its text, or `null` to leave it out.
 */
export function commandMenus(
  { languages }: Pick<Content, 'languages'>,
  describe: (language: Language, command: MenuCommand) => string | null,
): readonly CommandMenu[] {
  const answered = [...languages.values()].filter((language) => language.sentences !== null);
  const menus = answered.map((language) => ({ language, commands: commandsOf(language, describe) }));
  const scope = { type: 'all_private_chats' } as const;
  const filled = menus.filter(({ commands }) => commands.length > 0);
  return [
    ...filled.filter(({ language }) => language.code === FIRST_LANGUAGE).map(({ commands }) => ({ scope, commands })),
    ...filled.map(({ language, commands }) => ({ scope, language_code: language.code, commands })),
  ];
}

function commandsOf(
  language: Language,
  describe: (language: Language, command: MenuCommand) => string | null,
): CommandMenu['commands'] {
  const taken = new Set<string>();
  return MENU_COMMANDS.flatMap((name) => {
    const description = [...(describe(language, name) ?? '').trim()].slice(0, LONGEST_DESCRIPTION).join('');
    const own = ownName(language, name);
    const command = taken.has(own) ? INTERNATIONAL[name] : own;
    if (description === '' || taken.has(command)) return [];
    taken.add(command);
    return [{ command, description }];
  });
}

function ownName(language: Language, command: MenuCommand): string {
  const names = (language.commands.get(command) ?? []).map(plainLetters);
  return names.find((name) => /^[a-z][a-z0-9]{0,31}$/.test(name)) ?? INTERNATIONAL[command];
}

/**
 * How a resident whose app speaks `hint` (a language tag, or `null`) would say this command in words. Preferred is a form no other
 * language has for it, so that a first message is answered in that language; one we do not answer in gets Dutch.
 */
export function commandWord(
  { languages }: Pick<Content, 'languages'>,
  command: CommandName,
  hint: string | null,
): string {
  const code = hint?.toLowerCase().split(/[-_]/)[0] ?? FIRST_LANGUAGE;
  const hinted = languages.get(code);
  const language = hinted !== undefined && hinted.sentences !== null ? hinted : languages.get(FIRST_LANGUAGE);
  const forms = language?.commands.get(command) ?? [];
  if (language === undefined || language.code === FIRST_LANGUAGE) return forms[0] ?? command;
  const elsewhere = new Set(
    [...languages.values()]
      .filter((one) => one.code !== language.code)
      .flatMap((one) => (one.commands.get(command) ?? []).map(plainLetters)),
  );
  return forms.find((form) => !elsewhere.has(plainLetters(form))) ?? forms[0] ?? command;
}

/**
 * The choice a deep link (`/start <payload>`) makes: a need, a provision or a neighbourhood, by its id, or by its id after `n_`, `p_`
 * or `b_`. Such a prefix is believed, so that a link to something gone says so. `null`: it leads nowhere we know.
 */
export function deepLinkChoice(
  { needs, provisions, places }: Pick<Content, 'needs' | 'provisions' | 'places'>,
  payload: string,
): string | null {
  const [, prefix, named] = /^([npb])_([a-z0-9-]{1,58})$/.exec(payload) ?? [];
  if (prefix !== undefined && named !== undefined) return `${prefix}:${named}`;
  if (needs.has(payload)) return `n:${payload}`;
  if (provisions.has(payload)) return `p:${payload}`;
  const isHere = [...places.values()].some((place) => place.neighbourhoods.some(({ id }) => id === payload));
  return isHere ? `b:${payload}` : null;
}

/** Lower case without accents, for Latin letters. */
function plainLetters(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ł', 'l');
}
