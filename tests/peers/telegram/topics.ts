import { may, roomFor } from './access.ts';
import type { Service } from './message.ts';
import { type Params, readInteger, readText } from './params.ts';
import { addPost, mark } from './posts.ts';
import { badRequest } from './refusal.ts';
import type { Room, Topic, World } from './world.ts';

export type ForumTopic = { readonly message_thread_id: number; readonly name: string; readonly icon_color: number };

const BLUE = 0x6fb9f0;

/** A new topic in a forum where the bot may manage topics. */
export function createForumTopic(world: World, params: Params): ForumTopic {
  const room = forumFor(world, params, 'create a topic');
  const name = readName(params);
  if (name === undefined) throw badRequest('topic name must be non-empty');
  const look = { name, icon_color: readInteger(params, 'icon_color') ?? BLUE };
  const { id } = addPost(world, room, { from: world.bot, thread: 'new', content: { forum_topic_created: look } });
  room.topics.set(id, { ...look, state: 'open' });
  return { message_thread_id: id, ...look };
}

/** Another name for a topic; refuses the same one. */
export function editForumTopic(world: World, params: Params): true {
  const { room, id, topic } = topicFor(world, params, 'edit the topic');
  const name = readName(params);
  if (name === undefined || name === topic.name) throw badRequest('TOPIC_NOT_MODIFIED');
  return change(world, room, id, { ...topic, name }, { forum_topic_edited: { name } });
}

/** Closes a topic that is open: nothing can be sent to it. */
export function closeForumTopic(world: World, params: Params): true {
  const { room, id, topic } = topicFor(world, params, 'close the topic');
  if (topic.state === 'closed') throw badRequest('TOPIC_NOT_MODIFIED');
  return change(world, room, id, { ...topic, state: 'closed' }, { forum_topic_closed: {} });
}

/** Opens a topic that is closed. */
export function reopenForumTopic(world: World, params: Params): true {
  const { room, id, topic } = topicFor(world, params, 'reopen the topic');
  if (topic.state === 'open') throw badRequest('TOPIC_NOT_MODIFIED');
  return change(world, room, id, { ...topic, state: 'open' }, { forum_topic_reopened: {} });
}

/** Deletes a topic with everything in it. */
export function deleteForumTopic(world: World, params: Params): true {
  const { room, id } = topicFor(world, params, 'delete the topic');
  dropTopic(world, room, id);
  return true;
}

/** A topic goes with all its messages; Telegram tells nobody. */
export function dropTopic(world: World, room: Room, id: number): void {
  const topic = room.topics.get(id);
  if (topic === undefined) throw new Error(`no topic ${id}`);
  room.topics.set(id, { ...topic, state: 'deleted' });
  for (const post of room.posts.values()) if (post.thread === id) mark(world, room, post, { deleted: true });
}

function forumFor(world: World, params: Params, to: string): Room {
  const room = roomFor(world, params);
  if (room.chat.type !== 'supergroup' || room.chat.is_forum !== true) throw badRequest('the chat is not a forum');
  if (!may(room, 'can_manage_topics')) throw badRequest(`not enough rights to ${to}`);
  return room;
}

function topicFor(world: World, params: Params, to: string): { room: Room; id: number; topic: Topic } {
  const room = forumFor(world, params, to);
  const id = readInteger(params, 'message_thread_id') ?? 0;
  const topic = room.topics.get(id);
  if (topic === undefined || topic.state === 'deleted') throw badRequest('message thread not found');
  return { room, id, topic };
}

function readName(params: Params): string | undefined {
  const name = readText(params, 'name')?.trim();
  if (name === undefined || name === '') return undefined;
  if ([...name].length > 128) throw badRequest('topic name is too long');
  return name;
}

function change(world: World, room: Room, id: number, topic: Topic, content: Service): true {
  room.topics.set(id, topic);
  addPost(world, room, { from: world.bot, thread: id, content });
  return true;
}
