import type { Language, SentencePart } from './content.ts';
import type { SENTENCES, SentenceKey } from './sentences.ts';
import type { Span } from './span.ts';

export type Value = string | number | Span;
type Values<K extends SentenceKey> = Readonly<Record<(typeof SENTENCES)[K][number], Value>>;

/** The values a sentence takes: none at all when it has no placeholders. */
type Arguments<K extends SentenceKey> = (typeof SENTENCES)[K] extends readonly [] ? [] : [values: Values<K>];

/**
 * One sentence of the language with its values filled in. What is filled in is never read as markup. A sentence with plural forms
 * picks one by the value of `n`. A sentence the language lacks gives its key, so that the gap shows.
 */
export function say<K extends SentenceKey>(language: Language, key: K, ...values: Arguments<K>): readonly Span[] {
  const filled: Readonly<Record<string, Value>> = values[0] ?? {};
  return partsOf(language, key, filled).map((part) => spanOf(part, filled));
}

/** The same as plain text, for labels and for values of other sentences. */
export function sayText<K extends SentenceKey>(language: Language, key: K, ...values: Arguments<K>): string {
  const filled: Readonly<Record<string, Value>> = values[0] ?? {};
  let text = '';
  for (const part of partsOf(language, key, filled)) text += spanOf(part, filled).text;
  return text;
}

function partsOf(
  language: Language,
  key: SentenceKey,
  values: Readonly<Record<string, Value>>,
): readonly SentencePart[] {
  const sentence = language.sentences?.get(key);
  if (sentence === undefined) return [{ text: key, strong: false }];
  if ('parts' in sentence) return sentence.parts;
  const form = new Intl.PluralRules(language.code).select(Number(values['n']));
  return sentence.forms.get(form) ?? sentence.forms.get('other') ?? [];
}

function spanOf(part: SentencePart, values: Readonly<Record<string, Value>>): Span {
  const value = 'text' in part ? part.text : (values[part.value] ?? part.value);
  const span = typeof value === 'object' ? value : { text: String(value) };
  return part.strong ? { ...span, strong: true } : span;
}
