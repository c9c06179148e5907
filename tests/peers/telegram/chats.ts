import { roomFor } from './access.ts';
import type { Chat } from './message.ts';
import { needText, type Params, readInteger, readText } from './params.ts';
import { badRequest } from './refusal.ts';
import type { Member } from './update.ts';
import type { World } from './world.ts';

export type FullChat = Chat & { readonly accent_color_id: number; readonly max_reaction_count: number };

/** What the bot may know of a chat it is in. */
export function getChat(world: World, params: Params): FullChat {
  return { ...roomFor(world, params).chat, accent_color_id: 0, max_reaction_count: 11 };
}

/** How the bot itself stands to a chat; of others this server does not know it. */
export function getChatMember(world: World, params: Params): Member {
  const room = roomFor(world, params);
  if (readInteger(params, 'user_id') !== world.bot.id) throw badRequest('member not found');
  if (room.standing !== 'administrator') return { status: 'member', user: world.bot };
  return { status: 'administrator', user: world.bot, ...room.rights };
}

const ANSWER_WITHIN_MS = 10 * 60 * 1000;

/** Ends the waiting of who tapped a button: once, and not too late. */
export function answerCallbackQuery(world: World, params: Params): true {
  const id = needText(params, 'callback_query_id', 'query ID is invalid');
  const tap = world.taps.get(id);
  if (tap === undefined || tap.answer !== null || world.now() - tap.at > ANSWER_WITHIN_MS) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  const text = readText(params, 'text') ?? '';
  if (text.length > 200) throw badRequest('MESSAGE_TOO_LONG');
  world.taps.set(id, { ...tap, answer: { text } });
  world.signal.ring();
  return true;
}
