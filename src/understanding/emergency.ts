import type { Content } from '../guide/content.ts';
import type { LanguageCode, NeedId } from '../guide/ids.ts';
import { onlyByWords } from './child.ts';
import { compileForms } from './compile-forms.ts';
import { type Forms, GAP, type Hit, matchForms } from './forms.ts';
import { type LanguageIndex, mayBeIn } from './language.ts';
import { longEnough } from './lexicon.ts';
import type { LexisBuilder } from './lexis.ts';
import type { Message } from './message.ts';
import { SELF_WORD } from './small-words.ts';
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
  readonly forms: Forms;
  readonly meanings: readonly Meaning[];
};

/** The most urgent first; a child is heard last, because the other lines take children too. */
const ORDER: readonly NeedId[] = ['noodgeval', 'zelfdoding', 'huiselijk-geweld', 'seksueel-geweld', 'kind-praten'];
const CHILD: NeedId = 'kind-praten';
/** Words of the counter and of the news are used in every language. */
const DUTCH: LanguageCode = 'nl';
const SELF: NeedId = 'zelfdoding';
/** Compiles all forms of `nood.yaml`, of all languages. */
export function buildEmergencies(lexis: LexisBuilder, content: Content): EmergencyIndex {
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
    forms: compileForms(lexis, forms, (form) => (meanings[form]?.level === 'look-alike' ? 1 : GAP)),
    meanings,
  };
}

/** What was heard, and the needs of which ordinary talk was. */
export type Found = { readonly emergencies: readonly Emergency[]; readonly ordinary: ReadonlySet<NeedId> };

/** In nats: how much better another language may fit the words of a form. */
const ONE_WORD_MARGIN = 0.3;
const MARGIN = 0.6;

/**
 * See `findEmergencies`; `message` is the whole text. Where only words such as "school" show a child, one word such as "bang" is a
 * reason to ask, not to be certain. A look-alike of one word says nothing about what the rest of the message is.
 */
export function emergenciesIn(
  index: EmergencyIndex,
  languages: LanguageIndex,
  message: Message,
  language: LanguageCode | null,
): Found {
  const hits = matchForms(index.forms, message.tokens, message.terms);
  const heard = new Map<NeedId, 'certain' | 'likely'>();
  const ordinary = new Set<NeedId>();
  const perhapsChild = onlyByWords(message.tokens, message.classes);
  for (const hit of hits) {
    const meaning = index.meanings[hit.form] as Meaning;
    if (meaning.level === 'look-alike') {
      if (meaning.words > 1) ordinary.add(meaning.need);
      continue;
    }
    if (!speaks(languages, message, hit, meaning, language) || looksAlike(index, message, hit, hits)) continue;
    const level = perhapsChild && meaning.need === CHILD && meaning.words === 1 ? 'likely' : meaning.level;
    if (heard.get(meaning.need) !== 'certain') heard.set(meaning.need, level);
  }
  if (heard.has(CHILD) && message.writer !== 'child') heard.delete(CHILD);
  return { emergencies: sortEmergencies([...heard].map(([need, level]) => ({ need, level }))), ordinary };
}

/** Certain before likely, then by urgency. */
export function sortEmergencies(emergencies: readonly Emergency[]): readonly Emergency[] {
  return emergencies.toSorted((a, b) => rank(a) - rank(b));
}

function rank(emergency: Emergency): number {
  const place = ORDER.indexOf(emergency.need);
  return (place < 0 ? ORDER.length : place) + (emergency.level === 'likely' ? 100 : 0);
}

/**
 * One word alone counts only in its own language ("brand" is English too). More words speak for themselves, unless they read as
 * another language than the form's ("wiet ... gün" is no "with ... gun"). Parts far apart say less about the language.
 */
function speaks(
  languages: LanguageIndex,
  { tokens }: Message,
  hit: Hit,
  meaning: Meaning,
  language: LanguageCode | null,
): boolean {
  if (meaning.language === language) return true;
  if (meaning.language === DUTCH && !meaning.loose && longEnough(tokens, hit)) return true;
  if (meaning.words === 1)
    return language === null && mayBeIn(languages, tokens, hit.from, hit.to, meaning.language, ONE_WORD_MARGIN);
  return mayBeIn(languages, tokens, hit.from, hit.to, meaning.language, MARGIN);
}

/**
 * Ordinary talk on the same words. A loose look-alike ("film + zelfmoord") does not take away what somebody says of itself, nor
 * a form of another language ("die" is Dutch too).
 */
function looksAlike(index: EmergencyIndex, message: Message, hit: Hit, hits: readonly Hit[]): boolean {
  const meaning = index.meanings[hit.form] as Meaning;
  const own = meaning.level === 'certain' && meaning.need === SELF && ofItself(message, hit);
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

function ofItself({ classes }: Message, hit: Hit): boolean {
  for (let word = Math.max(0, hit.from - 3); word < hit.to; word++)
    if (((classes[word] as number) & SELF_WORD) !== 0) return true;
  return false;
}
