import type { Entity } from './entity.ts';
import type { InlineMarkup, KeyboardMarkup, Markup } from './markup.ts';
import type { Bot, Chat, FileInfo, Message } from './message.ts';
import type { Pace } from './pace.ts';
import type { Queue } from './queue.ts';
import type { Signal } from './signal.ts';

/** How one wording of a message was sent. `sent` is the text before its HTML was read. */
export type Version = {
  readonly text: string | null;
  readonly entities: readonly Entity[];
  readonly sent: string | null;
  readonly parseMode: 'HTML' | null;
  readonly markup: Markup | null;
};

/** A message as it stands in a chat; the wording that shows is that of the last version. */
export type Post = Version & {
  readonly id: number;
  readonly by: 'bot' | 'person';
  readonly userId: number;
  readonly thread: number | null;
  /** All wordings, oldest first. */
  readonly versions: readonly Version[];
  readonly deleted: boolean;
  readonly pinned: boolean;
  /** What the bot put under it. */
  readonly reactions: readonly string[];
  readonly message: Message;
};

/** How the bot stands to a chat: what it may do there, or why it may not. */
export type Standing =
  | 'stranger'
  | 'open'
  | 'blocked'
  | 'deactivated'
  | 'outside'
  | 'removed'
  | 'member'
  | 'administrator'
  | 'moved';

export type Rights = {
  readonly can_manage_topics: boolean;
  readonly can_delete_messages: boolean;
  readonly can_pin_messages: boolean;
};

export type Topic = {
  readonly name: string;
  readonly icon_color: number;
  readonly state: 'open' | 'closed' | 'deleted';
};

export type Room = {
  chat: Chat;
  standing: Standing;
  rights: Rights;
  movedTo: number | null;
  /** The keyboard that stands where people type. */
  keyboard: KeyboardMarkup | null;
  readonly posts: Map<number, Post>;
  readonly topics: Map<number, Topic>;
  nextId: () => number;
};

export type Tap = { readonly at: number; readonly answer: { readonly text: string } | null };

export type Command = { readonly command: string; readonly description: string };

export type StoredFile = { readonly info: FileInfo; readonly path: string; readonly bytes: Buffer };

/** All that Telegram knows. */
export type World = {
  readonly bot: Bot;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly rooms: Map<number, Room>;
  readonly files: Map<string, StoredFile>;
  readonly taps: Map<string, Tap>;
  /** By scope and language. */
  readonly commands: Map<string, readonly Command[]>;
  readonly queue: Queue;
  readonly signal: Signal;
  readonly pace: Pace;
  /** Numbers of messages in private chats and small groups: one row for the whole bot. */
  readonly nextSharedId: () => number;
};

/** Whole seconds since 1970. */
export function seconds(world: World): number {
  return Math.floor(world.now() / 1000);
}

/** Counts from `first`. */
export function counter(first: number): () => number {
  let next = first;
  return () => {
    next += 1;
    return next - 1;
  };
}

const NO_RIGHTS: Rights = { can_manage_topics: false, can_delete_messages: false, can_pin_messages: false };

/** Makes a chat that the bot has nothing to do with yet. */
export function createRoom(world: World, chat: Chat, standing: Standing): Room {
  const room: Room = {
    chat,
    standing,
    rights: NO_RIGHTS,
    movedTo: null,
    keyboard: null,
    posts: new Map(),
    topics: new Map(),
    // In a supergroup the first number went to the message that tells it was made.
    nextId: chat.type === 'supergroup' ? counter(2) : world.nextSharedId,
  };
  world.rooms.set(chat.id, room);
  return room;
}

/** The inline buttons under a post, or nothing. */
export function inlineOf(markup: Markup | null): InlineMarkup | null {
  return markup !== null && 'inline_keyboard' in markup ? markup : null;
}
