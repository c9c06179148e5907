/**
 * All content as types: what the editors keep in YAML, read and checked, in the words of the domain.
 * Everything is plain immutable data; absent facts are `null`, never left out.
 */

import type { LanguageCode, NeedId, ProvisionId, SubjectId } from './ids.ts';
import type { Language, Terms } from './language.ts';

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
  /** What people come for in vain. */
  readonly notFor: string | null;
  /** How a visitor can take part or contribute. */
  readonly helpOut: string | null;
  /** Whom one meets there. */
  readonly company: string | null;
  /** What happens after the first step. */
  readonly afterwards: string | null;
};

/** Bonding, bridging, linking, and the generations together. */
export type ContactKind = 'bonding' | 'bridging' | 'linking' | 'generations';

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
  /** Whom it is for only; `null`: everybody, as far as age and income say nothing else. */
  readonly onlyFor: 'women' | 'men' | 'children' | 'young' | 'older' | null;
  /** No room now, since this day; `null`: there is room. */
  readonly full: { readonly since: string; readonly waitingList: boolean } | null;
  /** Hard to manage alone: somebody had better come or look along. */
  readonly withPerson: boolean;
  /** What calling costs. */
  readonly callCost: 'free' | 'ordinary' | 'extra' | 'unknown';
  /** Whom it brings together; for insight, never shown. */
  readonly contact: readonly ContactKind[];
  /** The last day it exists; `null`: no end known. */
  readonly endsOn: string | null;
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
  /** Language → this place's own access facts in it. */
  readonly terms: ReadonlyMap<LanguageCode, Terms>;
};

/** A word or a sender on a letter, explained in one sentence per language. */
export type LetterWord = {
  readonly id: string;
  readonly kind: 'word' | 'sender';
  /** How it is written, in any language. */
  readonly forms: readonly string[];
  readonly haste: 'today' | 'this-week' | 'calm';
  readonly needs: readonly NeedId[];
  readonly explained: ReadonlyMap<LanguageCode, string>;
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
  readonly letterWords: ReadonlyMap<string, LetterWord>;
  /** Language we do not answer in → one line in it that offers the ones we do. */
  readonly offers: ReadonlyMap<LanguageCode, string>;
};
