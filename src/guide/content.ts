/**
 * All content as types: what the editors keep in YAML, read and checked, in the words of the domain.
 * Everything is plain immutable data; absent facts are `null`, never left out.
 */

export type NeedId = string;
export type ProvisionId = string;
export type SubjectId = string;
export type LanguageCode = string;

/** One id of `needs.yaml`: the fixed vocabulary between residents' words and provisions. */
export type Need = {
  readonly id: NeedId;
  readonly under: NeedId | null;
  readonly condition: 'basis' | 'toegang' | 'verbindingen' | 'ontwikkeling' | 'veiligheid';
  readonly subject: SubjectId;
  /** The emergency line comes before anything else. */
  readonly urgent: boolean;
  /** Can be a matter of hours. */
  readonly today: boolean;
  /** Special-category matter (AVG art. 9/10): leaves the state after 24 hours. */
  readonly sensitive: boolean;
  /** Describes a group: a concrete need in the same message comes first. */
  readonly group: boolean;
};

export type Subject = { readonly id: SubjectId; readonly needs: readonly NeedId[] };

export type Weekday = 'ma' | 'di' | 'wo' | 'do' | 'vr' | 'za' | 'zo';

/** Minutes since midnight, Europe/Amsterdam; 1440 is the end of the day. */
export type Minutes = number;
export type Period = { readonly from: Minutes; readonly to: Minutes };

/** One line of `wanneer:`; `nth` (1-4, -1 is the last) counts a weekday within its month. */
export type HoursRule = {
  readonly days: readonly Weekday[];
  readonly nth: readonly number[];
  readonly periods: readonly Period[];
  readonly byAppointment: boolean;
};
/** Both dates inclusive, `YYYY-MM-DD`. */
export type Closure = { readonly from: string; readonly to: string; readonly why: string | null };
export type Hours = {
  readonly always: boolean;
  readonly rules: readonly HoursRule[];
  readonly holidays: 'closed' | 'open';
  readonly closures: readonly Closure[];
};

export type Where = {
  readonly name: string | null;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly hint: string | null;
};

export type Yes = 'yes' | 'no' | 'unknown';
export type Required = 'required' | 'not-required' | 'unknown';

/** What a resident wants to know before going. "Weet ik niet" is always a legal answer. */
export type Access = {
  readonly referral: Required;
  readonly referredBy: readonly string[];
  readonly appointment: 'walk-in' | 'by-appointment' | 'both' | 'unknown';
  /** In the steward's words: "gratis", "€ 2,50 per maaltijd"; `null` is unknown. */
  readonly cost: string | null;
  readonly free: boolean;
  readonly bring: readonly string[];
  readonly identification: Required;
  readonly digid: Required;
  readonly anonymous: Yes;
  readonly income: string | null;
  readonly age: { readonly from: number | null; readonly to: number | null };
  readonly residence: string | null;
  readonly languages: readonly LanguageCode[];
  readonly interpreter: Yes;
  readonly wheelchair: 'yes' | 'no' | 'partly' | 'unknown';
  readonly children: 'welcome' | 'rather-not' | 'without-parent' | 'unknown';
  /** "geen" reads as no waiting; `null` is unknown. */
  readonly waiting: string | null;
  /** How soon it helps. */
  readonly soon: 'today' | 'this-week' | 'later' | 'unknown';
};

/** The sentences of a provision a resident reads, in one language. */
export type ProvisionText = {
  readonly name: string;
  /** One reason to go there, for a list line: at most 70 characters, ends without a full stop or with one. */
  readonly short: string;
  readonly what: string;
  readonly step: string;
  readonly say: string | null;
};

export type ProviderKind =
  | 'bewonersinitiatief'
  | 'vrijwilligersorganisatie'
  | 'welzijn'
  | 'gemeente'
  | 'rijk'
  | 'kerk of moskee'
  | 'stichting'
  | 'bedrijf';

/** Something to go to, call or join. */
export type Provision = {
  readonly id: ProvisionId;
  /** `null`: national. */
  readonly place: string | null;
  readonly text: ProvisionText;
  /** Language → translated text; Dutch is `text`. */
  readonly translations: ReadonlyMap<LanguageCode, ProvisionText>;
  readonly officialName: string | null;
  readonly alsoKnownAs: readonly string[];
  readonly provider: { readonly name: string; readonly kind: ProviderKind; readonly initiative: string | null };
  /** Neighbourhood ids it serves; empty: its whole place, or the whole country. */
  readonly area: readonly string[];
  readonly needs: readonly NeedId[];
  /** An emergency line: pinned, shown first in an emergency. */
  readonly emergency: boolean;
  /** Kind of counter (`loketsoort`) in the place that opens the way to this national product. */
  readonly via: string | null;
  readonly where: Where | null;
  readonly hours: Hours;
  readonly phone: string | null;
  readonly whatsapp: string | null;
  readonly mail: string | null;
  readonly website: string | null;
  /** Where one can type instead of call: "113.nl". */
  readonly chat: string | null;
  readonly access: Access;
  /** A face to ask for at the counter. */
  readonly askFor: string | null;
  /** A temporary remark and the last day it holds. */
  readonly notice: { readonly text: string; readonly until: string } | null;
  readonly source: string | null;
  readonly checked: { readonly on: string; readonly by: string };
};

export type Initiative = {
  readonly id: string;
  readonly place: string;
  readonly name: string;
  readonly kind: ProviderKind;
  readonly what: string;
};

export type Neighbourhood = {
  readonly id: string;
  readonly name: string;
  readonly nicknames: readonly string[];
  /** Four digits each. */
  readonly postcodes: readonly string[];
  readonly lat: number | null;
  readonly lon: number | null;
};

export type Place = {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly example: boolean;
  readonly neighbourhoods: readonly Neighbourhood[];
  /** Kind of counter → the provision that is it here. */
  readonly counters: ReadonlyMap<string, ProvisionId>;
  /** Provisions where a resident finds a person to talk to, the first choice first. */
  readonly people: readonly ProvisionId[];
};

/** Who is responsible for this service: `over-ons.yaml`. */
export type About = {
  readonly example: boolean;
  readonly name: string;
  readonly responsible: string;
  readonly address: string;
  readonly phone: string;
  readonly mail: string;
  /** Who does not read along: "de gemeente, het UWV en de Belastingdienst". */
  readonly notReading: string;
  /** Channel → the sentence about that channel. */
  readonly channels: ReadonlyMap<string, string>;
};

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
  | 'done';

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
  | 'official-name';

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
};

/** One immutable snapshot of all content. */
export type Content = {
  readonly needs: ReadonlyMap<NeedId, Need>;
  readonly subjects: readonly Subject[];
  /** Needs so near that one mixed list answers them. */
  readonly close: readonly (readonly NeedId[])[];
  readonly provisions: ReadonlyMap<ProvisionId, Provision>;
  readonly initiatives: ReadonlyMap<string, Initiative>;
  readonly places: ReadonlyMap<string, Place>;
  readonly languages: ReadonlyMap<LanguageCode, Language>;
  readonly about: About;
};
