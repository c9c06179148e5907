/**
 * Every sentence of `talen/<code>/zinnen.yaml` with the values it takes. The editorial check holds each language to this list.
 * A sentence that takes `n` may be a map of CLDR plural forms.
 */
export const SENTENCES = {
  intro: ['name'],
} as const satisfies Record<string, readonly string[]>;

export type SentenceKey = keyof typeof SENTENCES;
