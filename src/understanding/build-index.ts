import type { Content } from '../guide/content.ts';
import type { LanguageCode, NeedId } from '../guide/ids.ts';
import { buildCommands, type CommandIndex } from './commands.ts';
import { buildEmergencies, type EmergencyIndex } from './emergency.ts';
import { buildForOther, type OtherIndex } from './for-other.ts';
import { buildLanguages, type LanguageIndex } from './language.ts';
import { buildLetterWords, type LetterIndex } from './letter-words.ts';
import { buildLetters } from './letters.ts';
import { type Lexis, lexisBuilder } from './lexis.ts';
import { emptyTable, frozen, keep, type Lookup } from './lookup.ts';
import { buildNeeds, type NeedIndex, type Phrases } from './needs.ts';
import { buildProvisions, type ProvisionIndex } from './provisions.ts';
import { buildQuestions, type QuestionIndex } from './questions.ts';
import { buildSmall, type SmallIndex } from './small-words.ts';
import { type Corpus, tokenise, tokeniseAll } from './tokens.ts';
import { type Learn, train } from './training.ts';

/** Everything understanding needs, made once from the content; never changed afterwards. */
export type Index = {
  readonly letters: Uint16Array;
  /** All words and beginnings of all forms and provisions. */
  readonly lexis: Lexis;
  readonly small: SmallIndex;
  readonly language: LanguageIndex;
  readonly emergency: EmergencyIndex;
  readonly need: NeedIndex;
  readonly command: CommandIndex;
  readonly question: QuestionIndex;
  readonly provision: ProvisionIndex;
  readonly letterWord: LetterIndex;
  readonly forOther: OtherIndex;
  /** Sounds of everyday words: never taken for a misspelling of another word. */
  readonly ordinary: Lookup;
};

/** A word in this many phrases is no misspelling. */
const EVERYDAY = 3;

/** Builds the index. Deterministic; the cost is about a second, nearly all of it for `learn`. */
export function buildIndex(content: Content, learn: Learn = train): Index {
  const letters = buildLetters();
  const lexis = lexisBuilder(letters);
  // Emergencies come first: where a misspelling could be of two words, the first one added is heard.
  const emergency = buildEmergencies(lexis, content);
  const command = buildCommands(lexis, content);
  const functionWords = functionSounds(letters, content);
  const question = buildQuestions(lexis, content, functionWords);
  const phrases = phrasesOf(letters, content);
  const ordinary = withEveryday(functionWords, phrases);
  const letterWord = buildLetterWords(lexis, content, functionWords);
  const forOther = buildForOther(lexis, content);
  const need = buildNeeds(lexis, content, phrases, learn);
  const provision = buildProvisions(letters, lexis, content, functionWords, ordinary);
  return {
    letters,
    lexis: lexis.finish(),
    small: buildSmall(letters, content),
    language: buildLanguages(letters, content, phrases),
    emergency,
    need,
    command,
    question,
    provision,
    letterWord,
    forOther,
    ordinary,
  };
}

function phrasesOf(letters: Uint16Array, content: Content): Phrases {
  const texts: string[] = [];
  const languages: LanguageCode[] = [];
  const needs: (NeedId | null)[] = [];
  const add = (language: LanguageCode, need: NeedId | null, phrases: readonly string[]): void => {
    for (const text of phrases) {
      texts.push(text);
      languages.push(language);
      needs.push(need);
    }
  };
  for (const language of content.languages.values()) {
    for (const [need, words] of language.words) add(language.code, need, words.phrases);
    add(language.code, null, language.outside);
  }
  return { ...tokeniseAll(letters, texts), languages, needs };
}

function functionSounds(letters: Uint16Array, content: Content): Lookup {
  const sounds = emptyTable(1000);
  for (const language of content.languages.values()) {
    const tokens = tokenise(letters, language.functionWords.join(' '));
    for (let word = 0; word < tokens.count; word++) keep(sounds, tokens.foldHash[word] as number, 1);
  }
  return frozen(sounds);
}

function withEveryday(functionWords: Lookup, { tokens }: Corpus): Lookup {
  const sounds = emptyTable(5000);
  for (const sound of functionWords.keys) if (sound !== 0) keep(sounds, sound, 1);
  const numbers = emptyTable(tokens.count >> 1);
  const counts = new Int32Array(tokens.count);
  for (let word = 0; word < tokens.count; word++) {
    const sound = tokens.foldHash[word] as number;
    const number = keep(numbers, sound, numbers.size);
    counts[number] = (counts[number] as number) + 1;
    if (counts[number] === EVERYDAY) keep(sounds, sound, 1);
  }
  return frozen(sounds);
}
