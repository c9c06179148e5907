import type { Content } from '../guide/content.ts';
import type { LanguageCode, NeedId } from '../guide/ids.ts';
import { compileForms } from './compile-forms.ts';
import { type Forms, matchForms } from './forms.ts';
import type { LexisBuilder } from './lexis.ts';
import type { Message } from './message.ts';
import type { Tokens } from './tokens.ts';

/** The editors' own words (`woorden:`, `niet:`) beside the model: for names, rare words and what must not count. */
export type Lexicon = {
  readonly forms: Forms;
  readonly meanings: readonly { readonly need: number; readonly language: LanguageCode; readonly weight: number }[];
};

/** In logits. A form of several words says more than one word; an anti-form outweighs one form. */
const ONE_WORD = 2.5;
const PER_WORD = 0.6;
const ANTI = -2.5;
const MOST = 4.5;

/** `classOf` numbers the needs. */
export function buildLexicon(lexis: LexisBuilder, content: Content, classOf: ReadonlyMap<NeedId, number>): Lexicon {
  const texts: string[] = [];
  const meanings: { need: number; language: LanguageCode; weight: number }[] = [];
  for (const language of content.languages.values())
    for (const [id, words] of language.words) {
      const need = classOf.get(id);
      if (need === undefined) continue;
      for (const form of words.words) {
        texts.push(form);
        const extra = form.trim().split(/\s+/).length - 1;
        meanings.push({ need, language: language.code, weight: ONE_WORD + PER_WORD * Math.min(extra, 2) });
      }
      for (const form of words.not) {
        texts.push(form);
        meanings.push({ need, language: language.code, weight: ANTI });
      }
    }
  return { forms: compileForms(lexis, texts), meanings };
}

/** A form that counts in a message, and where it stands. */
export type LexiconHit = { readonly need: number; readonly weight: number; readonly from: number; readonly to: number };

/**
 * The forms in a message. Forms of another language than the message's are passed over, except that Dutch words of the counter
 * are used in every language.
 */
export function lexiconHits(
  lexicon: Lexicon,
  { tokens, terms }: Message,
  language: LanguageCode | null,
): readonly LexiconHit[] {
  const hits: LexiconHit[] = [];
  for (const hit of matchForms(lexicon.forms, tokens, terms)) {
    const meaning = lexicon.meanings[hit.form];
    if (meaning === undefined) continue;
    const own = language === null || meaning.language === language;
    if (own || (meaning.language === 'nl' && longEnough(tokens, hit)))
      hits.push({ need: meaning.need, weight: meaning.weight, from: hit.from, to: hit.to });
  }
  return hits;
}

/** Adds what the forms within words [from, to) say to `logits`: per need its strongest form and any anti-form. */
export function addLexicon(hits: readonly LexiconHit[], from: number, to: number, logits: Float64Array): void {
  const plus = new Map<number, number>();
  const minus = new Set<number>();
  for (const hit of hits) {
    if (hit.from < from || hit.to > to) continue;
    if (hit.weight < 0) minus.add(hit.need);
    else plus.set(hit.need, Math.min(MOST, Math.max(plus.get(hit.need) ?? 0, hit.weight)));
  }
  for (const [need, weight] of plus) logits[need] = (logits[need] as number) + weight;
  for (const need of minus) logits[need] = (logits[need] as number) + ANTI;
}

/** A Dutch word in a message of another language counts only when it is too long to be a word of both. */
export function longEnough(tokens: Tokens, hit: { readonly from: number; readonly to: number }): boolean {
  return (tokens.to[hit.to - 1] as number) - (tokens.from[hit.from] as number) >= 7;
}
