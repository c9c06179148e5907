import type { Content } from '../guide/content.ts';
import { compileForms } from './compile-forms.ts';
import { type Forms, type Hit, matchForms } from './forms.ts';
import type { LexisBuilder } from './lexis.ts';
import { holds, type Lookup } from './lookup.ts';
import type { Message } from './message.ts';
import { LETTER_WORD, PADDING, UNCLEAR, VAGUE } from './small-words.ts';

/** Words and senders on letters, in all languages: the Dutch word stands on the letter whatever the resident speaks. */
export type LetterIndex = {
  readonly forms: Forms;
  /** Form → id of its letter word, and how many words it has. */
  readonly owners: readonly { readonly word: string; readonly words: number }[];
  readonly meaning: Forms;
  /** Sounds of function words, which say nothing beside it. */
  readonly light: Lookup;
};

/** A letter word in a message. */
export type HeardLetterWord = {
  readonly word: string;
  /** What it means is asked: "wat is een dwangbevel". */
  readonly asked: boolean;
  /** Words of weight beside it; words around mail are none. */
  readonly others: number;
};

/** `light`: hashes of sounds of function words. */
export function buildLetterWords(lexis: LexisBuilder, content: Content, light: Lookup): LetterIndex {
  const texts: string[] = [];
  const owners: { word: string; words: number }[] = [];
  for (const { id, forms } of content.letterWords.values())
    for (const form of forms) {
      texts.push(form.toLowerCase());
      owners.push({ word: id, words: form.trim().split(/\s+/).length });
    }
  const asking = [...content.languages.values()].flatMap((language) => language.small.meaning);
  // Words of a name stand together: "eigen bijdrage", not "mijn eigen kind wil bijdragen".
  return { forms: compileForms(lexis, texts, () => 0), owners, meaning: compileForms(lexis, asking), light };
}

/** The letter word a message is about: the longest name in it, the first of those; `null` without one. */
export function letterWordIn(index: LetterIndex, message: Message): HeardLetterWord | null {
  const { tokens, terms } = message;
  let best: Hit | null = null;
  for (const hit of matchForms(index.forms, tokens, terms))
    if (best === null || hit.to - hit.from > best.to - best.from) best = hit;
  const owner = best === null ? undefined : index.owners[best.form];
  if (best === null || owner === undefined) return null;
  const name = best;
  const asking = matchForms(index.meaning, tokens, terms);
  const beside = (word: number): boolean =>
    (word < name.from || word >= name.to) &&
    !asking.some((hit) => word >= hit.from && word < hit.to) &&
    ((message.classes[word] ?? 0) & (PADDING | VAGUE | LETTER_WORD | UNCLEAR)) === 0 &&
    !holds(index.light, tokens.foldHash[word] as number);
  return { word: owner.word, asked: asking.length > 0, others: count(tokens.count, beside) };
}

/** Whether a message is about mail and says no more: "ik heb een brief gekregen". */
export function isOnlyMail(index: LetterIndex, { tokens, classes }: Message): boolean {
  let mail = false;
  for (let word = 0; word < tokens.count; word++) {
    const kinds = classes[word] ?? 0;
    // Who does not understand it has said what it is about.
    if ((kinds & UNCLEAR) !== 0) return false;
    if ((kinds & LETTER_WORD) !== 0) mail = true;
    else if ((kinds & (PADDING | VAGUE)) === 0 && !holds(index.light, tokens.foldHash[word] as number)) return false;
  }
  return mail;
}

/** Whether a message asks what something means. */
export function asksMeaning(index: LetterIndex, { tokens, terms }: Message): boolean {
  return matchForms(index.meaning, tokens, terms).length > 0;
}

function count(words: number, of: (word: number) => boolean): number {
  let many = 0;
  for (let word = 0; word < words; word++) if (of(word)) many++;
  return many;
}
