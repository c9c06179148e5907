import type { About, Content, Initiative, LetterWord, Need, Place, Provision, Subject } from '../guide/content.ts';
import type { Language } from '../guide/language.ts';
import { readSentence } from '../guide/read-sentence.ts';
import type { Checked, Library } from './library.ts';
import {
  COMMANDS,
  type EmergencyWordsData,
  type LanguageData,
  type NeedsData,
  type NeedWordsData,
  QUESTIONS,
} from './schema/language-schema.ts';
import type { AboutData, InitiativeData, PlaceData } from './schema/place-schema.ts';
import { localProvision, nationalProvision } from './to-provision.ts';

function toNeeds(data: NeedsData): ReadonlyMap<string, Need> {
  return new Map(
    data.needs.map((need) => [
      need.id,
      {
        id: need.id,
        under: need.under ?? null,
        condition: need.condition,
        subject: need.subject,
        urgent: need.urgent ?? false,
        today: need.today ?? false,
        sensitive: need.sensitive ?? false,
        group: need.group ?? false,
      },
    ]),
  );
}

function toSubjects(data: NeedsData): readonly Subject[] {
  return data.subjects.map(({ id }) => ({
    id,
    needs: data.needs.filter((need) => need.subject === id).map((need) => need.id),
  }));
}

function toInitiative({ id, group, data }: Checked<InitiativeData>): Initiative {
  return { id, place: group ?? '', name: data.naam, kind: data.aard, what: data.wat };
}

function toPlace(id: string, data: PlaceData, library: Library, provisions: ReadonlyMap<string, Provision>): Place {
  return {
    id,
    name: data.naam,
    municipality: data.gemeente,
    example: data.voorbeeld === 'ja',
    neighbourhoods: data.buurten.map((one) => ({
      id: one.id,
      name: one.naam,
      nicknames: one.bijnamen ?? [],
      postcodes: one.postcodes,
      lat: one.lat ?? null,
      lon: one.lon ?? null,
    })),
    counters: new Map(Object.entries(data.loketten).filter(([, provision]) => provisions.has(provision))),
    people: data.mensen.filter((provision) => provisions.has(provision)),
    terms: new Map(
      library.placeTerms.filter((one) => one.group === id).map((one) => [one.id, new Map(Object.entries(one.data))]),
    ),
  };
}

function toAbout(data: AboutData): About {
  return {
    example: data.voorbeeld === 'ja',
    name: data.naam,
    responsible: data.verantwoordelijk,
    address: data.adres,
    phone: data.telefoon,
    mail: data.mail,
    notReading: data.niet_meelezen,
    channels: new Map(Object.entries(data.kanalen)),
  };
}

/** The entries of a map with fixed keys, under the names the house uses. */
function renamed<Name extends string, Value>(
  names: Readonly<Record<string, Name>>,
  data: Readonly<Record<string, Value | undefined>>,
): ReadonlyMap<Name, Value> {
  const map = new Map<Name, Value>();
  for (const [key, name] of Object.entries(names)) {
    const value = data[key];
    if (value !== undefined) map.set(name, value);
  }
  return map;
}

function emergencyOf(data: EmergencyWordsData, needs: ReadonlyMap<string, Need>): Language['emergency'] {
  return new Map(
    Object.entries(data)
      .filter(([need]) => needs.has(need))
      .map(([need, one]) => [
        need,
        { certain: one.zeker ?? [], likely: one.misschien ?? [], lookAlike: one['lijkt-op'] ?? [] },
      ]),
  );
}

function needWordsOf(data: NeedWordsData | undefined, needs: ReadonlyMap<string, Need>): Language['needs'] {
  const known = Object.entries(data?.behoeften ?? {}).filter(([need]) => needs.has(need));
  return new Map(known.map(([need, one]) => [need, { kort: one.kort, label: one.label, heard: one.gehoord }]));
}

function smallWordsOf(data: LanguageData['kleine_woorden'] = {}): Language['small'] {
  return {
    telltale: data.herkennen ?? [],
    padding: data.opvulling ?? [],
    vague: data.vaag ?? [],
    joints: data.voegwoorden ?? [],
    soon: data.vandaag ?? [],
    notSoon: data.niet_vandaag ?? [],
    children: data.kinderen ?? [],
    self: data.ik ?? [],
    am: data.ik_ben ?? [],
    notYears: data.geen_leeftijd ?? [],
    others: data.anderen ?? [],
    childNoun: data.kind ?? [],
    childish: data.kindertaal ?? [],
    grown: data.grote_mensen ?? [],
    forOther: data.voor_ander ?? [],
    letter: data.brief ?? [],
    unclear: data.onduidelijk ?? [],
    meaning: data.betekenis ?? [],
    numbers: new Map(Object.entries(data.getallen ?? {})),
  };
}

