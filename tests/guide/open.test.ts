import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, dutchClock, holidayOn, nthInMonth, weekdayOf } from '../../src/guide/calendar.ts';
import type { Hours } from '../../src/guide/content.ts';
import { isHoursError, readHours } from '../../src/guide/hours-notation.ts';
import { hoursOn, nextAppointment, openAt } from '../../src/guide/open.ts';

function hours(lines: readonly string[], more: Partial<Hours> = {}): Hours {
  const rules = lines.map(readHours).map((read) => {
    if (isHoursError(read)) throw new Error(read.code);
    return read;
  });
  return { always: false, rules, holidays: 'closed', closures: [], ...more };
}

/** A time in the Netherlands in winter, unless it says otherwise. */
const at = (time: string, offset = '+01:00') => new Date(`${time}:00${offset}`);
const office = hours(['ma t/m vr 9:00-17:00']);

test('open until closing time', () => {
  expect(openAt(office, at('2026-11-23T09:00'))).toEqual({ open: true, always: false, until: 1020, left: 480 });
  expect(openAt(office, at('2026-11-23T16:59'))).toMatchObject({ open: true, left: 1 });
});

test('closed with the next opening: later today, tomorrow, after the weekend', () => {
  expect(openAt(office, at('2026-11-23T08:59'))).toMatchObject({
    open: false,
    reason: null,
    next: { inDays: 0, from: 540 },
  });
  expect(openAt(office, at('2026-11-23T17:00'))).toMatchObject({ next: { inDays: 1, weekday: 'di' } });
  expect(openAt(office, at('2026-11-27T20:00'))).toEqual({
    open: false,
    reason: null,
    next: { date: '2026-11-30', weekday: 'ma', from: 540, to: 1020, inDays: 3 },
  });
});

test('a holiday closes, unless they say otherwise', () => {
  expect(openAt(office, at('2026-12-25T10:00'))).toEqual({
    open: false,
    reason: { kind: 'holiday', holiday: 'christmas-day' },
    next: { date: '2026-12-28', weekday: 'ma', from: 540, to: 1020, inDays: 3 },
  });
  expect(openAt({ ...office, holidays: 'open' }, at('2026-12-25T10:00')).open).toBe(true);
});

test('a closure closes for its days, with its reason, and before a holiday', () => {
  const closed = hours(['ma t/m vr 9:00-17:00'], {
    closures: [{ from: '2026-12-24', to: '2027-01-03', why: 'kerstvakantie' }],
  });
  expect(openAt(closed, at('2026-12-25T10:00'))).toMatchObject({
    reason: { kind: 'closure', why: 'kerstvakantie' },
    next: { date: '2027-01-04', inDays: 10 },
  });
});

test('a day without hours has no reason, even in a closure', () => {
  const closed = hours(['ma 9-12'], { closures: [{ from: '2026-11-24', to: '2026-11-24', why: 'verbouwing' }] });
  expect(openAt(closed, at('2026-11-24T10:00'))).toMatchObject({ reason: null, next: { date: '2026-11-30' } });
});

test('weekdays counted within the month', () => {
  const second = hours(['2e woensdag van de maand 14-16']);
  expect(openAt(second, at('2026-11-11T15:00')).open).toBe(true);
  expect(openAt(second, at('2026-11-18T15:00'))).toMatchObject({
    open: false,
    next: { date: '2026-12-09', inDays: 21 },
  });
  const last = hours(['laatste vrijdag 17-19']);
  expect(openAt(last, at('2026-11-27T18:00')).open).toBe(true);
  expect(openAt(last, at('2026-11-20T18:00')).open).toBe(false);
});

test('by appointment is not open, and is told apart', () => {
  const both = hours(['ma 9-12 op afspraak', 'do 9-12']);
  expect(openAt(both, at('2026-11-23T10:00'))).toMatchObject({ open: false, next: { date: '2026-11-26' } });
  expect(nextAppointment(both, at('2026-11-23T08:00'))).toMatchObject({ date: '2026-11-23', from: 540 });
  expect(nextAppointment(both, at('2026-11-23T10:00'))).toMatchObject({ date: '2026-11-30' });
  expect(nextAppointment(office, at('2026-11-23T10:00'))).toBeNull();
  expect(openAt(hours(['op afspraak']), at('2026-11-23T10:00'))).toEqual({ open: false, reason: null, next: null });
  expect(nextAppointment(hours(['op afspraak']), at('2026-11-23T10:00'))).toBeNull();
});

test('always open: on holidays too, not in a closure', () => {
  const always: Hours = { always: true, rules: [], holidays: 'open', closures: [] };
  expect(openAt(always, at('2026-12-25T03:00'))).toMatchObject({ open: true, always: true });
  expect(openAt({ ...always, holidays: 'closed' }, at('2026-12-25T03:00'))).toMatchObject({ open: true });
  const shut: Hours = { ...always, closures: [{ from: '2026-12-25', to: '2026-12-25', why: null }] };
  expect(openAt(shut, at('2026-12-25T03:00'))).toMatchObject({ open: false, reason: { kind: 'closure', why: null } });
  expect(openAt(shut, at('2026-12-24T12:00'))).toMatchObject({ open: true, always: false, until: 1440 });
  expect(openAt(hours(['elke dag 0-24'], { holidays: 'open' }), at('2026-12-25T03:00'))).toMatchObject({
    always: true,
  });
});

