import type { Content } from '../guide/content.ts';
import type { LanguageCode } from '../guide/ids.ts';
import { compileForms } from './compile-forms.ts';
import { type Forms, matchForms } from './forms.ts';
import type { LexisBuilder } from './lexis.ts';
import type { Message } from './message.ts';

/** How people show that they ask for another: "mijn buurvrouw heeft", "voor mijn vader". */
export type OtherIndex = { readonly forms: Forms; readonly languages: readonly LanguageCode[] };

/** Forms of all languages. */
export function buildForOther(lexis: LexisBuilder, content: Content): OtherIndex {
  const texts: string[] = [];
  const languages: LanguageCode[] = [];
  for (const language of content.languages.values())
    for (const form of language.small.forOther) {
      texts.push(form);
      languages.push(language.code);
    }
  return { forms: compileForms(lexis, texts), languages };
}

/** Whether a message asks for somebody else, by the forms of its own language. */
export function isForOther(index: OtherIndex, { tokens, terms }: Message, language: LanguageCode | null): boolean {
  return matchForms(index.forms, tokens, terms).some(
    (hit) => language === null || index.languages[hit.form] === language,
  );
}
