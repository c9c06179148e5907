import { may, postFor, roomFor, threadFor } from './access.ts';
import { type Formatted, readFormatted } from './formatted.ts';
import { isObject } from './json.ts';
import { type InlineMarkup, readInlineMarkup } from './markup.ts';
import { type Content, contentOf, type Message } from './message.ts';
import { type Params, readList, readText } from './params.ts';
import { addPost, mark, rewrite } from './posts.ts';
import { REACTIONS } from './reactions.ts';
import { badRequest } from './refusal.ts';
import { inlineOf, type Post, type Room, seconds, type World } from './world.ts';

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
const TWO_DAYS = 48 * 60 * 60;

/** Another wording and keyboard for a text of the bot; refuses when both are the same as before. */
export function editMessageText(world: World, params: Params): Message {
  const room = roomFor(world, params);
  const post = ownPost(world, room, params);
  const formatted = readFormatted(params, 'text');
  const { text, entities } = formatted;
  if (!('text' in post.message)) throw badRequest('there is no text in the message to edit');
  const content = { text, ...(entities.length === 0 ? {} : { entities }) };
  return edit(world, room, post, content, readInlineMarkup(params), formatted);
}

/** Another keyboard, or none, under a message of the bot; refuses the same one. */
export function editMessageReplyMarkup(world: World, params: Params): Message {
  const room = roomFor(world, params);
  const post = ownPost(world, room, params);
  const content = contentOf(post.message);
  if (content === null) throw badRequest("message can't be edited");
  const formatted = {
    text: post.text ?? '',
    entities: post.entities,
    sent: post.sent ?? '',
    parseMode: post.parseMode,
  };
  return edit(world, room, post, content, readInlineMarkup(params), formatted);
}

/** Deletes a message of at most two days old that the bot wrote or may delete. */
export function deleteMessage(world: World, params: Params): true {
  const room = roomFor(world, params);
  const post = postFor(room, params, 'delete');
  const isTooOld = post.message.date < seconds(world) - TWO_DAYS;
  const isAllowed = post.userId === world.bot.id || may(room, 'can_delete_messages');
  if (isTooOld || !isAllowed) throw badRequest("message can't be deleted");
  mark(world, room, post, { deleted: true });
  return true;
}

/** At most one emoji of those Telegram has; an empty list takes it back. */
export function setMessageReaction(world: World, params: Params): true {
  const room = roomFor(world, params);
  const post = postFor(room, params, 'react');
  const given = readList(params, 'reaction', "can't parse reactions: expected an Array") ?? [];
  const emoji = given.map((item) => (isObject(item) && item['type'] === 'emoji' ? String(item['emoji']) : ''));
  if (emoji.length > 1) throw badRequest('REACTIONS_TOO_MANY');
  if (!emoji.every((one) => REACTIONS.has(one))) throw badRequest('REACTION_INVALID');
  mark(world, room, post, { reactions: emoji });
  return true;
}

/** Pins a message; in a group the bot needs the right to. */
export function pinChatMessage(world: World, params: Params): true {
  const room = roomFor(world, params);
  const post = postFor(room, params, 'pin');
  if (!may(room, 'can_pin_messages')) throw badRequest('not enough rights to manage pinned messages in the chat');
  const { message_id, chat, date } = post.message;
  mark(world, room, post, { pinned: true });
  addPost(world, room, {
    from: world.bot,
    thread: post.thread,
    content: { pinned_message: { message_id, chat, date } },
  });
  return true;
}

const ACTIONS = [
  ...['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice', 'upload_document'],
  ...['choose_sticker', 'find_location', 'record_video_note', 'upload_video_note'],
];

/** Shows that the bot is busy; only checked, and seen in the calls. */
export function sendChatAction(world: World, params: Params): true {
  const room = roomFor(world, params);
  threadFor(room, params);
  if (!ACTIONS.includes(readText(params, 'action') ?? '')) throw badRequest('wrong parameter action in request');
  return true;
}

function ownPost(world: World, room: Room, params: Params): Post {
  const post = postFor(room, params, 'edit');
  if (post.userId !== world.bot.id) throw badRequest("message can't be edited");
  return post;
}

function edit(
  world: World,
  room: Room,
  post: Post,
  content: Content,
  markup: InlineMarkup | null,
  formatted: Formatted,
): Message {
  const same = JSON.stringify([contentOf(post.message), inlineOf(post.markup)]) === JSON.stringify([content, markup]);
  if (same) throw badRequest(NOT_MODIFIED);
  world.pace.count(room.chat.id, room.chat.type === 'private');
  return rewrite(world, room, post, content, markup, formatted).message;
}
