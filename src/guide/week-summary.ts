import { WEEKDAYS } from './calendar.ts';
import type { Hours, HoursRule, Period, Weekday } from './content.ts';
import { joinPeriods } from './open.ts';

/** Three or more days in a row as one range; one day has `from` and `to` the same. */
export type DayRange = { readonly from: Weekday; readonly to: Weekday };

/** `periods` is empty only by appointment without set times, and then `days` may be empty too. */
export type WeekLine = {
  readonly days: readonly DayRange[];
  readonly nth: readonly number[];
  readonly periods: readonly Period[];
  readonly byAppointment: boolean;
};

export type WeekSummary = { readonly always: boolean; readonly lines: readonly WeekLine[] };

/** Days in week order as ranges: ma di wo vr → ma-wo, vr; two in a row stay apart. */
export function dayRanges(days: readonly Weekday[]): readonly DayRange[] {
  const runs: Weekday[][] = [];
  WEEKDAYS.forEach((day, at) => {
    if (!days.includes(day)) return;
    const run = runs.at(-1);
    const yesterday = WEEKDAYS[at - 1];
    if (run && yesterday && run.at(-1) === yesterday) run.push(day);
    else runs.push([day]);
  });
  return runs.flatMap((run) => {
    const from = run[0];
    const to = run.at(-1);
    return from && to && run.length > 2 ? [{ from, to }] : run.map((day) => ({ from: day, to: day }));
  });
}

function linesOf(rules: readonly HoursRule[], nth: readonly number[], byAppointment: boolean): readonly WeekLine[] {
  const perTimes = new Map<string, { days: Weekday[]; periods: readonly Period[] }>();
  for (const day of WEEKDAYS) {
    const today = rules.filter((rule) => rule.days.includes(day));
    if (today.length === 0) continue;
    const periods = joinPeriods(today.flatMap((rule) => rule.periods));
    const key = periods.map((one) => `${one.from}-${one.to}`).join();
    const same = perTimes.get(key);
    if (same) same.days.push(day);
    else perTimes.set(key, { days: [day], periods });
  }
  const lines = [...perTimes.values()].map((one) => ({ ...one, days: dayRanges(one.days), nth, byAppointment }));
  const open = rules.some((rule) => rule.days.length === 0);
  return open ? [...lines, { days: [], nth, periods: [], byAppointment }] : lines;
}

/** The week as few lines as possible, for words: days with the same times together, walk-in before by appointment. */
export function weekSummary(hours: Hours): WeekSummary {
  const groups = new Map<string, HoursRule[]>();
  for (const rule of hours.rules) {
    const key = `${rule.byAppointment ? 1 : 0}|${rule.nth.join()}`;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  const lines = [...groups.values()].flatMap((rules) => {
    const first = rules[0];
    return first ? linesOf(rules, first.nth, first.byAppointment) : [];
  });
  return {
    always: hours.always,
    lines: [...lines].sort((a, b) => Number(a.byAppointment) - Number(b.byAppointment)),
  };
}
