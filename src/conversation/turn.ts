import type { Conversation } from './conversation.ts';
import type { Reply } from './reply.ts';

/** Whatever happens to a chat. Texts are masked already. */
export type Event =
  /** `urgent`: what the emergency check heard in the unmasked text. */
  | { readonly kind: 'resident-wrote'; readonly text: string; readonly urgent: string | null }
  | { readonly kind: 'resident-chose'; readonly choice: string }
  | { readonly kind: 'resident-sent'; readonly what: 'voice' | 'photo' | 'document' | 'location' | 'sticker' | 'other' }
  | { readonly kind: 'time-passed'; readonly timer: TimerName }
  /** A turn of this chat was given up after three tries. */
  | { readonly kind: 'turn-failed' }
  /** Bot rows were not sent in time. */
  | { readonly kind: 'answer-expired' };

export type TimerName = 'forget-sensitive' | 'forget-conversation';

/** Who says it: decides when a row expires and what may overtake a volunteer. */
export type RowKind = 'bot' | 'volunteer' | 'system' | 'emergency';

/** What to do about it: data, saved in the same transaction, done afterwards. */
export type Effect =
  | { readonly kind: 'reply'; readonly as: RowKind; readonly reply: Reply }
  | { readonly kind: 'wake'; readonly timer: TimerName; readonly at: string }
  /** Erase the chat everywhere (P6), after the replies of this turn are sent. */
  | { readonly kind: 'forget' };

export type Turn = { readonly conversation: Conversation; readonly effects: readonly Effect[] };
