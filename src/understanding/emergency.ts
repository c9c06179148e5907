import type { Content, LanguageCode, NeedId } from '../guide/content.ts';
import { writerOf } from './child.ts';
import { compileForms, type Forms, GAP, type Hit, matchForms } from './forms.ts';
import { type Tokens, tokenise, wordText } from './tokens.ts';
import type { Emergency } from './understanding.ts';

/** What a form of `nood.yaml` means. */
type Meaning = {
  readonly need: NeedId;
  readonly level: 'certain' | 'likely' | 'look-alike';
  readonly language: LanguageCode;
  readonly words: number;
  /** Its parts may stand anywhere in the sentence. */
  readonly loose: boolean;
};

/** The emergency layer: its own words, in front of everything, independent of the model. */
export type EmergencyIndex = {
  readonly letters: Uint16Array;
  readonly forms: Forms;
  readonly meanings: readonly Meaning[];
  readonly ordinary: ReadonlySet<number>;
};

/** The most urgent first; a child is heard last, because the other lines take children too. */
const ORDER: readonly NeedId[] = ['noodgeval', 'zelfdoding', 'huiselijk-geweld', 'seksueel-geweld', 'kind-praten'];
const CHILD: NeedId = 'kind-praten';
const SELF: NeedId = 'zelfdoding';
const FIRST_PERSON = new Set(['ik', 'k', 'i', 'im', 'id', 'mezelf', 'mijzelf', 'myself', 'kendimi', 'я', 'себе']);
/** An emergency is looked for in all of a message as long as a channel lets through. */
const LONGEST = 4000;

/** `ordinary` holds hashes of sounds of everyday words: those are never taken for a misspelt emergency. */
export function buildEmergencies(
  letters: Uint16Array,
  content: Content,
  ordinary: ReadonlySet<number>,
): EmergencyIndex {
  const forms: string[] = [];
  const meanings: Meaning[] = [];
  for (const language of content.languages.values())
    for (const [need, words] of language.emergency) {
      const add = (list: readonly string[], level: Meaning['level']): void => {
        for (const form of list) {
          forms.push(form);
          meanings.push({
            need,
            level,
            language: language.code,
            words: form.split(/[\s+]+/).length,
            loose: form.includes(' + '),
          });
        }
      };
      add(words.certain, 'certain');
      add(words.likely, 'likely');
      add(words.lookAlike, 'look-alike');
    }
  return {
    letters,
    forms: compileForms(letters, forms, (form) => (meanings[form]?.level === 'look-alike' ? 1 : GAP)),
    meanings,
    ordinary,
  };
}

/** See `findEmergencies`; `tokens` are those of the whole text. */
export function emergenciesIn(
  index: EmergencyIndex,
  tokens: Tokens,
  language: LanguageCode | null,
): readonly Emergency[] {
  const hits = matchForms(index.forms, tokens, (word) => index.ordinary.has(tokens.foldHash[word] as number));
  const heard = new Map<NeedId, 'certain' | 'likely'>();
  for (const hit of hits) {
    const meaning = index.meanings[hit.form] as Meaning;
    if (meaning.level === 'look-alike' || !speaks(meaning, language) || looksAlike(index, tokens, hit, hits)) continue;
    if (heard.get(meaning.need) !== 'certain') heard.set(meaning.need, meaning.level);
  }
  if (heard.has(CHILD) && writerOf(tokens) !== 'child') heard.delete(CHILD);
  return sortEmergencies([...heard].map(([need, level]) => ({ need, level })));
}

/** Certain before likely, then by urgency. */
export function sortEmergencies(emergencies: readonly Emergency[]): readonly Emergency[] {
  return emergencies.toSorted((a, b) => rank(a) - rank(b));
}

function rank(emergency: Emergency): number {
  const place = ORDER.indexOf(emergency.need);
  return (place < 0 ? ORDER.length : place) + (emergency.level === 'likely' ? 100 : 0);
}

/** One word alone counts only in its own language ("brand" is English too); more words speak for themselves. */
function speaks(meaning: Meaning, language: LanguageCode | null): boolean {
  return meaning.words > 1 || language === null || language === meaning.language;
}

/**
 * Ordinary talk on the same words. A loose look-alike ("film + zelfmoord") does not take away what somebody says of itself, nor
 * a form of another language ("die" is Dutch too).
 */
function looksAlike(index: EmergencyIndex, tokens: Tokens, hit: Hit, hits: readonly Hit[]): boolean {
  const meaning = index.meanings[hit.form] as Meaning;
  const own = meaning.level === 'certain' && meaning.need === SELF && ofItself(tokens, hit);
  return hits.some((other) => {
    const ordinary = index.meanings[other.form] as Meaning;
    return (
      ordinary.level === 'look-alike' &&
      ordinary.need === meaning.need &&
      other.from < hit.to &&
      hit.from < other.to &&
      !(own && ordinary.loose) &&
      (!ordinary.loose || meaning.words === 1 || ordinary.language === meaning.language)
    );
  });
}

function ofItself(tokens: Tokens, hit: Hit): boolean {
  for (let word = Math.max(0, hit.from - 3); word < hit.to; word++)
    if (FIRST_PERSON.has(wordText(tokens, word))) return true;
  return false;
}

/**
 * All emergencies in a text, the most urgent first, certain ones before likely ones. Total; looks at the first 4,000 characters.
 * `language` is the language the resident is known to write, or `null`.
 */
export function emergenciesInText(
  index: EmergencyIndex,
  text: string,
  language: LanguageCode | null,
): readonly Emergency[] {
  return emergenciesIn(index, tokenise(index.letters, text.slice(0, LONGEST)), language);
}
