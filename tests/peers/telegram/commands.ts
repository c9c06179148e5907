import { isObject, type JsonObject } from './json.ts';
import { type Params, readList, readObject, readText } from './params.ts';
import { badRequest } from './refusal.ts';
import type { Command, World } from './world.ts';

const SCOPES = [
  ...['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'],
  ...['chat', 'chat_administrators', 'chat_member'],
];

/** Keeps a list of commands for one scope and language; refuses names that are not [a-z0-9_]{1,32}. */
export function setMyCommands(world: World, params: Params): true {
  const list = readList(params, 'commands', "can't parse commands: expected an Array") ?? [];
  if (list.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  world.commands.set(
    keyOf(params),
    list.map((item) => {
      if (!isObject(item)) throw badRequest("can't parse BotCommand: expected an Object");
      return readCommand(item);
    }),
  );
  return true;
}

/** The commands of exactly this scope and language. */
export function getMyCommands(world: World, params: Params): readonly Command[] {
  return world.commands.get(keyOf(params)) ?? [];
}

/** Forgets the commands of exactly this scope and language. */
export function deleteMyCommands(world: World, params: Params): true {
  world.commands.delete(keyOf(params));
  return true;
}

function keyOf(params: Params): string {
  const scope: JsonObject = readObject(params, 'scope', "can't parse BotCommandScope") ?? { type: 'default' };
  const language = readText(params, 'language_code') ?? '';
  if (!SCOPES.includes(String(scope['type']))) throw badRequest("can't parse BotCommandScope: unsupported type");
  if (!/^(?:[a-z]{2})?$/.test(language)) throw badRequest('LANG_CODE_INVALID');
  return JSON.stringify([scope['type'], scope['chat_id'] ?? null, scope['user_id'] ?? null, language]);
}

function readCommand({ command, description }: JsonObject): Command {
  if (typeof command !== 'string' || !/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  if (typeof description !== 'string' || description.length < 1 || description.length > 256) {
    throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  return { command, description };
}
