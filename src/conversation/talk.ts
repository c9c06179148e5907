import type { Place } from '../guide/content.ts';
import type { Language } from '../guide/language.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Conversation } from './conversation.ts';
import type { Guide } from './guide.ts';

/** Everything one turn may look at: nothing in it changes while the turn is decided. */
export type Talk = {
  readonly conversation: Conversation;
  readonly guide: Guide;
  readonly now: Date;
  /** The language we answer in. */
  readonly language: Language;
  readonly place: Place;
  /** What the resident's words mean; `null` for a tap or a photo. */
  readonly heard: Understanding | null;
};
