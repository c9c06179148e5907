import type { JsonObject } from './json.ts';
import type { Chat, Message, User } from './message.ts';

export type Member = {
  readonly status: 'left' | 'kicked' | 'member' | 'administrator';
  readonly user: User;
  readonly can_manage_topics?: boolean;
  readonly can_delete_messages?: boolean;
  readonly can_pin_messages?: boolean;
};

export type CallbackQuery = {
  readonly id: string;
  readonly from: User;
  readonly message: Message;
  readonly chat_instance: string;
  readonly data: string;
};

type MemberChange = {
  readonly chat: Chat;
  readonly from: User;
  readonly date: number;
  readonly old_chat_member: Member;
  readonly new_chat_member: Member;
};

export type Emoji = { readonly type: 'emoji'; readonly emoji: string };

type ReactionChange = {
  readonly chat: Chat;
  readonly message_id: number;
  readonly user: User;
  readonly date: number;
  readonly old_reaction: readonly Emoji[];
  readonly new_reaction: readonly Emoji[];
};

/** What an update tells. */
export type News =
  | { readonly message: Message }
  | { readonly edited_message: Message }
  | { readonly callback_query: CallbackQuery }
  | { readonly my_chat_member: MemberChange }
  | { readonly message_reaction: ReactionChange };

/** An update as it goes over the line; the second kind is one that a test made up. */
export type Update = (News & { readonly update_id: number }) | JsonObject;

// Telegram keeps these back unless a bot asks for them by name.
const ON_REQUEST: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

/** Whether the bot wants this: an empty list stands for all but what must be asked for by name. */
export function isAllowed(news: News, allowed: readonly string[]): boolean {
  return Object.keys(news).every((kind) =>
    allowed.length === 0 ? !ON_REQUEST.includes(kind) : allowed.includes(kind),
  );
}