test('a night is two lines and one opening', () => {
  const shelter = hours(['elke dag 20:00-24:00', 'elke dag 0:00-8:00'], { holidays: 'open' });
  expect(openAt(shelter, at('2026-11-23T22:00'))).toEqual({ open: true, always: false, until: 480, left: 600 });
  expect(openAt(shelter, at('2026-11-24T02:00'))).toMatchObject({ open: true, until: 480, left: 360 });
  expect(openAt(shelter, at('2026-11-24T09:00'))).toMatchObject({ open: false, next: { from: 1200, inDays: 0 } });
});

test('nothing to open: no next', () => {
  expect(openAt(hours([]), at('2026-11-23T10:00'))).toEqual({ open: false, reason: null, next: null });
});

test('the clock changes do not move opening times', () => {
  const daily = hours(['elke dag 9-17'], { holidays: 'open' });
  for (const [date, before, after] of [
    ['2026-03-29', '+02:00', '+02:00'],
    ['2026-03-28', '+01:00', '+01:00'],
    ['2026-10-24', '+02:00', '+02:00'],
    ['2026-10-25', '+01:00', '+01:00'],
  ] as const) {
    expect(openAt(daily, at(`${date}T08:59`, before)).open).toBe(false);
    expect(openAt(daily, at(`${date}T09:00`, before)).open).toBe(true);
    expect(openAt(daily, at(`${date}T16:59`, after))).toMatchObject({ open: true, left: 1 });
  }
});

test('no time zone of the process plays a part', () => {
  const zone = process.env['TZ'];
  try {
    for (const other of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = other;
      expect(openAt(office, at('2026-11-23T09:00')).open).toBe(true);
      expect(openAt(office, at('2026-11-23T08:59')).open).toBe(false);
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

/** The same question answered as a child would: look at the calendar of this minute only. */
function naive(open: Hours, now: Date): boolean {
  const { day, minutes } = dutchClock(now);
  const date = dateOf(day);
  if (open.closures.some((one) => one.from <= date && date <= one.to)) return false;
  if (open.always) return true;
  if (open.holidays === 'closed' && holidayOn(day)) return false;
  const { nth, last } = nthInMonth(day);
  return open.rules.some(
    (rule) =>
      !rule.byAppointment &&
      rule.days.includes(weekdayOf(day)) &&
      (rule.nth.length === 0 || rule.nth.includes(nth) || (last && rule.nth.includes(-1))) &&
      rule.periods.some((one) => one.from <= minutes && minutes < one.to),
  );
}

const lines = fc.constantFrom(
  'ma t/m vr 9:00-17:00',
  'elke dag 0-8',
  'elke dag 20-24',
  'wo 13:30-15:15',
  'za, zo 10-12 en 14-16',
  '2e di van de maand 9-12',
  'laatste vr 0-24',
  'do 9-12 op afspraak',
);
const anyHours = fc
  .record({
    lines: fc.array(lines, { maxLength: 4 }),
    holidays: fc.constantFrom('closed' as const, 'open' as const),
    closures: fc.constantFrom(
      [],
      [{ from: '2026-12-20', to: '2027-01-04', why: null }],
      [{ from: '2026-04-27', to: '2026-04-27', why: 'feest' }],
    ),
  })
  .map(({ lines: all, ...more }) => hours(all, more));
const moments = fc.date({
  min: new Date('2026-01-01T00:00Z'),
  max: new Date('2030-12-31T00:00Z'),
  noInvalidDate: true,
});

test('open or closed, minute by minute, as the naive reading says', () => {
  fc.assert(
    fc.property(anyHours, moments, (open, start) => {
      for (let step = 0; step < 40; step++) {
        const now = new Date(start.getTime() + step * 37 * 60_000);
        expect(openAt(open, now).open).toBe(naive(open, now));
      }
    }),
  );
});

test('open now means open until closing time and closed right then; the next opening is the first one', () => {
  fc.assert(
    fc.property(anyHours, moments, (open, start) => {
      const minute = new Date(Math.floor(start.getTime() / 60_000) * 60_000);
      const state = openAt(open, minute);
      if (state.open) {
        if (state.always) return;
        const clockStep = (step: number) => new Date(minute.getTime() + step * 60_000);
        // A night with a clock change is an hour longer or shorter than the clock says.
        const slack = Math.abs(dutchClock(clockStep(state.left)).minutes - (state.until % 1440));
        if (slack !== 0) return;
        expect(naive(open, clockStep(state.left - 1))).toBe(true);
        expect(naive(open, clockStep(state.left))).toBe(false);
      } else if (state.next) {
        const { day } = dutchClock(minute);
        for (let before = 0; before < state.next.inDays; before++) {
          const periods = hoursOn(open, day + before).periods;
          expect(periods.filter((one) => before > 0 || one.from > dutchClock(minute).minutes)).toEqual([]);
        }
      }
    }),
  );
});
