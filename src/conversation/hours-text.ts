import { type Day, dutchClock, parseDay } from '../guide/calendar.ts';
import type { Hours, Minutes, Period, Provision, Weekday } from '../guide/content.ts';
import type { Language } from '../guide/language.ts';
import { type ClosedReason, type Opening, openAt } from '../guide/open.ts';
import { say, sayText } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import { type DayRange, type WeekLine, weekSummary } from '../guide/week-summary.ts';

/** Past this an opening is told by its date. */
const SOON_DAYS = 7;

/** "9", "17.30". */
export function timeText(language: Language, minutes: Minutes): string {
  const h = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return sayText(language, 'time-hour', { h });
  return sayText(language, 'time-minutes', { h, m: String(rest).padStart(2, '0') });
}

/** "9–12 uur". */
export function periodText(language: Language, period: Period): string {
  return sayText(language, 'period', { from: timeText(language, period.from), to: timeText(language, period.to) });
}

/** "vandaag", "morgen", or the day of the week; past a week the date. */
export function dayText(language: Language, opening: Opening): string {
  if (opening.inDays === 0) return sayText(language, 'today');
  if (opening.inDays === 1) return sayText(language, 'tomorrow');
  if (opening.inDays < 7) return sayText(language, `day-${opening.weekday}`);
  return dateText(language, opening.date);
}

/** "3 november" for a `YYYY-MM-DD` date. */
export function dateText(language: Language, date: string): string {
  const months = sayText(language, 'months').split(', ');
  const [, month, day] = date.split('-').map(Number);
  return sayText(language, 'date', { day: day ?? '', month: months[(month ?? 1) - 1] ?? '' });
}

/** The whole week in words: "ma, wo, vr 9–12 uur"; `null` when no hours are known. */
export function weekText(language: Language, hours: Hours): string | null {
  const summary = weekSummary(hours);
  if (summary.always) return null;
  const lines = summary.lines.map((line) => lineText(language, line)).filter((text) => text !== '');
  return lines.length === 0 ? null : lines.join('; ');
}

function lineText(language: Language, line: WeekLine): string {
  if (line.periods.length === 0) return '';
  const periods = line.periods.map((period) => periodText(language, period)).reduce((a, b) => both(language, a, b));
  const text = sayText(language, 'period-day', { day: daysText(language, line), period: periods });
  return line.byAppointment ? sayText(language, 'hours-appointment', { hours: text }) : text;
}

function daysText(language: Language, line: WeekLine): string {
  if (line.nth.length > 0) {
    const days = line.days.map((range) => sayText(language, `day-${range.from}`)).join(', ');
    const nth = line.nth.map((n) => sayText(language, nthKey(n))).reduce((a, b) => both(language, a, b));
    return sayText(language, 'hours-nth', { nth, day: days });
  }
  const [only] = line.days;
  if (line.days.length === 1 && only?.from === 'ma' && only.to === 'zo') return sayText(language, 'every-day');
  return line.days.map((range) => rangeText(language, range)).join(', ');
}

function rangeText(language: Language, range: DayRange): string {
  const first = shortDay(language, range.from);
  return range.from === range.to
    ? first
    : sayText(language, 'hours-range', { first, last: shortDay(language, range.to) });
}

function shortDay(language: Language, day: Weekday): string {
  return sayText(language, `short-${day}`);
}

function nthKey(n: number): 'nth-1' | 'nth-2' | 'nth-3' | 'nth-4' | 'nth-last' {
  const keys = ['nth-1', 'nth-2', 'nth-3', 'nth-4'] as const;
  return keys[n - 1] ?? 'nth-last';
}

export function both(language: Language, a: string, b: string): string {
  return sayText(language, 'and', { a, b });
}

/** For a list line: when one can go, or `null` when that is no reason to go there. `calling`: one calls instead of going. */
export function whenText(
  language: Language,
  hours: Hours,
  now: Date,
  calling: boolean,
  walkIn: boolean,
): string | null {
  const state = openAt(hours, now);
  if (state.open) {
    if (state.always) return sayText(language, calling ? 'call-always' : 'open-always');
    const time = timeText(language, state.until);
    return sayText(language, calling ? 'call-now' : 'open-now', { time });
  }
  const next = state.next;
  if (next === null) return null;
  if (next.inDays > SOON_DAYS) return sayText(language, 'open-later', { date: dateText(language, next.date) });
  const day = capital(dayText(language, next));
  return sayText(language, walkIn ? 'open-next-walk-in' : 'open-next', { day, period: periodText(language, next) });
}

/** For a card: open now until, or closed with when it opens; `null` when that cannot be told. */
export function stateSpans(language: Language, hours: Hours, now: Date): readonly Span[] | null {
  const state = openAt(hours, now);
  if (state.open) {
    if (state.always) return say(language, 'open-state-always');
    return say(language, 'open-state-now', { time: timeText(language, state.until) });
  }
  const why = reasonText(language, state.reason);
  if (state.next === null) return why === null ? null : say(language, 'open-state-closed', { why });
  const opening = { day: dayText(language, state.next), time: timeText(language, state.next.from) };
  return why === null
    ? say(language, 'open-state-next', opening)
    : say(language, 'open-state-closed-next', { why, ...opening });
}

function reasonText(language: Language, reason: ClosedReason | null): string | null {
  if (reason === null) return null;
  if (reason.kind === 'holiday') return sayText(language, 'holiday');
  return reason.why;
}

/** Whole days from now until a `YYYY-MM-DD` date, negative in the past. */
export function daysUntil(date: string, now: Date): number {
  const day: Day | null = parseDay(date);
  return day === null ? 0 : day - dutchClock(now).day;
}

/** Whether something has ceased to exist. */
export function hasEnded(provision: Provision, now: Date): boolean {
  return provision.endsOn !== null && daysUntil(provision.endsOn, now) < 0;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
