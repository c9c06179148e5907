import type { Content } from '../guide/content.ts';
import type { LanguageCode } from '../guide/ids.ts';
import type { QuestionName } from '../guide/language.ts';
import { compileForms } from './compile-forms.ts';
import { type Forms, matchForms } from './forms.ts';
import type { LexisBuilder } from './lexis.ts';
import { holds, type Lookup } from './lookup.ts';
import type { Message } from './message.ts';
import { PADDING } from './small-words.ts';

/** Questions about a card, all languages. */
export type QuestionIndex = {
  readonly forms: Forms;
  readonly meanings: readonly {
    readonly question: QuestionName;
    readonly language: LanguageCode;
    readonly words: number;
  }[];
  /** Sounds of function words, which may stand beside a question. */
  readonly light: Lookup;
};

/** A question about a card is short. */
const MOST_WORDS = 10;

/** `light`: hashes of sounds of function words. */
export function buildQuestions(lexis: LexisBuilder, content: Content, light: Lookup): QuestionIndex {
  const texts: string[] = [];
  const meanings: { question: QuestionName; language: LanguageCode; words: number }[] = [];
  for (const language of content.languages.values())
    for (const [question, forms] of language.questions)
      for (const form of forms) {
        texts.push(form.toLowerCase());
        meanings.push({ question, language: language.code, words: form.trim().split(/\s+/).length });
      }
  return { forms: compileForms(lexis, texts), meanings, light };
}

/** The question a short message asks about what was just shown, or `null`: at most one other word of weight may stand beside it. */
export function questionIn(
  index: QuestionIndex,
  { tokens, terms, classes }: Message,
  language: LanguageCode | null,
): QuestionName | null {
  if (tokens.count === 0 || tokens.count > MOST_WORDS) return null;
  const light = Array.from(
    classes,
    (kinds, i) => (kinds & PADDING) !== 0 || holds(index.light, tokens.foldHash[i] as number),
  );
  let best: QuestionName | null = null;
  let bestRank = 0;
  for (const hit of matchForms(index.forms, tokens, terms)) {
    const meaning = index.meanings[hit.form];
    if (meaning === undefined) continue;
    const heavy = light.filter((isLight, i) => !isLight && (i < hit.from || i >= hit.to)).length;
    const gaps = hit.to - hit.from - meaning.words;
    if (heavy > (meaning.words > 2 ? 1 : 0)) continue;
    const rank = 10 + meaning.words * 2 - heavy * 3 - Math.max(0, gaps) + (meaning.language === language ? 1 : 0);
    if (rank <= bestRank) continue;
    best = meaning.question;
    bestRank = rank;
  }
  return best;
}
