import type { Conversation } from './conversation.ts';
import type { Reply } from './reply.ts';

/** Whatever happens to a chat. Texts are masked already. */
export type Event =
  /** `urgent`: what the emergency check heard in the unmasked text. */
  | { readonly kind: 'resident-wrote'; readonly text: string; readonly urgent: string | null }
  | { readonly kind: 'resident-chose'; readonly choice: string }
  | { readonly kind: 'resident-sent'; readonly what: Unreadable }
  | { readonly kind: 'time-passed'; readonly timer: TimerName }
  /** A turn of this chat was given up after three tries. */
  | { readonly kind: 'turn-failed' }
  /** Bot rows were not sent in time. */
  | { readonly kind: 'answer-expired' };

/** A message without words. */
export type Unreadable = 'voice' | 'photo' | 'document' | 'location' | 'sticker' | 'other';

/** `forget-sensitive`: needs marked sensitive leave the state after 24 hours. `remind`: the resident asked for it. */
export type TimerName = 'forget-sensitive' | 'remind';

/** Who says it: decides when a row expires and what may overtake a volunteer. */
export type RowKind = 'bot' | 'volunteer' | 'system' | 'emergency';

/** What to do about it: data, saved in the same transaction, done afterwards. */
export type Effect =
  | { readonly kind: 'reply'; readonly as: RowKind; readonly reply: Reply }
  | { readonly kind: 'wake'; readonly timer: TimerName; readonly at: string }
  /** Counted per day and provision, apart from the chat: nobody can be found by it. */
  | { readonly kind: 'count'; readonly tally: Tally }
  /** Erase the chat everywhere (P6), after the replies of this turn are sent. */
  | { readonly kind: 'forget' };

/** Why a way did not work, and what is not right about a provision. */
export type FailedReason = 'closed' | 'elsewhere' | 'language' | 'pay' | 'sent-away' | 'afraid';
export type WrongFact = 'hours' | 'address' | 'phone' | 'gone' | 'else';
export type Tally =
  | { readonly what: 'failed'; readonly provision: string; readonly reason: FailedReason }
  | { readonly what: 'wrong'; readonly provision: string; readonly reason: WrongFact };

/** What kind of answer was given. */
export type Outcome =
  | 'provisions'
  | 'card'
  | 'answer'
  | 'question'
  | 'emergency'
  | 'greeting'
  | 'thanks'
  | 'human'
  | 'stop'
  | 'about'
  | 'language'
  | 'more'
  | 'yesno'
  | 'complaint'
  | 'nothing'
  | 'unclear';

/** What was heard and what was shown, in ids only: for the terminal, for tests, for counting. */
export type Answered = {
  readonly outcome: Outcome;
  readonly language: string;
  /** The emergency first, then best first. */
  readonly needs: readonly string[];
  readonly emergency: string | null;
  /** All provisions the reply names, in the order shown. */
  readonly provisions: readonly string[];
};

export type Turn = {
  readonly conversation: Conversation;
  readonly effects: readonly Effect[];
  /** Left out when nobody was answered. */
  readonly answered?: Answered;
};
