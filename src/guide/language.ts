import type { LanguageCode, NeedId, SubjectId } from './ids.ts';

/** Access facts as the steward wrote them in Dutch ("je ID", "ongeveer 1 week") → the same in another language. */
export type Terms = ReadonlyMap<string, string>;

export type CommandName =
  | 'stop'
  | 'forget'
  | 'be-quiet'
  | 'erase'
  | 'human'
  | 'menu'
  | 'more'
  | 'back'
  | 'privacy'
  | 'my-data'
  | 'about'
  | 'language'
  | 'wrong'
  | 'failed'
  | 'yes'
  | 'no'
  | 'thanks'
  | 'greeting'
  | 'done'
  /** *briefje*: the card to copy or print. */
  | 'note'
  | 'remind'
  | SmallTalk;

/** Talk that leads nowhere by itself: answered short and kindly, with a way on. */
export type SmallTalk = 'insult' | 'joke' | 'flirt' | 'test' | 'inject' | 'politics' | 'diagnosis' | 'sum';

/** What a resident may ask about the card or the list just shown. */
export type QuestionName =
  | 'open'
  | 'cost'
  | 'appointment'
  | 'referral'
  | 'bring'
  | 'identification'
  | 'digid'
  | 'anonymous'
  | 'children'
  | 'wheelchair'
  | 'languages'
  | 'phone'
  | 'address'
  | 'waiting'
  | 'official-name'
  | 'what-to-say'
  | 'weekend'
  | 'until'
  | 'far'
  | 'route'
  | 'for-whom'
  | 'afterwards'
  | 'compare'
  | Narrowing
  /** No credit to call with. */
  | 'no-credit';

/** A shorter list: only what is near, free, without an appointment, possible today, for women, or in my language. */
export type Narrowing = 'only-near' | 'only-free' | 'only-walk-in' | 'only-today' | 'only-women' | 'only-my-language';

export type NeedWords = { readonly kort: string; readonly label: string; readonly heard: string };

/** Lexicon forms, example phrases and forms that must not count, for one need in one language. */
export type Words = {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly not: readonly string[];
};

/** Emergency forms for one urgent need: certain, likely, and ordinary talk that looks alike. */
export type EmergencyWords = {
  readonly certain: readonly string[];
  readonly likely: readonly string[];
  readonly lookAlike: readonly string[];
};

/** A piece of a sentence: text, or the name of a value to fill in. */
export type SentencePart =
  | { readonly text: string; readonly strong: boolean }
  | { readonly value: string; readonly strong: boolean };

/** A sentence read from `*strong*` and `{value}`; `forms` holds CLDR plural forms chosen by the value `n`. */
export type Sentence =
  | { readonly parts: readonly SentencePart[] }
  | { readonly forms: ReadonlyMap<string, readonly SentencePart[]> };

/** Small words of one language that mean something by themselves; each list may be empty. */
export type SmallWords = {
  /** More words that tell this language from a neighbour in the same script. */
  readonly telltale: readonly string[];
  /** Make a message polite without changing what it asks. */
  readonly padding: readonly string[];
  /** Ask for help without saying with what. */
  readonly vague: readonly string[];
  /** Join two worries. */
  readonly joints: readonly string[];
  /** Within hours; and pairs in which such a word means something else. */
  readonly soon: readonly string[];
  readonly notSoon: readonly string[];
  /** Children in the care of who writes. */
  readonly children: readonly string[];
  /** The writer about itself. */
  readonly self: readonly string[];
  /** Beside a number: an age; after a number: no age; before a number: the age of another. */
  readonly am: readonly string[];
  readonly notYears: readonly string[];
  readonly others: readonly string[];
  /** "Child", words of a child's own life, and words only grown-ups use of their family. */
  readonly childNoun: readonly string[];
  readonly childish: readonly string[];
  readonly grown: readonly string[];
  /** Forms that show somebody asks for another: "mijn buurvrouw heeft". */
  readonly forOther: readonly string[];
  /** Words around mail: "brief", "gekregen", "snap". */
  readonly letter: readonly string[];
  /** Not understanding what is written: "snap", "begrijp". */
  readonly unclear: readonly string[];
  /** Ask what a word means: "wat is een". */
  readonly meaning: readonly string[];
  /** Number words for the age of a child. */
  readonly numbers: ReadonlyMap<string, number>;
};

export type Language = {
  readonly code: LanguageCode;
  /** Its own name: "Türkçe". */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly functionWords: readonly string[];
  readonly small: SmallWords;
  readonly commands: ReadonlyMap<CommandName, readonly string[]>;
  readonly questions: ReadonlyMap<QuestionName, readonly string[]>;
  /** One line in this language that offers the languages we do answer in; for a language without sentences. */
  readonly offer: string | null;
  /** `null`: understood, not yet answered in. */
  readonly sentences: ReadonlyMap<string, Sentence> | null;
  readonly needs: ReadonlyMap<NeedId, NeedWords>;
  readonly subjects: ReadonlyMap<SubjectId, string>;
  readonly emergency: ReadonlyMap<NeedId, EmergencyWords>;
  readonly words: ReadonlyMap<NeedId, Words>;
  /** Messages outside a local guide: football, the weather, a sum. */
  readonly outside: readonly string[];
  readonly terms: Terms;
  /** The native speaker who read all of it; `null`: nobody yet. */
  readonly readBy: string | null;
};
