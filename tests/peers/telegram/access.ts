import { type Params, readFlag, readInteger, readObject, readText } from './params.ts';
import { findPost } from './posts.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { Post, Rights, Room, World } from './world.ts';

/** The chat a call is about. Refuses when there is none, or the bot may not be there. */
export function roomFor(world: World, params: Params, name: 'chat_id' | 'from_chat_id' = 'chat_id'): Room {
  const id = readText(params, name) ?? '';
  if (id === '') throw badRequest(`${name} is empty`);
  const room = world.rooms.get(Number(id));
  if (room === undefined) throw badRequest('chat not found');
  const kind = `${room.chat.type === 'supergroup' ? 'supergroup' : 'group'} chat`;
  switch (room.standing) {
    case 'stranger':
      throw new Refusal(403, "Forbidden: bot can't initiate conversation with a user");
    case 'blocked':
      throw new Refusal(403, 'Forbidden: bot was blocked by the user');
    case 'deactivated':
      throw new Refusal(403, 'Forbidden: user is deactivated');
    case 'outside':
      throw new Refusal(403, `Forbidden: bot is not a member of the ${kind}`);
    case 'removed':
      throw new Refusal(403, `Forbidden: bot was kicked from the ${kind}`);
    case 'moved': {
      const parameters = { migrate_to_chat_id: room.movedTo ?? 0 };
      throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', parameters);
    }
    case 'open':
    case 'member':
    case 'administrator':
      return room;
  }
}

/** Whether the bot may do something in a chat; in a chat with one person it always may. */
export function may(room: Room, right: keyof Rights): boolean {
  return room.chat.type === 'private' || (room.standing === 'administrator' && room.rights[right]);
}

/** The topic a message is for, or none. Refuses what is not there, was deleted or is closed. */
export function threadFor(room: Room, params: Params): number | null {
  const id = readInteger(params, 'message_thread_id');
  if (id === undefined) return null;
  const topic = room.topics.get(id);
  if (topic === undefined || topic.state === 'deleted') throw badRequest('message thread not found');
  if (topic.state === 'closed') throw badRequest('TOPIC_CLOSED');
  return id;
}

/** The message a call names, or a refusal that says it is not there `to` be handled. */
export function postFor(
  room: Room,
  params: Params,
  to: 'edit' | 'delete' | 'copy' | 'forward' | 'react' | 'pin',
): Post {
  const id = readInteger(params, 'message_id');
  if (id === undefined) throw badRequest('message identifier is not specified');
  const post = findPost(room, id);
  if (post === null) throw badRequest(`message to ${to} not found`);
  return post;
}

/** The message that is replied to, or none. Refuses one that is not there, unless the bot said that is no matter. */
export function replyFor(room: Room, params: Params): Post | null {
  const fields = readObject(params, 'reply_parameters', "can't parse reply parameters: expected an Object");
  if (fields === undefined) return null;
  const reply = { fields, uploads: params.uploads };
  const post = findPost(room, readInteger(reply, 'message_id'));
  if (post === null && !readFlag(reply, 'allow_sending_without_reply')) {
    throw badRequest('message to be replied not found');
  }
  return post;
}