function toLanguage(code: string, data: LanguageData, library: Library, needs: ReadonlyMap<string, Need>): Language {
  const own = <T>(files: readonly Checked<T>[]): readonly Checked<T>[] => files.filter((one) => one.group === code);
  const sentences = own(library.sentences)[0]?.data;
  const needWords = own(library.needWords)[0]?.data;
  const words = own(library.words).filter((one) => needs.has(one.id));
  return {
    code,
    name: data.naam,
    direction: data.richting,
    functionWords: data.functiewoorden,
    small: smallWordsOf(data.kleine_woorden),
    commands: renamed(COMMANDS, data.opdrachten),
    questions: renamed(QUESTIONS, data.vragen),
    offer: data.aanbod ?? null,
    sentences: sentences
      ? new Map(Object.entries(sentences).map(([key, written]) => [key, readSentence(written)]))
      : null,
    needs: needWordsOf(needWords, needs),
    subjects: new Map(Object.entries(needWords?.onderwerpen ?? {})),
    emergency: emergencyOf(own(library.emergencyWords)[0]?.data ?? {}, needs),
    words: new Map(
      words.map(({ id, data: one }) => [
        id,
        { words: one.woorden ?? [], phrases: one.zinnen ?? [], not: one.niet ?? [] },
      ]),
    ),
    outside: own(library.outside)[0]?.data.zinnen ?? [],
    terms: new Map(Object.entries(own(library.terms)[0]?.data ?? {})),
    readBy: data.nagekeken === undefined || data.nagekeken.door === 'niemand' ? null : data.nagekeken.door,
  };
}

const HASTE = { vandaag: 'today', 'deze week': 'this-week', rustig: 'calm' } as const satisfies Record<
  string,
  LetterWord['haste']
>;

/** Facts from the Dutch file, the sentence and more ways to write it from every language. */
function toLetterWords(library: Library, needs: ReadonlyMap<string, Need>): Content['letterWords'] {
  const dutch = library.letterWords.find((one) => one.group === 'nl')?.data ?? {};
  return new Map(
    Object.entries(dutch).map(([id, facts]) => {
      const said = library.letterWords.flatMap(({ group, data }) => {
        const one = data[id];
        return one === undefined ? [] : [{ language: group ?? '', ...one }];
      });
      return [
        id,
        {
          id,
          kind: facts.soort === 'afzender' ? 'sender' : 'word',
          forms: said.flatMap((one) => one.woorden ?? []),
          haste: HASTE[facts.haast ?? 'rustig'],
          needs: (facts.behoeften ?? []).filter((need) => needs.has(need)),
          explained: new Map(said.map((one) => [one.language, one.zin])),
        },
      ];
    }),
  );
}

/**
 * One snapshot of what may be shown: files in `hidden` (paths with a fout) are left out, and so is what points at them.
 * `null` without needs, without who is responsible, or without Dutch.
 */
export function toContent(library: Library, hidden: ReadonlySet<string>): Content | null {
  const needsData = library.needs[0]?.data;
  const aboutData = library.about[0]?.data;
  if (!needsData || !aboutData || !library.language.some((one) => one.id === 'nl')) return null;
  const needs = toNeeds(needsData);
  const initiatives = new Map(library.initiative.map((one) => [one.id, one]));
  const provisions = new Map<string, Provision>();
  // An emergency line with a small mistake is better than none.
  for (const { id, file, data } of library.national)
    if (data.nood === 'ja' || !hidden.has(file.path)) provisions.set(id, nationalProvision(id, data));
  for (const { id, file, group, data } of library.local) {
    const runs = initiatives.get(data.van);
    if (runs && group !== null && !hidden.has(file.path))
      provisions.set(id, localProvision(id, group, data, runs.data));
  }
  return {
    needs,
    subjects: toSubjects(needsData),
    close: needsData.close,
    provisions,
    initiatives: new Map(library.initiative.map((one) => [one.id, toInitiative(one)])),
    places: new Map(library.place.map(({ id, data }) => [id, toPlace(id, data, library, provisions)])),
    languages: new Map(library.language.map(({ id, data }) => [id, toLanguage(id, data, library, needs)])),
    about: toAbout(aboutData),
    letterWords: toLetterWords(library, needs),
    offers: new Map(Object.entries(library.otherLanguages[0]?.data ?? {}).map(([code, { aanbod }]) => [code, aanbod])),
  };
}
