import type { Content, Neighbourhood, Provision } from '../guide/content.ts';
import type { LanguageCode, NeedId, SubjectId } from '../guide/ids.ts';
import type { Language } from '../guide/language.ts';
import { sayText } from '../guide/say.ts';
import { buildIndex, type Index } from '../understanding/build-index.ts';
import { fold } from './fold.ts';

/** What the conversation knows: one immutable snapshot of all content, with what is looked up in it at every turn. */
export type Guide = {
  readonly content: Content;
  /** For reading residents' words. */
  readonly index: Index;
  readonly byNeed: ReadonlyMap<NeedId, readonly Provision[]>;
  readonly typed: ReadonlyMap<LanguageCode, Typed>;
  /** Folded names of the languages we answer in. */
  readonly languages: ReadonlyMap<string, LanguageCode>;
  /** Per place the folded names and nicknames of its neighbourhoods. */
  readonly areas: ReadonlyMap<string, readonly Called[]>;
};

/** A neighbourhood by one of its names. */
export type Called = { readonly called: string; readonly neighbourhood: Neighbourhood };

/** What residents type to choose, folded, per language we answer in. */
export type Typed = {
  /** "twee" → 2, "tweede" → 2. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Words around a number that say nothing: "doe maar nummer 2". */
  readonly fillers: ReadonlySet<string>;
  /** Words around the name of a language: "in het english please". */
  readonly languageWords: ReadonlySet<string>;
  readonly needs: ReadonlyMap<string, NeedId>;
  readonly subjects: ReadonlyMap<string, SubjectId>;
};

/** Builds the guide once per change of content, with the index of that content when it was built already. */
export function makeGuide(content: Content, index: Index = buildIndex(content)): Guide {
  const answered = [...content.languages.values()].filter((language) => language.sentences !== null);
  return {
    content,
    index,
    byNeed: groupByNeed(content),
    typed: new Map(answered.map((language) => [language.code, typedIn(language)])),
    languages: new Map(answered.map(({ name, code }) => [fold(name), code])),
    areas: new Map([...content.places].map(([id, place]) => [id, place.neighbourhoods.flatMap(calledIn)])),
  };
}

function calledIn(neighbourhood: Neighbourhood): readonly Called[] {
  return [neighbourhood.name, ...neighbourhood.nicknames].map((name) => ({ called: fold(name), neighbourhood }));
}

function groupByNeed(content: Content): ReadonlyMap<NeedId, readonly Provision[]> {
  const groups = new Map<NeedId, Provision[]>();
  for (const provision of content.provisions.values())
    for (const need of provision.needs) {
      const group = groups.get(need);
      if (group === undefined) groups.set(need, [provision]);
      else group.push(provision);
    }
  return groups;
}

function typedIn(language: Language): Typed {
  const listed = (key: 'number-words' | 'ordinal-words' | 'number-fillers') =>
    sayText(language, key).split(', ').map(fold);
  const counted = [...listed('number-words').entries(), ...listed('ordinal-words').entries()];
  const fillers = listed('number-fillers');
  const asking = (language.commands.get('language') ?? []).flatMap((form) => fold(form).split(' '));
  return {
    numbers: new Map(counted.map(([at, word]) => [word, at + 1])),
    fillers: new Set(fillers),
    languageWords: new Set([...asking, ...fillers]),
    needs: new Map(
      [...language.needs].flatMap(([id, { kort, label }]) => [[fold(label), id] as const, [fold(kort), id] as const]),
    ),
    subjects: new Map([...language.subjects].map(([id, label]) => [fold(label), id])),
  };
}
