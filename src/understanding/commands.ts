import type { CommandName, Content, LanguageCode } from '../guide/content.ts';
import { compileForms, type Forms, type Hit, matchForms } from './forms.ts';
import { PADDING } from './padding.ts';
import { type Tokens, wordText } from './tokens.ts';

/** Command words of all languages. */
export type CommandIndex = {
  readonly forms: Forms;
  readonly meanings: readonly {
    readonly command: CommandName;
    readonly language: LanguageCode;
    readonly words: number;
  }[];
  /** Commands that hold no letters: thumbs and hearts. */
  readonly signs: ReadonlyMap<string, CommandName>;
};

/** A longer message says more than a command. */
const MOST_WORDS = 8;
const VARIANTS = /[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu;

export function buildCommands(letters: Uint16Array, content: Content): CommandIndex {
  const texts: string[] = [];
  const meanings: { command: CommandName; language: LanguageCode; words: number }[] = [];
  const signs = new Map<string, CommandName>();
  for (const language of content.languages.values())
    for (const [command, forms] of language.commands)
      for (const form of forms) {
        if (!/[\p{L}\p{N}]/u.test(form)) {
          signs.set(form.replace(VARIANTS, ''), command);
          continue;
        }
        texts.push(form.toLowerCase());
        meanings.push({ command, language: language.code, words: wordCount(form) });
      }
  return { forms: compileForms(letters, texts), meanings, signs };
}

function wordCount(form: string): number {
  return form.split(/[\s,.!?\-/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * The command the whole message is, or `null`. Slips of the pen and polite words around it are forgiven. Where one word is a
 * command in several languages, the message's language decides, then the order of the content. `whole`: nothing may stand around it.
 */
export function commandIn(
  index: CommandIndex,
  text: string,
  tokens: Tokens,
  language: LanguageCode | null,
  known: (word: number) => boolean,
  whole: boolean,
): CommandName | null {
  if (tokens.count === 0) return signIn(index, text);
  if (tokens.count > MOST_WORDS) return null;
  const words = Array.from({ length: tokens.count }, (_, i) => wordText(tokens, i));
  const padding = words.map((word) => PADDING.has(word));
  let best: Hit | null = null;
  let bestRank = -1;
  for (const hit of matchForms(index.forms, tokens, known)) {
    const meaning = index.meanings[hit.form];
    if (meaning === undefined || hit.to - hit.from > meaning.words + 1) continue;
    const outside = padding.filter((pad, i) => !pad && (i < hit.from || i >= hit.to)).length;
    const inside = hit.to - hit.from - meaning.words;
    if (outside > 0 || (inside > 0 && !padding.slice(hit.from, hit.to).includes(true))) continue;
    if (whole && exactness(tokens, hit, meaning.words) === 0) continue;
    const rank =
      meaning.words * 4 - inside * 2 + (meaning.language === language ? 1 : 0) + exactness(tokens, hit, meaning.words);
    if (rank <= bestRank) continue;
    best = hit;
    bestRank = rank;
  }
  return best === null ? null : (index.meanings[best.form]?.command ?? null);
}

/** A command that fills the message beats one that leaves words over. */
function exactness(tokens: Tokens, hit: Hit, words: number): number {
  return hit.from === 0 && hit.to === tokens.count && words === tokens.count ? 2 : 0;
}

function signIn(index: CommandIndex, text: string): CommandName | null {
  const bare = text.replace(VARIANTS, '').trim();
  return index.signs.get(bare) ?? index.signs.get([...bare][0] ?? '') ?? null;
}
