import type { Chat, Service, User } from './message.ts';
import { addPost } from './posts.ts';
import { type Resident, tellStanding } from './resident.ts';
import { dropTopic } from './topics.ts';
import { createRoom, type Rights, type Room, type Topic, type World } from './world.ts';

export type GroupOptions = {
  readonly title?: string;
  /** 'forum': a supergroup with topics. */
  readonly kind?: 'group' | 'supergroup' | 'forum';
};

/** A group in which people can have the bot. Who acts is always a resident. */
export type Group = {
  readonly id: number;
  addsBot(by: Resident): void;
  removesBot(by: Resident): void;
  /** Makes the bot an administrator; rights not named it has. */
  promotesBot(by: Resident, rights?: Partial<Rights>): void;
  demotesBot(by: Resident): void;
  /** Becomes a supergroup under another id; the old one refuses with that id from then on. */
  migrates(by: Resident, kind?: 'supergroup' | 'forum'): Group;
  /** Opens a topic by hand; returns its number. */
  opensTopic(by: Resident, name: string): number;
  renamesTopic(by: Resident, thread: number, name: string): void;
  closesTopic(by: Resident, thread: number): void;
  reopensTopic(by: Resident, thread: number): void;
  /** Deletes a topic and its messages. Telegram does not tell the bot. */
  deletesTopic(thread: number): void;
};

const ALL_RIGHTS: Rights = { can_manage_topics: true, can_delete_messages: true, can_pin_messages: true };

/** Makes a group without the bot. */
export function createGroup(world: World, id: number, options: GroupOptions = {}): Group {
  const { title = 'Desk', kind = 'group' } = options;
  const room = createRoom(world, chatOf(id, title, kind), 'outside');

  return {
    id,
    addsBot(by) {
      room.standing = 'member';
      tellStanding(world, room, by.user, 'left', 'member');
      announce(world, room, by.user, { new_chat_members: [world.bot] }, null);
    },
    removesBot(by) {
      const before = room.standing === 'administrator' ? 'administrator' : 'member';
      room.standing = 'removed';
      tellStanding(world, room, by.user, before, 'kicked');
    },
    promotesBot(by, rights = {}) {
      const before = room.standing === 'administrator' ? 'administrator' : 'member';
      room.standing = 'administrator';
      room.rights = { ...ALL_RIGHTS, ...rights };
      tellStanding(world, room, by.user, before, 'administrator');
    },
    demotesBot(by) {
      room.standing = 'member';
      tellStanding(world, room, by.user, 'administrator', 'member');
    },
    migrates(by, into = 'supergroup') {
      // Telegram gives supergroups ids of their own kind.
      const newId = -1_000_000_000_000 - Math.abs(id);
      const group = createGroup(world, newId, { title, kind: into });
      const home = roomOf(world, newId);
      home.standing = room.standing;
      home.rights = room.rights;
      announce(world, room, by.user, { migrate_to_chat_id: newId }, null);
      room.standing = 'moved';
      room.movedTo = newId;
      announce(world, home, by.user, { migrate_from_chat_id: id }, null);
      return group;
    },
    opensTopic(by, name) {
      const look = { name, icon_color: 0x6fb9f0 };
      const thread = announce(world, room, by.user, { forum_topic_created: look }, 'new');
      room.topics.set(thread, { ...look, state: 'open' });
      return thread;
    },
    renamesTopic: (by, thread, name) =>
      change(world, room, by.user, thread, { name }, { forum_topic_edited: { name } }),
    closesTopic: (by, thread) => change(world, room, by.user, thread, { state: 'closed' }, { forum_topic_closed: {} }),
    reopensTopic: (by, thread) => change(world, room, by.user, thread, { state: 'open' }, { forum_topic_reopened: {} }),
    deletesTopic: (thread) => dropTopic(world, room, thread),
  };
}

function chatOf(id: number, title: string, kind: 'group' | 'supergroup' | 'forum'): Chat {
  if (kind === 'group') return { id, type: 'group', title };
  return { id, type: 'supergroup', title, ...(kind === 'forum' ? { is_forum: true } : {}) };
}

function roomOf(world: World, id: number): Room {
  const room = world.rooms.get(id);
  if (room === undefined) throw new Error(`there is no group ${id}`);
  return room;
}

/** Puts what Telegram itself says in the chat; the bot hears it when it is there. */
function announce(world: World, room: Room, from: User, content: Service, thread: number | 'new' | null): number {
  const { id, message } = addPost(world, room, { from, content, thread });
  if (room.standing === 'member' || room.standing === 'administrator') {
    world.queue.push({ message }, room.chat.id);
  }
  return id;
}

function change(world: World, room: Room, by: User, thread: number, to: Partial<Topic>, content: Service): void {
  const topic = room.topics.get(thread);
  if (topic === undefined || topic.state === 'deleted') throw new Error(`there is no topic ${thread}`);
  room.topics.set(thread, { ...topic, ...to });
  announce(world, room, by, content, thread);
}
