import { beginConversation } from './conversation/conversation.ts';
import type { Guide } from './conversation/guide.ts';
import { capital, dateText, hasEnded, weekText } from './conversation/hours-text.ts';
import { freeCalls } from './conversation/no-credit.ts';
import { type Shown, shown, shownAll } from './conversation/shown.ts';
import type { Talk } from './conversation/talk.ts';
import { dateOf, dutchClock } from './guide/calendar.ts';
import type { Neighbourhood, Place, Provision } from './guide/content.ts';
import type { Language } from './guide/language.ts';
import { sayText } from './guide/say.ts';
import type { Booklet, DangerCard } from './print/booklet.ts';
import { cardOf, personOf } from './print-card.ts';

/** As many as one chooses from (voice rule 3). */
const PEOPLE = 3;

/** All that stands in the booklet of a neighbourhood on this day; each provision once, under the subject of its first need. */
export function collectBooklet(guide: Guide, place: Place, neighbourhood: Neighbourhood, now: Date): Booklet {
  const talk = talkOf(guide, place, neighbourhood, now);
  const { about, subjects } = guide.content;
  const provisions = [...guide.content.provisions.values()].filter((one) => isHere(talk, neighbourhood, one));
  const danger = provisions.filter((one) => one.emergency);
  const others = provisions.filter((one) => !one.emergency);
  const days = provisions.map((one) => one.checked.on).sort();
  const today = dateOf(dutchClock(now).day);
  return {
    neighbourhood: neighbourhood.name,
    example: place.example || about.example,
    madeAt: now,
    madeOn: fullDate(talk.language, today),
    checked: {
      oldest: fullDate(talk.language, days[0] ?? today),
      newest: fullDate(talk.language, days.at(-1) ?? today),
    },
    about,
    danger: { cards: sorted(talk, danger).map((one) => dangerCard(talk, one)), freeCalls: freeCalls(talk) },
    subjects: subjects
      .map(({ id }) => ({
        title: talk.language.subjects.get(id) ?? id,
        cards: sorted(
          talk,
          others.filter((one) => subjectOf(talk, one) === id),
        ).map((one) => cardOf(talk, shown(talk, one))),
      }))
      .filter(({ cards }) => cards.length > 0),
    people: nearestFirst(neighbourhood, shownAll(talk, place.people))
      .slice(0, PEOPLE)
      .map((one) => personOf(talk, one)),
  };
}

/** The talk of somebody from this neighbourhood who reads Dutch and has said nothing yet. */
function talkOf(guide: Guide, place: Place, { id }: Neighbourhood, now: Date): Talk {
  const language = guide.content.languages.get('nl');
  if (language === undefined) throw new Error('a guide without Dutch: the editorial check lets none through');
  const conversation = { ...beginConversation(place.id), neighbourhood: id };
  return { conversation, guide, now, language, place, heard: null };
}

function isHere(talk: Talk, { id }: Neighbourhood, provision: Provision): boolean {
  const near = provision.place === null || provision.place === talk.place.id;
  const forUs = provision.area.length === 0 || provision.area.includes(id);
  return near && forUs && !hasEnded(provision, talk.now);
}

function subjectOf(talk: Talk, { needs }: Provision): string | undefined {
  return talk.guide.content.needs.get(needs[0] ?? '')?.subject;
}

/** What is near before what is national, then in the order of the needs, then by name. */
function sorted(talk: Talk, provisions: readonly Provision[]): readonly Provision[] {
  const needs = [...talk.guide.content.needs.keys()];
  const need = (one: Provision) => needs.indexOf(one.needs[0] ?? '');
  const far = (one: Provision) => Number(one.place === null);
  return [...provisions].sort(
    (a, b) => far(a) - far(b) || need(a) - need(b) || a.text.name.localeCompare(b.text.name, talk.language.code),
  );
}

function nearestFirst({ id }: Neighbourhood, people: readonly Shown[]): readonly Shown[] {
  const near = (one: Shown) => one.at.area.includes(id);
  return [...people.filter(near), ...people.filter((one) => !near(one))];
}

function dangerCard(talk: Talk, provision: Provision): DangerCard {
  const { language } = talk;
  const hours = provision.hours.always ? null : weekText(language, provision.hours);
  const when = hours === null ? sayText(language, 'call-always') : `${capital(hours)}.`;
  const free = provision.callCost === 'free' || provision.access.free;
  return {
    phone: provision.phone ?? '',
    name: provision.text.name,
    what: provision.text.what,
    when: free ? `${when} ${sayText(language, 'free')}` : when,
  };
}

function fullDate(language: Language, date: string): string {
  return `${dateText(language, date)} ${date.slice(0, 4)}`;
}
