import { dutchClock, weekdayOf } from '../guide/calendar.ts';
import type { Provision, Weekday } from '../guide/content.ts';
import { hoursOn, openAt } from '../guide/open.ts';
import { say, sayText } from '../guide/say.ts';
import type { SentenceKey } from '../guide/sentences.ts';
import type { Span } from '../guide/span.ts';
import { fold } from './fold.ts';
import { both, capital, dayText, periodText, timeText } from './hours-text.ts';
import { routeSpan } from './links.ts';
import type { Shown } from './shown.ts';
import type { Talk } from './talk.ts';
import { term } from './term.ts';

const WEEKDAYS: readonly Weekday[] = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const WEEKEND: readonly Weekday[] = ['za', 'zo'];

/** The days a question is about ("zaterdag", "morgen", "in het weekend") as days from today; none when it names no day. */
export function daysAsked(talk: Talk, text: string): readonly number[] {
  const words = ` ${fold(text)} `;
  const says = (word: string): boolean => word !== '' && words.includes(` ${fold(word)} `);
  const { day } = dutchClock(talk.now);
  const ahead = (weekday: Weekday): number => (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(day)) + 7) % 7;
  if (
    sayText(talk.language, 'weekend-words')
      .split(',')
      .some((word) => says(word.trim()))
  )
    return WEEKEND.map(ahead);
  const named = WEEKDAYS.filter((weekday) => isNamed(words, sayText(talk.language, `day-${weekday}`))).map(ahead);
  if (named.length > 0) return named;
  return says(sayText(talk.language, 'tomorrow')) ? [1] : says(sayText(talk.language, 'today')) ? [0] : [];
}

/** An ending more or another: "niedziela", "w niedzielę"; but "pazar" is not "pazartesi". */
const ENDING = 3;

function isNamed(words: string, day: string): boolean {
  const stem = fold(day).slice(0, -1);
  return words.split(' ').some((word) => word.startsWith(stem) && word.length <= stem.length + ENDING);
}

/** Saturday and Sunday, whichever words asked for them. */
export function weekend(talk: Talk): readonly number[] {
  const { day } = dutchClock(talk.now);
  return WEEKEND.map((weekday) => (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(day)) + 7) % 7);
}

/** Open on these days with when, or not, with when it opens; `null` when the hours are not known. */
export function openOn(talk: Talk, one: Shown, days: readonly number[]): readonly Span[] | null {
  const { language } = talk;
  const { hours } = one.at;
  if (!hours.always && hours.rules.length === 0) return null;
  if (hours.always) return say(language, 'answer-open-always');
  const { day } = dutchClock(talk.now);
  const open = days.flatMap((inDays) => {
    const periods = hoursOn(hours, day + inDays).periods;
    if (periods.length === 0) return [];
    const period = periods.map((each) => periodText(language, each)).reduce((a, b) => both(language, a, b));
    return [[...say(language, 'answer-day-open', { day: capital(dayName(talk, inDays)), period })]];
  });
  if (open.length > 0) return open.flatMap((line, at) => (at === 0 ? line : [{ text: ' ' }, ...line]));
  const names = days.map((inDays) => dayName(talk, inDays)).reduce((a, b) => both(language, a, b));
  return [...say(language, 'answer-day-closed', { day: names }), ...nextOpening(talk, one.at)];
}

function dayName(talk: Talk, inDays: number): string {
  if (inDays < 2) return sayText(talk.language, inDays === 0 ? 'today' : 'tomorrow');
  return sayText(talk.language, `day-${weekdayOf(dutchClock(talk.now).day + inDays)}`);
}

function nextOpening(talk: Talk, at: Provision): readonly Span[] {
  const state = openAt(at.hours, talk.now);
  if (state.open || state.next === null) return [];
  const day = dayText(talk.language, state.next);
  const time = timeText(talk.language, state.next.from);
  return [{ text: ' ' }, ...say(talk.language, 'answer-opens-next', { day, time })];
}

/** "Tot wanneer": the end of today's opening; `null` when it is closed now. */
export function openUntil(talk: Talk, one: Shown): readonly Span[] | null {
  const state = openAt(one.at.hours, talk.now);
  if (!state.open) return null;
  if (state.always) return say(talk.language, 'answer-open-always');
  return say(talk.language, 'answer-until', { time: timeText(talk.language, state.until) });
}

/** What we know of how far it is: the neighbourhood. Metres and buses are not known, and that is said. */
export function howFar(talk: Talk, one: Shown): readonly Span[] {
  const { where } = one.at;
  if (where === null) return say(talk.language, 'answer-address-none');
  const [near] = talk.place.neighbourhoods
    .filter((area) => where.postcode.startsWith(area.postcodes.find((code) => where.postcode.startsWith(code)) ?? '—'))
    .map((area) => area.name);
  return near === undefined
    ? say(talk.language, 'answer-far-unknown')
    : say(talk.language, 'answer-far', { area: near });
}

/** The address with a way to it on a map. */
export function route(talk: Talk, one: Shown): readonly Span[] {
  const { where } = one.at;
  if (where === null) return say(talk.language, 'answer-address-none');
  const address = sayText(talk.language, 'address', where);
  return say(talk.language, 'answer-route', { address, route: routeSpan(talk, where) });
}

const ONLY_FOR = {
  women: 'for-women',
  men: 'for-men',
  children: 'for-children',
  young: 'for-young',
  older: 'for-older',
} as const satisfies Record<NonNullable<Provision['onlyFor']>, SentenceKey>;

/** For whom: group, age, income, residence, as far as the file says. */
export function forWhom(talk: Talk, one: Shown): readonly Span[] {
  const { language } = talk;
  const own = one.access;
  const there = one.at.access;
  const { income, residence } = { income: own.income ?? there.income, residence: own.residence ?? there.residence };
  const age = own.age.from === null && own.age.to === null ? there.age : own.age;
  const group = one.at.onlyFor === null ? null : sayText(language, ONLY_FOR[one.at.onlyFor]);
  const years = ageText(talk, age);
  const who = [group, years].filter((part) => part !== null).join(', ');
  const rest = [income, residence].filter((part) => part !== null).map((part) => ({ text: ` ${term(talk, part)}` }));
  if (who !== '') return [...say(language, 'answer-for', { who }), ...rest];
  if (rest.length === 0) return say(language, 'answer-for-all');
  return rest.map((span, at) => (at === 0 ? { text: span.text.trimStart() } : span));
}

function ageText(talk: Talk, { from, to }: Shown['access']['age']): string | null {
  if (from !== null && to !== null) return sayText(talk.language, 'for-age-between', { from, to });
  if (from !== null) return sayText(talk.language, 'for-age-from', { from });
  return to === null ? null : sayText(talk.language, 'for-age-to', { to });
}

/** What happens after the first step; not knowing is said. */
export function afterwards(talk: Talk, one: Shown): readonly Span[] {
  return one.text.afterwards === null
    ? say(talk.language, 'answer-afterwards-unknown')
    : [{ text: one.text.afterwards }];
}
