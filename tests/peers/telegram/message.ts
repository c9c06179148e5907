import type { Entity } from './entity.ts';
import type { InlineMarkup } from './markup.ts';

export type User = {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
};

export type Bot = User & {
  readonly username: string;
  readonly can_join_groups: true;
  readonly can_read_all_group_messages: boolean;
  readonly supports_inline_queries: false;
};

export type Chat =
  | { readonly id: number; readonly type: 'private'; readonly first_name: string; readonly username?: string }
  | { readonly id: number; readonly type: 'group'; readonly title: string }
  | { readonly id: number; readonly type: 'supergroup'; readonly title: string; readonly is_forum?: true };

export type FileInfo = {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
};

type Captioned = { readonly caption?: string; readonly caption_entities?: readonly Entity[] };
type Timed = FileInfo & { readonly duration: number; readonly mime_type: string };
type Sized = FileInfo & { readonly width: number; readonly height: number };

export type Place = { readonly latitude: number; readonly longitude: number };

export type Poll = {
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly voter_count: number }[];
  readonly total_voter_count: number;
  readonly is_closed: boolean;
  readonly is_anonymous: boolean;
  readonly type: 'regular';
  readonly allows_multiple_answers: boolean;
};

/** What people and bots send. */
export type Content =
  | { readonly text: string; readonly entities?: readonly Entity[] }
  | ({ readonly voice: Timed } & Captioned)
  | ({ readonly photo: readonly Sized[] } & Captioned)
  | ({ readonly document: FileInfo & { readonly file_name: string } } & Captioned)
  | { readonly sticker: Sized & { readonly emoji: string; readonly type: 'regular'; readonly is_animated: boolean } }
  | { readonly location: Place }
  | { readonly contact: { readonly phone_number: string; readonly first_name: string; readonly user_id?: number } }
  | { readonly poll: Poll };

type TopicLook = { readonly name: string; readonly icon_color: number };

/** What Telegram itself says in a chat. */
export type Service =
  | { readonly new_chat_members: readonly User[] }
  | { readonly left_chat_member: User }
  | { readonly migrate_to_chat_id: number }
  | { readonly migrate_from_chat_id: number }
  | { readonly pinned_message: { readonly message_id: number; readonly chat: Chat; readonly date: number } }
  | { readonly forum_topic_created: TopicLook }
  | { readonly forum_topic_edited: { readonly name?: string } }
  | { readonly forum_topic_closed: Record<string, never> }
  | { readonly forum_topic_reopened: Record<string, never> };

export type Origin = { readonly type: 'user'; readonly sender_user: User; readonly date: number };

type Envelope = {
  readonly message_id: number;
  readonly from: User;
  readonly chat: Chat;
  /** Whole seconds since 1970, as are `edit_date` and the date of an origin. */
  readonly date: number;
  readonly edit_date?: number;
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  readonly reply_to_message?: Message;
  readonly forward_origin?: Origin;
  readonly reply_markup?: InlineMarkup;
};

export type Message = Envelope & (Content | Service);

/** The text or caption people see, or nothing. */
export function shownText(message: Content | Service): string | null {
  if ('text' in message) return message.text;
  return 'caption' in message ? (message.caption ?? null) : null;
}

/** The entities of the text or caption people see. */
export function shownEntities(message: Content | Service): readonly Entity[] {
  if ('text' in message) return message.entities ?? [];
  return 'caption' in message && 'caption_entities' in message ? (message.caption_entities ?? []) : [];
}

/** What is in a message, without the envelope; nothing for what Telegram itself says. */
export function contentOf(message: Message): Content | null {
  if ('text' in message) return { text: message.text, ...(message.entities ? { entities: message.entities } : {}) };
  if ('voice' in message) return { voice: message.voice, ...captionOf(message) };
  if ('photo' in message) return { photo: message.photo, ...captionOf(message) };
  if ('document' in message) return { document: message.document, ...captionOf(message) };
  if ('sticker' in message) return { sticker: message.sticker };
  if ('location' in message) return { location: message.location };
  if ('contact' in message) return { contact: message.contact };
  if ('poll' in message) return { poll: message.poll };
  return null;
}

function captionOf({ caption, caption_entities: entities }: Captioned): Captioned {
  return { ...(caption ? { caption } : {}), ...(entities ? { caption_entities: entities } : {}) };
}
