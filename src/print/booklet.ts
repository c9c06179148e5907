import type { Span } from '../guide/span.ts';

export type Line = readonly Span[];

/** One provision on paper: its name, and what there is to say about it, each on its own line. */
export type Card = { readonly name: Line; readonly lines: readonly Line[] };

export type DangerCard = {
  readonly phone: string;
  readonly name: string;
  readonly what: string;
  readonly when: string;
};

/** All that stands in the booklet of one neighbourhood, in words: dates as people write them ("24 november 2026"). */
export type Booklet = {
  readonly neighbourhood: string;
  /** The places in it are made up. */
  readonly example: boolean;
  /** The moment it was made, for the file; in words for who reads. */
  readonly madeAt: Date;
  readonly madeOn: string;
  /** The days on which the oldest and the newest fact were checked. */
  readonly checked: { readonly oldest: string; readonly newest: string };
  readonly about: {
    readonly name: string;
    readonly responsible: string;
    readonly address: string;
    readonly phone: string;
  };
  readonly danger: { readonly cards: readonly DangerCard[]; readonly freeCalls: Line };
  readonly subjects: readonly { readonly title: string; readonly cards: readonly Card[] }[];
  /** Where one finds a person to talk to. */
  readonly people: readonly Card[];
};
