import type { Language, SentencePart } from './language.ts';
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
  return partsOf(language, key, filled).map((part) => spanOf(language, part, filled));
}

/** The same as plain text, for labels and for values of other sentences. */
export function sayText<K extends SentenceKey>(language: Language, key: K, ...values: Arguments<K>): string {
  const filled: Readonly<Record<string, Value>> = values[0] ?? {};
  let text = '';
  for (const part of partsOf(language, key, filled)) text += spanOf(language, part, filled).text;
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

/** It begins with a Latin letter, or holds numbers with a dash or a space between and no letters. */
const LEFT_TO_RIGHT = /^[^\p{L}]*\p{Script=Latin}|^[^\p{L}]*\d[\s–-]+\d[^\p{L}]*$/u;
const ISOLATE = '\u2068';
const POP = '\u2069';

/**
 * In a sentence from right to left a Dutch name, a phone number or "10–12" keeps its own order between invisible marks: first strong
 * isolate and pop (Unicode Bidirectional Algorithm, UAX #9).
 */
function isolated(language: Language, text: string): string {
  const alone = language.direction === 'rtl' && LEFT_TO_RIGHT.test(text) && !text.startsWith(ISOLATE);
  return alone ? `${ISOLATE}${text}${POP}` : text;
}

function spanOf(language: Language, part: SentencePart, values: Readonly<Record<string, Value>>): Span {
  if ('text' in part) return part.strong ? { text: part.text, strong: true } : { text: part.text };
  const value = values[part.value] ?? part.value;
  const given = typeof value === 'object' ? value : { text: String(value) };
  const span = { ...given, text: isolated(language, given.text) };
  return part.strong ? { ...span, strong: true } : span;
}
