import type { Choice } from './reply.ts';

/** Where the talk is. Names content by id only; what no longer exists counts as `open`. */
export type Step =
  | { readonly name: 'open' }
  /** A list, or a card from it: `pointed` says which. */
  | { readonly name: 'list' }
  | { readonly name: 'card' }
  /** One clarifying question is open; `urgent` when it is about a likely emergency. */
  | { readonly name: 'question'; readonly needs: readonly string[]; readonly urgent: string | null }
  | { readonly name: 'subjects' }
  | { readonly name: 'subject'; readonly subject: string }
  /** We asked where the resident lives, to point the way for these needs; `near`: to show the nearest first. */
  | { readonly name: 'where'; readonly needs: readonly string[]; readonly near: boolean }
  | { readonly name: 'language' }
  /** Asked what went wrong there, or what is not right about it. */
  | { readonly name: 'failed'; readonly provision: string }
  | { readonly name: 'wrong'; readonly provision: string }
  /** Asked when to remind of it. */
  | { readonly name: 'remind'; readonly provision: string }
  | { readonly name: 'emergency'; readonly need: string };

/**
 * The list we pointed to last and the card opened from it: what *terug*, *meer*, *lukt niet* and questions are about, also after
 * other talk in between. `shown` holds every provision shown for these needs, `last` those of the last list.
 */
export type Pointed = {
  readonly needs: readonly string[];
  readonly shown: readonly string[];
  readonly last: readonly string[];
  readonly card: string | null;
  /** ISO instant: what is sensitive goes a day later. */
  readonly since: string;
  /** Asked for somebody else: what to say there changes. */
  readonly forOther: boolean;
};

/** All we remember of one chat. Plain JSON. */
export type Conversation = {
  readonly version: 2;
  /** Place id; `null` only before the first turn. */
  readonly place: string | null;
  /** How the resident reaches us: a name for one sentence of *privacy*, nothing else depends on it. */
  readonly channel: string | null;
  /** Neighbourhood id the resident told us. */
  readonly neighbourhood: string | null;
  /** Language we answer in, and whether the resident chose it. */
  readonly language: { readonly code: string; readonly chosen: boolean } | null;
  /** The line about who we are has been said. */
  readonly introduced: boolean;
  readonly step: Step;
  readonly pointed: Pointed | null;
  /** Numbers and words refer to these: the choices of the last reply. */
  readonly offered: readonly Choice[];
  /** Messages in a row that led nowhere. */
  readonly fallbacks: number;
  /** Grows whenever the owner of the chat changes. */
  readonly lease: number;
  /** Until then nothing is sent unasked and nothing earlier is named (P9). Never why. ISO instant. */
  readonly quietUntil: string | null;
  /** The one reminder the resident asked for; `at` is an ISO instant. */
  readonly remind: { readonly provision: string; readonly at: string } | null;
  /** The one light invitation has been made (voice rule 10). */
  readonly invited: boolean;
  /** ISO instant of the last message of the resident. */
  readonly lastHeardAt: string | null;
};

/** A chat we know nothing of yet. */
export function beginConversation(place: string | null, channel: string | null = null): Conversation {
  return {
    version: 2,
    place,
    channel,
    neighbourhood: null,
    language: null,
    introduced: false,
    step: { name: 'open' },
    pointed: null,
    offered: [],
    fallbacks: 0,
    lease: 0,
    quietUntil: null,
    remind: null,
    invited: false,
    lastHeardAt: null,
  };
}
