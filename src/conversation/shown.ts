import type { Access, Provision, ProvisionText } from '../guide/content.ts';
import { sayText } from '../guide/say.ts';
import type { Talk } from './talk.ts';

/**
 * A provision as a resident of this place meets it. A national product with `via` takes where, when, phone and name from the
 * counter that opens the way to it here.
 */
export type Shown = {
  readonly provision: Provision;
  readonly text: ProvisionText;
  /** There is no text in the resident's language. */
  readonly onlyDutch: boolean;
  /** What one must know before going; what the product leaves unknown is as at its counter. */
  readonly access: Access;
  /** Whom one goes to: the counter, or the provision itself. */
  readonly at: Provision;
  /** What people call it; the counter's name when there is one. */
  readonly name: string;
  /** The name with who provides it, for a line in a list. */
  readonly called: string;
  readonly official: string | null;
  /** A national product for which this place names no counter. */
  readonly noCounter: boolean;
};

/** The provision as shown here, in the language of the talk. */
export function shown(talk: Talk, provision: Provision): Shown {
  const counter = counterOf(talk, provision);
  const text = textOf(talk, provision);
  const at = counter ?? provision;
  const name = counter === null ? text.name : textOf(talk, counter).name;
  return {
    provision,
    text,
    onlyDutch: talk.language.code !== 'nl' && !provision.translations.has(talk.language.code),
    access: counter === null ? provision.access : filledIn(provision.access, counter.access),
    at,
    name,
    called: withProvider(talk, name, at),
    official: counter === null ? provision.officialName : (provision.officialName ?? provision.text.name),
    noCounter: provision.via !== null && counter === null,
  };
}

/** The ids in order, those that no longer exist left out. */
export function shownAll(talk: Talk, ids: readonly string[]): readonly Shown[] {
  return ids.flatMap((id) => {
    const provision = talk.guide.content.provisions.get(id);
    return provision === undefined ? [] : [shown(talk, provision)];
  });
}

/** "Geldloket (gemeente)": the municipality is named, other providers are not. */
function withProvider(talk: Talk, name: string, at: Provision): string {
  if (at.provider.kind !== 'gemeente' || name.includes('(') || name.toLowerCase().includes('gemeente')) return name;
  return sayText(talk.language, 'name-provider', { name, provider: sayText(talk.language, 'provider-municipality') });
}

function counterOf(talk: Talk, provision: Provision): Provision | null {
  if (provision.via === null) return null;
  const id = talk.place.counters.get(provision.via);
  return (id === undefined ? undefined : talk.guide.content.provisions.get(id)) ?? null;
}

/** A product's own facts, with the counter's where it does not know. */
function filledIn(product: Access, counter: Access): Access {
  const known = <T>(own: T, other: T): T => (own === null || own === 'unknown' ? other : own);
  return {
    ...product,
    referral: known(product.referral, counter.referral),
    appointment: known(product.appointment, counter.appointment),
    cost: known(product.cost, counter.cost),
    free: product.cost === null ? counter.free : product.free,
    bring: product.bring.length > 0 ? product.bring : counter.bring,
    identification: known(product.identification, counter.identification),
    digid: known(product.digid, counter.digid),
    anonymous: known(product.anonymous, counter.anonymous),
    languages: counter.languages,
    interpreter: known(product.interpreter, counter.interpreter),
    wheelchair: counter.wheelchair,
    children: known(product.children, counter.children),
    waiting: known(product.waiting, counter.waiting),
    soon: known(product.soon, counter.soon),
  };
}

function textOf(talk: Talk, provision: Provision): ProvisionText {
  return provision.translations.get(talk.language.code) ?? provision.text;
}
