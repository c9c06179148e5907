import { type Day, dateOf, dutchClock, type Holiday, holidayOn, nthInMonth, weekdayOf } from './calendar.ts';
import type { Hours, HoursRule, Minutes, Period, Weekday } from './content.ts';

/** Why a place is closed on a day on which it would otherwise open. */
export type ClosedReason =
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  | { readonly kind: 'closure'; readonly why: string | null };

/** A coming moment to walk in. `date` is `YYYY-MM-DD`; `inDays` 0 is later today, 1 is tomorrow. */
export type Opening = {
  readonly date: string;
  readonly weekday: Weekday;
  readonly from: Minutes;
  readonly to: Minutes;
  readonly inDays: number;
};

export type OpenState =
  /** `until` is the time on the clock; `left` the minutes from now, also when it closes after midnight. */
  | { readonly open: true; readonly always: boolean; readonly until: Minutes; readonly left: Minutes }
  | { readonly open: false; readonly reason: ClosedReason | null; readonly next: Opening | null };

export type DayHours = { readonly periods: readonly Period[]; readonly reason: ClosedReason | null };

/** How the days of a rule count: by walking in, or only after an appointment. */
type Way = 'walk-in' | 'appointment';

const ALL_DAY: readonly Period[] = [{ from: 0, to: 1440 }];
const NONE: readonly Period[] = [];
/** Past this many days nobody waits for an opening; it also covers a closed season with a monthly rule after it. */
const HORIZON = 190;
const WEEK = 7;

function closedReason(hours: Hours, day: Day): ClosedReason | null {
  if (hours.closures.length > 0) {
    const date = dateOf(day);
    const closure = hours.closures.find((one) => one.from <= date && date <= one.to);
    if (closure) return { kind: 'closure', why: closure.why };
  }
  if (hours.always || hours.holidays === 'open') return null;
  const holiday = holidayOn(day);
  return holiday ? { kind: 'holiday', holiday } : null;
}

function ruleHolds(rule: HoursRule, day: Day, weekday: Weekday): boolean {
  if (!rule.days.includes(weekday)) return false;
  if (rule.nth.length === 0) return true;
  const { nth, last } = nthInMonth(day);
  return rule.nth.includes(nth) || (last && rule.nth.includes(-1));
}

/** Sorted, with periods that touch or overlap made one. */
export function joinPeriods(periods: readonly Period[]): readonly Period[] {
  if (periods.length < 2) return periods;
  const joined: Period[] = [];
  for (const period of [...periods].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && period.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, period.to) };
    else joined.push(period);
  }
  return joined;
}

function planned(hours: Hours, day: Day, way: Way): readonly Period[] {
  if (hours.always) return way === 'walk-in' ? ALL_DAY : NONE;
  const weekday = weekdayOf(day);
  const periods: Period[] = [];
  for (const rule of hours.rules)
    if (rule.byAppointment === (way === 'appointment') && ruleHolds(rule, day, weekday)) periods.push(...rule.periods);
  return joinPeriods(periods);
}

function onDay(hours: Hours, day: Day, way: Way): DayHours {
  const periods = planned(hours, day, way);
  const reason = periods.length > 0 ? closedReason(hours, day) : null;
  return reason ? { periods: NONE, reason } : { periods, reason: null };
}

/** When one can walk in on a day, and why not if a holiday or closure is in the way. Times in Dutch minutes. */
export function hoursOn(hours: Hours, day: Day): DayHours {
  return onDay(hours, day, 'walk-in');
}

function nextFrom(hours: Hours, today: Day, minutes: Minutes, way: Way): Opening | null {
  const possible = hours.always ? way === 'walk-in' : hours.rules.some((rule) => rule.periods.length > 0);
  if (!possible) return null;
  for (let inDays = 0; inDays <= HORIZON; inDays++) {
    const day = today + inDays;
    const period = onDay(hours, day, way).periods.find((one) => inDays > 0 || one.from > minutes);
    if (period) return { date: dateOf(day), weekday: weekdayOf(day), from: period.from, to: period.to, inDays };
  }
  return null;
}

/** Minutes from midnight of `day` until it closes, following openings on through midnight. `null`: a week on, still open. */
function closesAt(hours: Hours, day: Day, period: Period): Minutes | null {
  let to = period.to;
  for (let days = 1; to === days * 1440; days++) {
    if (days > WEEK) return null;
    const after = hoursOn(hours, day + days).periods[0];
    if (after?.from === 0) to += after.to;
  }
  return to;
}

/**
 * Whether one can walk in now, on the Dutch clock. Rules by appointment do not count (see `nextAppointment`). Not `always`
 * means that `until` is a real closing time within a week; `next` looks about half a year ahead.
 */
export function openAt(hours: Hours, now: Date): OpenState {
  const { day, minutes } = dutchClock(now);
  const today = hoursOn(hours, day);
  const period = today.periods.find((one) => one.from <= minutes && minutes < one.to);
  if (!period) return { open: false, reason: today.reason, next: nextFrom(hours, day, minutes, 'walk-in') };
  const closing = closesAt(hours, day, period);
  if (closing === null) return { open: true, always: true, until: 1440, left: WEEK * 1440 };
  const until = closing % 1440 === 0 ? 1440 : closing % 1440;
  return { open: true, always: false, until, left: closing - minutes };
}

/** The next period for which an appointment can be made, or `null` when there are none with a day and a time. */
export function nextAppointment(hours: Hours, now: Date): Opening | null {
  const { day, minutes } = dutchClock(now);
  return nextFrom(hours, day, minutes, 'appointment');
}
