/** A run of text; `link` is `tel:`, `https:` or `mailto:`. Filled-in values are always plain text. */
export type Span = { readonly text: string; readonly strong?: true; readonly link?: string };
