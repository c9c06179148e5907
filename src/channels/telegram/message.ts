import type { Unreadable } from '../../conversation/turn.ts';

/**
 * What a message is made of: words, something without words, or an announcement of Telegram's own that nobody waits for an answer to.
 */
export type MessageContent =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'wordless'; readonly what: Unreadable }
  | { readonly kind: 'service' };

/** By field of a Bot API message, the first that fits: a GIF also has `document`, a venue also has `location`. */
const WORDLESS: readonly (readonly [field: string, what: Unreadable])[] = [
  ['animation', 'sticker'],
  ['sticker', 'sticker'],
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['video_note', 'voice'],
  ['photo', 'photo'],
  ['document', 'document'],
  ['venue', 'location'],
  ['location', 'location'],
];

/** Fields, or the beginnings of them, that make a message an announcement. */
const SERVICE: readonly string[] = [
  ...['new_chat_', 'left_chat_', 'delete_chat_', 'group_chat_', 'supergroup_chat_', 'channel_chat_', 'chat_'],
  ...['message_auto_delete_', 'pinned_', 'forum_', 'general_forum_', 'video_chat_', 'giveaway_', 'boost_added'],
  ...['successful_payment', 'refunded_payment', 'users_shared', 'connected_website', 'write_access_allowed'],
  ...['passport_data', 'proximity_alert_', 'web_app_data', 'checklist_tasks_', 'direct_message_price_'],
  ...['paid_message_price_', 'suggested_post_', 'gift', 'unique_gift', 'migrate_'],
];
/** Begins as an announcement does, and is a message. */
const NO_SERVICE: readonly string[] = ['giveaway'];

/**
 * Reads what a message holds. The words under a photo count as words. What Telegram may add later is something without words: whoever
 * sends it gets an answer.
 */
export function contentOf(message: Readonly<Record<string, unknown>>): MessageContent {
  const { text, caption } = message;
  if (typeof text === 'string') return { kind: 'words', text };
  if (typeof caption === 'string' && caption.trim() !== '') return { kind: 'words', text: caption };
  const found = WORDLESS.find(([field]) => Object.hasOwn(message, field));
  if (found !== undefined) return { kind: 'wordless', what: found[1] };
  const fields = Object.keys(message).filter((field) => !NO_SERVICE.includes(field));
  const isService = fields.some((field) => SERVICE.some((beginning) => field.startsWith(beginning)));
  return isService ? { kind: 'service' } : { kind: 'wordless', what: 'other' };
}

/** `/menu@OurBot eten` → name and the rest; `null` when the text is no command. A name in any script counts: residents guess. */
export function commandIn(text: string): { readonly name: string; readonly rest: string } | null {
  const [, name, rest] = /^\s*\/([\p{L}\p{M}\p{N}_]{1,64})(?:@\w{1,64})?(?:\s+([\s\S]*))?$/u.exec(text) ?? [];
  return name === undefined ? null : { name, rest: (rest ?? '').trim() };
}
