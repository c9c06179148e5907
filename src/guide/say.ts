import type { Language } from './content.ts';
import type { SENTENCES, SentenceKey } from './sentences.ts';
import type { Span } from './span.ts';

export type Value = string | number | Span;
type Values<K extends SentenceKey> = Readonly<Record<(typeof SENTENCES)[K][number], Value>>;

/** The values a sentence takes: none at all when it has no placeholders. */
type Arguments<K extends SentenceKey> = (typeof SENTENCES)[K] extends readonly [] ? [] : [values: Values<K>];

/**
 * One sentence of the language with its values filled in. `*strong*` marks strong text; what is filled in is never read as
 * markup. A plural map picks its form by the value of `n`. A sentence the language lacks gives its key, so that the gap shows.
 */
export function say<K extends SentenceKey>(language: Language, key: K, ...values: Arguments<K>): readonly Span[] {
  const filled: Readonly<Record<string, Value>> = values[0] ?? {};
  return fill(template(language, key, filled), filled);
}

/** The same as plain text, for labels and for values of other sentences. */
export function sayText<K extends SentenceKey>(language: Language, key: K, ...values: Arguments<K>): string {
  return say(language, key, ...values)
    .map((span) => span.text)
    .join('');
}

function template(language: Language, key: SentenceKey, values: Readonly<Record<string, Value>>): string {
  const sentence = language.sentences?.get(key);
  if (sentence === undefined) return key;
  if (typeof sentence === 'string') return sentence;
  const form = new Intl.PluralRules(language.code).select(Number(values['n']));
  return sentence[form] ?? sentence['other'] ?? key;
}

function fill(text: string, values: Readonly<Record<string, Value>>): readonly Span[] {
  const spans: Span[] = [];
  let strong = false;
  for (const piece of text.split(/(\*|\{[a-zA-Z-]+\})/)) {
    if (piece === '*') strong = !strong;
    else if (piece !== '') spans.push(spanOf(piece, values, strong));
  }
  return spans;
}

function spanOf(piece: string, values: Readonly<Record<string, Value>>, strong: boolean): Span {
  const value = piece.startsWith('{') ? (values[piece.slice(1, -1)] ?? piece) : piece;
  const span = typeof value === 'object' ? value : { text: String(value) };
  return strong ? { ...span, strong: true } : span;
}
