import type { Formatted } from './formatted.ts';
import type { Markup } from './markup.ts';
import {
  type Content,
  type Message,
  type Origin,
  type Service,
  shownEntities,
  shownText,
  type User,
} from './message.ts';
import { inlineOf, type Post, type Room, seconds, type Version, type World } from './world.ts';

type Draft = {
  readonly from: User;
  readonly content: Content | Service;
  /** The topic it stands in; 'new': the message opens a topic, which bears its number. */
  readonly thread?: number | 'new' | null;
  readonly replyTo?: Message | null;
  readonly origin?: Origin | null;
  readonly markup?: Markup | null;
  readonly formatted?: Formatted | null;
};

/** Puts a message in a chat, by the bot or by a person, and returns how it stands there. */
export function addPost(world: World, room: Room, draft: Draft): Post {
  const { from, content, replyTo = null, origin = null, markup = null, formatted = null } = draft;
  const inline = inlineOf(markup);
  const id = room.nextId();
  const thread = draft.thread === 'new' ? id : (draft.thread ?? null);
  const message: Message = {
    message_id: id,
    from,
    chat: room.chat,
    date: seconds(world),
    ...(thread === null ? {} : { message_thread_id: thread, is_topic_message: true }),
    ...(replyTo === null ? {} : { reply_to_message: replyTo }),
    ...(origin === null ? {} : { forward_origin: origin }),
    ...content,
    ...(inline === null ? {} : { reply_markup: inline }),
  };
  const version = versionOf(content, markup, formatted);
  const post: Post = {
    ...version,
    id,
    by: from.is_bot ? 'bot' : 'person',
    userId: from.id,
    thread,
    versions: [version],
    deleted: false,
    pinned: false,
    reactions: [],
    message,
  };
  if (markup !== null && 'keyboard' in markup) room.keyboard = markup;
  if (markup !== null && 'remove_keyboard' in markup) room.keyboard = null;
  return keep(world, room, post);
}

/** Gives a message another wording, and another keyboard. */
export function rewrite(
  world: World,
  room: Room,
  post: Post,
  content: Content,
  markup: Markup | null,
  formatted: Formatted | null,
): Post {
  const { message_id, from, chat, date, message_thread_id: thread, reply_to_message: replyTo } = post.message;
  const inline = inlineOf(markup);
  const version = versionOf(content, markup, formatted);
  return keep(world, room, {
    ...post,
    ...version,
    versions: [...post.versions, version],
    message: {
      ...{ message_id, from, chat, date, edit_date: seconds(world) },
      ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
      ...(replyTo === undefined ? {} : { reply_to_message: replyTo }),
      ...content,
      ...(inline === null ? {} : { reply_markup: inline }),
    },
  });
}

/** Changes what is around the words of a message: that it was deleted, pinned, reacted to. */
export function mark(
  world: World,
  room: Room,
  post: Post,
  change: Partial<Pick<Post, 'deleted' | 'pinned' | 'reactions'>>,
): void {
  keep(world, room, { ...post, ...change });
}

/** A message that still stands, or nothing. */
export function findPost(room: Room, id: number | undefined): Post | null {
  const post = id === undefined ? undefined : room.posts.get(id);
  return post === undefined || post.deleted ? null : post;
}

/** The last message of the bot that shows buttons, in the chat or in one topic of it. */
export function lastWithButtons(room: Room, thread: number | null): Post | null {
  const shown = [...room.posts.values()].filter((post) => post.by === 'bot' && !post.deleted);
  return (
    shown.findLast((post) => inlineOf(post.markup) !== null && (thread === null || post.thread === thread)) ?? null
  );
}

function versionOf(content: Content | Service, markup: Markup | null, formatted: Formatted | null): Version {
  const text = shownText(content);
  return {
    text,
    entities: shownEntities(content),
    sent: formatted?.sent ?? text,
    parseMode: formatted?.parseMode ?? null,
    markup,
  };
}

function keep(world: World, room: Room, post: Post): Post {
  room.posts.set(post.id, post);
  world.signal.ring();
  return post;
}
