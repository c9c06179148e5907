import { expect, test } from 'vitest';
import type { Hours, HoursRule } from '../../src/guide/content.ts';
import { isHoursError, readHours } from '../../src/guide/hours-notation.ts';
import { weekSummary } from '../../src/guide/week-summary.ts';

function shown(lines: readonly string[]): readonly string[] {
  const rules = lines.map(readHours).filter((read): read is HoursRule => !isHoursError(read));
  const hours: Hours = { always: false, rules, holidays: 'closed', closures: [] };
  return weekSummary(hours).lines.map((line) =>
    [
      line.nth.length > 0 ? `[${line.nth.join()}]` : '',
      line.days.map((range) => (range.from === range.to ? range.from : `${range.from}-${range.to}`)).join(' '),
      line.periods.map((one) => `${one.from / 60}-${one.to / 60}`).join(' '),
      line.byAppointment ? 'afspraak' : '',
    ]
      .filter((part) => part !== '')
      .join(' | '),
  );
}

test('days with the same times share a line; three in a row become a range', () => {
  expect(shown(['ma 9-12', 'wo 9-12', 'vr 13-17'])).toEqual(['ma wo | 9-12', 'vr | 13-17']);
  expect(shown(['ma t/m do 9-17', 'za en zo 10-12'])).toEqual(['ma-do | 9-17', 'za zo | 10-12']);
  expect(shown(['elke dag 9-17'])).toEqual(['ma-zo | 9-17']);
});

test('periods of one day come together, touching ones become one', () => {
  expect(shown(['ma 13-17', 'ma 9-12'])).toEqual(['ma | 9-12 13-17']);
  expect(shown(['ma 9-12', 'ma 12-15'])).toEqual(['ma | 9-15']);
});

test('counted weekdays and appointments stay apart, appointments last', () => {
  expect(shown(['op afspraak', 'do 9-12 op afspraak', '2e wo 14-16', 'ma 9-12'])).toEqual([
    '[2] | wo | 14-16',
    'ma | 9-12',
    'do | 9-12 | afspraak',
    'afspraak',
  ]);
});
