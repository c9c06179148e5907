import type { Provision } from '../../src/guide/content.ts';

const DAYS = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'];

/** Weekday, date and minutes on the clock in Amsterdam, by the platform's own calendar. */
function clock(now: Date): {
  readonly day: string;
  readonly date: string;
  readonly minutes: number;
  readonly ofMonth: number;
} {
  const parts = new Map(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Amsterdam',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  const day = DAYS[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? '';
  return {
    day,
    date,
    minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
    ofMonth: Number(parts.get('day')),
  };
}

/** Whether one can walk in or call, counted again without our own calendar. `holiday`: the day is a public holiday. */
export function reallyOpen(provision: Provision, now: Date, holiday: boolean): boolean {
  const { hours } = provision;
  const { day, date, minutes, ofMonth } = clock(now);
  if (hours.closures.some((closure) => closure.from <= date && date <= closure.to)) return false;
  if (hours.always) return true;
  if (holiday && hours.holidays === 'closed') return false;
  const days = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
  const nth = Math.ceil(ofMonth / 7);
  return hours.rules.some(
    (rule) =>
      !rule.byAppointment &&
      rule.days.some((one) => one === day) &&
      (rule.nth.length === 0 || rule.nth.includes(nth) || (rule.nth.includes(-1) && ofMonth + 7 > days)) &&
      rule.periods.some(({ from, to }) => from <= minutes && minutes < to),
  );
}
