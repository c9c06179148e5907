import type { Content } from '../guide/content.ts';
import type { LanguageCode } from '../guide/ids.ts';
import type { CommandName } from '../guide/language.ts';
import { compileForms } from './compile-forms.ts';
import { type Forms, type Hit, matchForms } from './forms.ts';
import type { LexisBuilder } from './lexis.ts';
import type { Message } from './message.ts';
import { PADDING } from './small-words.ts';
import type { Tokens } from './tokens.ts';

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
const MOST_WORDS = 14;
const MOST_POLITE = 8;
/** A complaint may go on after its first words: "nee dat is het niet, jullie snappen er niks van". */
const COMPLAINTS: ReadonlySet<CommandName> = new Set(['wrong', 'failed']);
const OPENING = 3;
const UNSURE = 0.5;
const SURE = 0.85;
const VARIANTS = /[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu;

export function buildCommands(lexis: LexisBuilder, content: Content): CommandIndex {
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
  return { forms: compileForms(lexis, texts), meanings, signs };
}

function wordCount(form: string): number {
  return form.split(/[\s,.!?\-/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * The command the whole message is, or `null`. Slips of the pen and polite words around it are forgiven. Where one word is a
 * command in several languages, the message's language decides, then the order of the content. `sure`: confidence of the best
 * need, 0-1; when high, a command must be at least half of the message ("i want to volunteer" is no call for a volunteer).
 */
export function commandIn(
  index: CommandIndex,
  text: string,
  { tokens, terms, classes }: Message,
  language: LanguageCode | null,
  sure: number,
): CommandName | null {
  if (tokens.count === 0) return signIn(index, text);
  if (tokens.count > MOST_WORDS) return null;
  const padding = Array.from(classes, (kinds) => (kinds & PADDING) !== 0);
  let best: CommandName | null = null;
  let bestRank = -1;
  for (const hit of matchForms(index.forms, tokens, terms)) {
    const meaning = index.meanings[hit.form];
    if (meaning === undefined || !fits(hit, meaning, padding, sure, endsClause(tokens, hit))) continue;
    const own = meaning.language === language ? 1 : 0;
    const rank = meaning.words * 4 - (hit.to - hit.from) + own + exactness(tokens, hit, meaning.words);
    if (rank <= bestRank) continue;
    best = meaning.command;
    bestRank = rank;
  }
  return best;
}

function fits(
  hit: Hit,
  meaning: CommandIndex['meanings'][number],
  padding: readonly boolean[],
  sure: number,
  closed: boolean,
): boolean {
  const inside = hit.to - hit.from - meaning.words;
  if (inside > 1 || (inside > 0 && !padding.slice(hit.from, hit.to).includes(true))) return false;
  if (hit.from === 0 && meaning.words >= OPENING && COMPLAINTS.has(meaning.command) && sure < (closed ? SURE : UNSURE))
    return true;
  if (padding.length > MOST_POLITE) return false;
  if (sure >= SURE && meaning.words * 2 < padding.length) return false;
  return padding.every((pad, i) => pad || (i >= hit.from && i < hit.to));
}

/** A comma or a full stop comes after it. */
function endsClause({ clause, count }: Tokens, hit: Hit): boolean {
  return hit.to >= count || clause[hit.to] !== clause[hit.to - 1];
}

/** A command that fills the message beats one that leaves words over. */
function exactness(tokens: Tokens, hit: Hit, words: number): number {
  return hit.from === 0 && hit.to === tokens.count && words === tokens.count ? 2 : 0;
}

function signIn(index: CommandIndex, text: string): CommandName | null {
  const bare = text.replace(VARIANTS, '').trim();
  return index.signs.get(bare) ?? index.signs.get([...bare][0] ?? '') ?? null;
}
