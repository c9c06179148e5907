import { randomInt } from 'node:crypto';
import { commandEntities } from './entity.ts';
import { type Content, contentOf, type Message, type User } from './message.ts';
import { addPost, findPost, lastWithButtons, mark, rewrite } from './posts.ts';
import { contentOfSent, type Sent } from './sent-content.ts';
import type { Emoji } from './update.ts';
import { inlineOf, type Post, type Room, seconds, type World } from './world.ts';

/** What a person does in one chat. An act that the app would not offer is a mistake of the test, and throws. */
export type Actor = {
  /** Writes a text, perhaps in answer to a message. */
  says(text: string, replyTo?: number): Message;
  sends(sent: Sent): Message;
  edits(messageId: number, text: string): Message;
  /** Deletes a message. Telegram does not tell the bot. */
  deletes(messageId: number): void;
  /**
   * Taps a button by its label or callback data: of the message named, else of the last one with buttons; where there
   * is none, of the keyboard. Returns the id of the query, or of the message that the key sent.
   */
  taps(button: string, messageId?: number): string;
  reacts(messageId: number, emoji: string): void;
};

const LONGEST = 4096;

/** A person in a chat, perhaps in one topic of it. */
export function createActor(world: World, room: Room, user: User, thread: number | null): Actor {
  const push = (post: Post) => {
    if (reaches(world, room, post.message)) world.queue.push({ message: post.message }, room.chat.id);
    return post.message;
  };

  function put(content: Content, replyTo?: number): Message {
    if (room.standing === 'blocked') throw new Error(`${user.first_name} blocked the bot: unblock first`);
    if (room.standing === 'stranger') room.standing = 'open';
    const answered = replyTo === undefined ? null : need(room, replyTo).message;
    return push(addPost(world, room, { from: user, content, thread, replyTo: answered }));
  }

  function says(text: string, replyTo?: number): Message {
    if (text.trim() === '' || text.length > LONGEST) throw new Error('the app sends 1 to 4096 characters at a time');
    const entities = commandEntities(text);
    return put({ text: text.trim(), ...(entities.length === 0 ? {} : { entities }) }, replyTo);
  }

  function own(messageId: number): Post {
    const post = need(room, messageId);
    if (post.userId !== user.id) throw new Error(`message ${messageId} is not by ${user.first_name}`);
    return post;
  }

  function tapInline(post: Post, button: string): string | null {
    const buttons = inlineOf(post.markup)?.inline_keyboard.flat() ?? [];
    const data = buttons.find(({ callback_data, text }) => callback_data === button || text === button)?.callback_data;
    if (data === undefined) return null;
    const id = String(randomInt(2 ** 47));
    world.taps.set(id, { at: world.now(), answer: null });
    const query = { id, from: user, message: post.message, chat_instance: String(room.chat.id), data };
    world.queue.push({ callback_query: query }, room.chat.id);
    return id;
  }

  function tapKey(button: string): string | null {
    const key = room.keyboard?.keyboard.flat().find(({ text }) => text === button);
    if (key === undefined) return null;
    if (room.keyboard?.one_time_keyboard === true) room.keyboard = null;
    if (key.request_location === true) return String(put(contentOfSent(world, { kind: 'location' })).message_id);
    if (key.request_contact === true) return String(put(contentOfSent(world, { kind: 'contact' })).message_id);
    return String(says(key.text).message_id);
  }

  return {
    says,
    sends: (sent) => put(contentOfSent(world, sent)),
    edits(messageId, text) {
      const post = own(messageId);
      const content = reworded(post.message, text);
      const { message } = rewrite(world, room, post, content, null, null);
      if (reaches(world, room, message)) world.queue.push({ edited_message: message }, room.chat.id);
      return message;
    },
    deletes: (messageId) => mark(world, room, need(room, messageId), { deleted: true }),
    taps(button, messageId) {
      const post = messageId === undefined ? lastWithButtons(room, thread) : need(room, messageId);
      const tapped =
        (post === null ? null : tapInline(post, button)) ?? (messageId === undefined ? tapKey(button) : null);
      if (tapped === null) throw new Error(`there is no button '${button}' to tap`);
      return tapped;
    },
    reacts(messageId, emoji) {
      const { id } = need(room, messageId);
      const reaction: readonly Emoji[] = [{ type: 'emoji', emoji }];
      const change = { chat: room.chat, message_id: id, user, date: seconds(world) };
      world.queue.push({ message_reaction: { ...change, old_reaction: [], new_reaction: reaction } }, room.chat.id);
    },
  };
}

function need(room: Room, messageId: number): Post {
  const post = findPost(room, messageId);
  if (post === null) throw new Error(`there is no message ${messageId} in chat ${room.chat.id}`);
  return post;
}

function reworded(message: Message, text: string): Content {
  const content = contentOf(message);
  if (content !== null && 'text' in content) return { text };
  if (content !== null && ('voice' in content || 'photo' in content || 'document' in content)) {
    return { ...content, caption: text };
  }
  throw new Error(`message ${message.message_id} has no words to edit`);
}

/** Whether the bot gets to see a message: all in its own chats; in a group as its privacy and rights allow. */
function reaches(world: World, room: Room, message: Message): boolean {
  if (room.standing === 'open' || room.standing === 'administrator') return true;
  if (room.standing !== 'member') return false;
  if (world.bot.can_read_all_group_messages) return true;
  const text = 'text' in message ? message.text : '';
  const isToBot = message.reply_to_message?.from.id === world.bot.id || text.includes(`@${world.bot.username}`);
  return isToBot || text.startsWith('/');
}
