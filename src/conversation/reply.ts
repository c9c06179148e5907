import type { Span } from '../guide/span.ts';

/**
 * A list item that stands for a choice carries its id, so that a channel can number it in place. Without spans it is only that
 * choice: a channel with buttons leaves it out, a channel without shows number and label.
 */
export type Item = { readonly spans: readonly Span[]; readonly choice?: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] };

/**
 * `id` says what choosing it does and is at most 64 bytes. Numbered choices stand before unnumbered ones (*mens*), which are
 * chosen by their word.
 */
export type Choice = { readonly id: string; readonly label: string; readonly numbered: boolean };

/** What a resident reads, before any channel renders it. */
export type Reply = { readonly blocks: readonly Block[]; readonly choices: readonly Choice[] };
