import type { Chat, Message, Update, User } from 'grammy/types';

/** What Telegram sends, as its documentation says, about one resident with a Turkish app. */
export const RESIDENT: User = { id: 5012345678, is_bot: false, first_name: 'Ayşe', language_code: 'tr' };
export const ADDRESS = '5012345678';
export const DESK = '-1001234567890';
const DATE = 1_795_000_000;
const PRIVATE: Chat.PrivateChat = { id: RESIDENT.id, type: 'private', first_name: 'Ayşe' };
const GROUP: Chat.SupergroupChat = { id: -1009876543210, type: 'supergroup', title: 'De straat' };
const BOT: User = { id: 7000000001, is_bot: true, first_name: 'Wegwijzer', username: 'wegwijzer_bot' };
const FILE = { file_id: 'AgACAgQAAx', file_unique_id: 'AQADx' };

type Content = Omit<Partial<Message>, 'message_id' | 'date' | 'chat' | 'from'>;

/** A private message; `content` is one of the kinds there are. */
export function privately(content: Content, from: User = RESIDENT): Update {
  const message = { message_id: 41, date: DATE, chat: PRIVATE, from, ...content };
  return { update_id: 900, message: message as NonNullable<Update['message']> };
}

export function editedTo(content: Content, at = DATE + 60): Update {
  const message = { message_id: 41, date: DATE, edit_date: at, chat: PRIVATE, from: RESIDENT, ...content };
  return { update_id: 901, edited_message: message as NonNullable<Update['edited_message']> };
}

export function inGroup(content: Content, id = GROUP.id): Update {
  const message = { message_id: 7, date: DATE, chat: { ...GROUP, id }, from: RESIDENT, ...content };
  return { update_id: 902, message: message as NonNullable<Update['message']> };
}

export function pressed(data: string, message: 'there' | 'too old' | 'gone' = 'there'): Update {
  const shown: Message = { message_id: 44, date: DATE, chat: PRIVATE, from: BOT, text: 'Dit kan:' } as Message;
  const old = { message_id: 44, date: 0 as const, chat: PRIVATE };
  return {
    update_id: 903,
    callback_query: {
      id: '21527861002345678901',
      from: RESIDENT,
      chat_instance: '-3829384',
      data,
      ...(message === 'there' ? { message: shown } : message === 'too old' ? { message: old } : {}),
    },
  };
}

type Status = 'member' | 'left' | 'kicked' | 'administrator';

/** The bot's own membership changed: blocked, let in again, added to a group. */
export function became(now: Status, before: Status, where: 'private' | 'group' | 'channel' = 'private'): Update {
  const chats = { private: PRIVATE, group: GROUP, channel: { id: -1005, type: 'channel', title: 'Nieuws' } } as const;
  const change = {
    chat: chats[where],
    from: RESIDENT,
    date: DATE,
    old_chat_member: { user: BOT, status: before },
    new_chat_member: { user: BOT, status: now },
  };
  return { update_id: 904, my_chat_member: change as NonNullable<Update['my_chat_member']> };
}

const photo = [{ ...FILE, width: 90, height: 67, file_size: 1300 }];
const document = { ...FILE, file_name: 'brief.pdf', mime_type: 'application/pdf' };
const place = { latitude: 52.001, longitude: 5.001 };
const sound = { ...FILE, duration: 4 };
const poll = { id: '5', question: 'Wie komt er?', options: [], total_voter_count: 0, is_closed: false };

/** Every kind of message without words, and what it is to us. */
export const WORDLESS: readonly (readonly [kind: string, content: Content, what: string])[] = [
  ['a voice note', { voice: { ...sound, mime_type: 'audio/ogg' } }, 'voice'],
  ['a sound', { audio: { ...sound, title: 'opname' } }, 'voice'],
  ['a video note', { video_note: { ...sound, length: 240 } }, 'voice'],
  ['a photo', { photo }, 'photo'],
  ['a photo with blank words', { photo, caption: ' \n' }, 'photo'],
  ['a document', { document }, 'document'],
  ['a video', { video: { ...sound, width: 640, height: 480 } }, 'other'],
  [
    'a sticker',
    {
      sticker: { ...FILE, type: 'regular', width: 512, height: 512, is_animated: false, is_video: false, emoji: '👍' },
    },
    'sticker',
  ],
  ['a GIF', { animation: { ...sound, width: 320, height: 240 }, document }, 'sticker'],
  ['a location', { location: place }, 'location'],
  ['a live location', { location: { ...place, live_period: 900 } }, 'location'],
  [
    'a venue',
    { venue: { location: place, title: 'De Schakel', address: 'Spoorplein 1' }, location: place },
    'location',
  ],
  ['a contact', { contact: { phone_number: '0991112223', first_name: 'Piet' } }, 'other'],
  [
    'a poll',
    { poll: { ...poll, is_anonymous: true, type: 'regular', allows_multiple_answers: false } as never },
    'other',
  ],
  ['a die', { dice: { emoji: '🎲', value: 3 } }, 'other'],
  ['a kind of later', { hologram: { ...FILE } } as Content, 'other'],
];

/** Updates that are not for us, by the field that says so. */
export const NOT_OURS: readonly unknown[] = [
  { update_id: 1, message_reaction: { chat: PRIVATE, message_id: 41, date: DATE, old_reaction: [], new_reaction: [] } },
  { update_id: 2, message_reaction_count: { chat: PRIVATE, message_id: 41, date: DATE, reactions: [] } },
  {
    update_id: 3,
    channel_post: { message_id: 1, date: DATE, chat: { id: -1005, type: 'channel', title: 'Nieuws' }, text: 'hoi' },
  },
  {
    update_id: 4,
    edited_channel_post: {
      message_id: 1,
      date: DATE,
      edit_date: DATE,
      chat: { id: -1005, type: 'channel', title: 'Nieuws' },
    },
  },
  { update_id: 5, business_connection: { id: 'b', user: RESIDENT, user_chat_id: 1, date: DATE, is_enabled: true } },
  { update_id: 6, business_message: { message_id: 1, date: DATE, chat: PRIVATE, from: RESIDENT, text: 'hoi' } },
  { update_id: 7, edited_business_message: { message_id: 1, date: DATE, chat: PRIVATE, from: RESIDENT, text: 'hoi' } },
  { update_id: 8, deleted_business_messages: { business_connection_id: 'b', chat: PRIVATE, message_ids: [1] } },
  { update_id: 9, inline_query: { id: 'q', from: RESIDENT, query: 'eten', offset: '' } },
  { update_id: 10, chosen_inline_result: { result_id: 'r', from: RESIDENT, query: 'eten' } },
  { update_id: 11, poll },
  { update_id: 12, poll_answer: { poll_id: '5', user: RESIDENT, option_ids: [0] } },
  { update_id: 13, chat_member: { chat: GROUP, from: RESIDENT, date: DATE } },
  { update_id: 14, chat_join_request: { chat: GROUP, from: RESIDENT, user_chat_id: 1, date: DATE } },
  { update_id: 15, something_of_later: { id: 1 } },
];
