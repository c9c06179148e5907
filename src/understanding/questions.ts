import type { Content } from '../guide/content.ts';
import type { LanguageCode } from '../guide/ids.ts';
import type { QuestionName } from '../guide/language.ts';
import { compileForms } from './compile-forms.ts';
import { type Forms, matchForms } from './forms.ts';
import type { LexisBuilder } from './lexis.ts';
import { holds, type Lookup } from './lookup.ts';
import type { Message } from './message.ts';
import { PADDING } from './small-words.ts';
import type { Tokens } from './tokens.ts';

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

function countNames(from: number, to: number, isName: (word: number) => boolean): number {
  let names = 0;
  for (let word = from; word < to; word++) if (isName(word)) names++;
  return names;
}

/** "1" and "2" say which of the list is meant. */
function isNumber({ plain, from, to }: Tokens, word: number): boolean {
  const code = plain[from[word] as number] as number;
  return (to[word] as number) - (from[word] as number) === 1 && code >= 48 && code <= 57;
}

/**
 * The question a short message asks about what was just shown, or `null`: at most one other word of weight may stand beside it.
 * `isName`: the word belongs to the name of a provision that is named.
 */
export function questionIn(
  index: QuestionIndex,
  { tokens, terms, classes }: Message,
  language: LanguageCode | null,
  isName: (word: number) => boolean,
): QuestionName | null {
  if (tokens.count === 0 || tokens.count > MOST_WORDS) return null;
  const light = Array.from(
    classes,
    (kinds, i) => (kinds & PADDING) !== 0 || isNumber(tokens, i) || holds(index.light, tokens.foldHash[i] as number),
  );
  let best: QuestionName | null = null;
  let bestRank = 0;
  for (const hit of matchForms(index.forms, tokens, terms)) {
    const meaning = index.meanings[hit.form];
    if (meaning === undefined) continue;
    const heavy = light.filter((isLight, i) => !isLight && (i < hit.from || i >= hit.to)).length;
    const inside = hit.to - hit.from - meaning.words;
    const gaps = inside - countNames(hit.from, hit.to, isName);
    if (heavy > (meaning.words > 2 ? 1 : 0)) continue;
    const rank = 10 + meaning.words * 2 - heavy * 3 - Math.max(0, gaps) + (meaning.language === language ? 1 : 0);
    if (rank <= bestRank) continue;
    best = meaning.question;
    bestRank = rank;
  }
  return best;
}
