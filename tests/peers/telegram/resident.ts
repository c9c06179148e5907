import { type Actor, createActor } from './actor.ts';
import type { Message, User } from './message.ts';
import type { Member } from './update.ts';
import { createRoom, type Room, seconds, type World } from './world.ts';

export type Person = { readonly first_name?: string; readonly username?: string; readonly language_code?: string };

/** Somebody with Telegram on the phone, in the chat with the bot. */
export type Resident = Actor & {
  readonly id: number;
  readonly user: User;
  /** Opens the bot and presses start, perhaps by a link that carries a payload. */
  starts(payload?: string): Message;
  blocks(): void;
  unblocks(): void;
  /** The account is gone; Telegram does not tell the bot. */
  deletesAccount(): void;
  /** The same person in a group, perhaps in one topic of it. */
  in(group: number, thread?: number): Actor;
};

/** Makes a person. Until the first message the bot cannot write to them. */
export function createResident(world: World, id: number, person: Person = {}): Resident {
  const { first_name = 'Fatma', username, language_code = 'nl' } = person;
  const name = { first_name, ...(username === undefined ? {} : { username }) };
  const user: User = { id, is_bot: false, ...name, language_code };
  const room = createRoom(world, { id, type: 'private', ...name }, 'stranger');
  const actor = createActor(world, room, user, null);
  return {
    ...actor,
    id,
    user,
    starts(payload) {
      if (payload !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(payload)) {
        throw new Error('a link carries 1 to 64 letters, digits, _ and -');
      }
      if (room.standing === 'blocked') unblock(world, room, user);
      return actor.says(payload === undefined ? '/start' : `/start ${payload}`);
    },
    blocks() {
      room.standing = 'blocked';
      tellStanding(world, room, user, 'member', 'kicked');
    },
    unblocks: () => unblock(world, room, user),
    deletesAccount() {
      room.standing = 'deactivated';
    },
    in(group, thread) {
      const hall = world.rooms.get(group);
      if (hall === undefined) throw new Error(`there is no group ${group}`);
      return createActor(world, hall, user, thread ?? null);
    },
  };
}

/** Tells the bot that somebody changed its standing in a chat. */
export function tellStanding(
  world: World,
  room: Room,
  from: User,
  before: Member['status'],
  after: Member['status'],
): void {
  const member = (status: Member['status']): Member => ({
    status,
    user: world.bot,
    ...(status === 'administrator' ? room.rights : {}),
  });
  const change = { old_chat_member: member(before), new_chat_member: member(after) };
  world.queue.push({ my_chat_member: { chat: room.chat, from, date: seconds(world), ...change } }, room.chat.id);
}

function unblock(world: World, room: Room, user: User): void {
  room.standing = 'open';
  tellStanding(world, room, user, 'kicked', 'member');
}
