import type { Content } from '../guide/content.ts';
import { buildCommands, type CommandIndex } from './commands.ts';
import { buildEmergencies, type EmergencyIndex } from './emergency.ts';
import { buildLanguages, type LanguageIndex } from './language.ts';
import { buildLetters } from './letters.ts';
import { buildNeeds, type NeedIndex, type Phrase } from './needs.ts';
import { buildProvisions, type ProvisionIndex } from './provisions.ts';
import { buildQuestions, type QuestionIndex } from './questions.ts';
import { tokenise } from './tokens.ts';

/** Everything understanding needs, made once from the content; never changed afterwards. */
export type Index = {
  readonly letters: Uint16Array;
  readonly language: LanguageIndex;
  readonly emergency: EmergencyIndex;
  readonly need: NeedIndex;
  readonly command: CommandIndex;
  readonly question: QuestionIndex;
  readonly provision: ProvisionIndex;
  /** Sounds of everyday words: never taken for a misspelling of another word. */
  readonly ordinary: ReadonlySet<number>;
};

/** A word in this many phrases is no misspelling. */
const EVERYDAY = 3;

/** Builds the index: trains the model on all phrases of the content. Deterministic; the cost is a fraction of a second. */
export function buildIndex(content: Content): Index {
  const letters = buildLetters();
  const phrases = phrasesOf(letters, content);
  const small = functionSounds(letters, content);
  const ordinary = new Set([...small, ...everydaySounds(phrases)]);
  return {
    letters,
    language: buildLanguages(letters, content, phrases),
    emergency: buildEmergencies(letters, content, ordinary),
    need: buildNeeds(letters, content, phrases),
    command: buildCommands(letters, content),
    question: buildQuestions(letters, content, small),
    provision: buildProvisions(letters, content, small, ordinary),
    ordinary,
  };
}

function phrasesOf(letters: Uint16Array, content: Content): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (const language of content.languages.values()) {
    for (const [need, words] of language.words)
      for (const text of words.phrases)
        phrases.push({ language: language.code, need, tokens: tokenise(letters, text) });
    for (const text of language.outside)
      phrases.push({ language: language.code, need: null, tokens: tokenise(letters, text) });
  }
  return phrases;
}

function functionSounds(letters: Uint16Array, content: Content): ReadonlySet<number> {
  const sounds = new Set<number>();
  for (const language of content.languages.values()) {
    const tokens = tokenise(letters, language.functionWords.join(' '));
    for (let word = 0; word < tokens.count; word++) sounds.add(tokens.foldHash[word] as number);
  }
  return sounds;
}

function everydaySounds(phrases: readonly Phrase[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { tokens } of phrases)
    for (let word = 0; word < tokens.count; word++) {
      const sound = tokens.foldHash[word] as number;
      counts.set(sound, (counts.get(sound) ?? 0) + 1);
    }
  return [...counts].filter(([, count]) => count >= EVERYDAY).map(([sound]) => sound);
}
