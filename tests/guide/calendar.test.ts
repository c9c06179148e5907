import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dateOf,
  dayOf,
  dutchClock,
  easterSunday,
  holidayOn,
  instantOf,
  nthInMonth,
  parseDay,
  weekdayOf,
} from '../../src/guide/calendar.ts';

const INTL = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function byIntl(now: Date): string {
  const part = Object.fromEntries(INTL.formatToParts(now).map((one) => [one.type, one.value]));
  return `${part['year']}-${part['month']}-${part['day']} ${part['hour']}:${part['minute']}`;
}

function byRule(now: Date): string {
  const { day, minutes } = dutchClock(now);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${dateOf(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const instants = fc.date({
  min: new Date('1997-01-01T00:00Z'),
  max: new Date('2090-01-01T00:00Z'),
  noInvalidDate: true,
});

test('the Dutch clock by rule is the Dutch clock by Intl', () => {
  fc.assert(fc.property(instants, (now) => byRule(now) === byIntl(now)));
});

test.each([
  ['2026-03-29T00:59:59Z', '2026-03-29 01:59'],
  ['2026-03-29T01:00:00Z', '2026-03-29 03:00'],
  ['2026-10-25T00:59:59Z', '2026-10-25 02:59'],
  ['2026-10-25T01:00:00Z', '2026-10-25 02:00'],
  ['2026-12-31T23:00:00Z', '2027-01-01 00:00'],
])('the clock at %s shows %s', (instant, shown) => {
  expect(byRule(new Date(instant))).toBe(shown);
  expect(byIntl(new Date(instant))).toBe(shown);
});

test('an instant found back from the clock is the same minute, or the repeated one in autumn', () => {
  fc.assert(
    fc.property(instants, (now) => {
      const { day, minutes } = dutchClock(now);
      return byRule(instantOf(day, minutes)) === byRule(now);
    }),
  );
  expect(instantOf(dayOf(2026, 3, 29), 150).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  expect(instantOf(dayOf(2026, 10, 25), 150).toISOString()).toBe('2026-10-25T00:30:00.000Z');
});

test.each([
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2029, '2029-04-01'],
  [2030, '2030-04-21'],
  [2038, '2038-04-25'],
])('Easter Sunday of %i is %s', (year, date) => {
  expect(dateOf(easterSunday(year))).toBe(date);
});

function holidaysOf(year: number): Readonly<Record<string, string>> {
  const days = Array.from({ length: 366 }, (_, at) => dayOf(year, 1, 1) + at);
  return Object.fromEntries(
    days.flatMap((day) => {
      const holiday = holidayOn(day);
      const date = dateOf(day);
      return holiday && date.startsWith(String(year)) ? [[date.slice(5), holiday]] : [];
    }),
  );
}

test('the holidays of 2026: no Good Friday, no 5 May', () => {
  expect(holidaysOf(2026)).toEqual({
    '01-01': 'new-year',
    '04-05': 'easter-sunday',
    '04-06': 'easter-monday',
    '04-27': 'kings-day',
    '05-14': 'ascension-day',
    '05-24': 'whit-sunday',
    '05-25': 'whit-monday',
    '12-25': 'christmas-day',
    '12-26': 'boxing-day',
  });
});

test('5 May counts in a lustrum year, and King’s Day moves off a Sunday', () => {
  expect(holidaysOf(2030)['05-05']).toBe('liberation-day');
  expect(holidaysOf(2025)['04-26']).toBe('kings-day');
  expect(holidaysOf(2025)['04-27']).toBeUndefined();
  expect(holidaysOf(2031)['04-26']).toBe('kings-day');
});

test('days are read strictly, counted within their month and named', () => {
  expect(parseDay('2026-02-30')).toBeNull();
  expect(parseDay('2026-2-3')).toBeNull();
  expect(parseDay('2028-02-29')).toBe(dayOf(2028, 2, 29));
  expect(weekdayOf(dayOf(2026, 11, 23))).toBe('ma');
  expect(weekdayOf(dayOf(1969, 12, 31))).toBe('wo');
  expect(nthInMonth(dayOf(2026, 11, 30))).toEqual({ nth: 5, last: true });
  expect(nthInMonth(dayOf(2026, 11, 23))).toEqual({ nth: 4, last: false });
});
