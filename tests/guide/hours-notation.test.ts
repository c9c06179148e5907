import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WEEKDAYS } from '../../src/guide/calendar.ts';
import type { HoursRule } from '../../src/guide/content.ts';
import { isHoursError, readHours } from '../../src/guide/hours-notation.ts';

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A rule as a line, to compare at a glance: "ma di [2] 9:00-12:00 afspraak". */
function shown(read: ReturnType<typeof readHours>): string {
  if (isHoursError(read)) return `${read.code} “${read.text}” ${read.position}+${read.length}`;
  const parts = [
    read.days.join(' '),
    read.nth.length > 0 ? `[${read.nth.join()}]` : '',
    read.periods.map((one) => `${clock(one.from)}-${clock(one.to)}`).join(' '),
    read.byAppointment ? 'afspraak' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

test.each([
  ['ma t/m vr 9:00-17:00', 'ma di wo do vr 9:00-17:00'],
  ['ma-vr 9.00 – 12.30', 'ma di wo do vr 9:00-12:30'],
  ['ma–vr: 9.00-12.30 uur.', 'ma di wo do vr 9:00-12:30'],
  ['van maandag tot en met vrijdag van 9.00 uur tot 17.00 uur', 'ma di wo do vr 9:00-17:00'],
  ['ma/wo/vr 9-12', 'ma wo vr 9:00-12:00'],
  ['ma, wo, vr 9:00-12:00, 13:00-17:00', 'ma wo vr 9:00-12:00 13:00-17:00'],
  ['di en do 10-12', 'di do 10:00-12:00'],
  ['wo en vr van 9 tot 12 en van 13 tot 17 uur', 'wo vr 9:00-12:00 13:00-17:00'],
  ['Maandag t/m donderdag: 8.30 - 17.00 uur', 'ma di wo do 8:30-17:00'],
  ['ma t / m vr 10:00u - 12:00u', 'ma di wo do vr 10:00-12:00'],
  ['dinsdag- en donderdagochtend 9-12', 'di do 9:00-12:00'],
  ['woe en don 9h00-12h30', 'wo do 9:00-12:30'],
  ['zaterdag tussen 9 en 12 uur', 'za 9:00-12:00'],
  ['weekdagen 9-17', 'ma di wo do vr 9:00-17:00'],
  ['de eerste en de derde maandag v/d maand 10-12', 'ma [1,3] 10:00-12:00'],
  ['1e + 3e di 10-12', 'di [1,3] 10:00-12:00'],
  ['vr t/m ma 10-12', 'ma vr za zo 10:00-12:00'],
  ['“ma” 9u30-12u', 'ma 9:30-12:00'],
  ['Ma. en Wo.: 09:00–12:00u', 'ma wo 9:00-12:00'],
  ['maandagen 0900-1230', 'ma 9:00-12:30'],
  ["'s maandags 9-12", 'ma 9:00-12:00'],
  ['elke dinsdagmiddag 14-16', 'di 14:00-16:00'],
  ['10:00-12:00 op maandag', 'ma 10:00-12:00'],
  ['zaterdag van 10 tot middernacht', 'za 10:00-24:00'],
  ['vr 20:00-0:00', 'vr 20:00-24:00'],
  ['elke dag 0:00-24:00', 'ma di wo do vr za zo 0:00-24:00'],
  ['dagelijks van 9 tot 17 uur', 'ma di wo do vr za zo 9:00-17:00'],
  ['werkdagen 9-17', 'ma di wo do vr 9:00-17:00'],
  ['doordeweeks 9-17', 'ma di wo do vr 9:00-17:00'],
  ['in het weekend 10-16', 'za zo 10:00-16:00'],
  ['2e woensdag van de maand 14:00-16:00', 'wo [2] 14:00-16:00'],
  ['1e en 3e dinsdag van de maand 10:00-12:00', 'di [1,3] 10:00-12:00'],
  ['eerste en derde maandag 10-12', 'ma [1,3] 10:00-12:00'],
  ['laatste vrijdag 17:00-19:30', 'vr [-1] 17:00-19:30'],
  ['iedere 1ste zaterdag 10-13', 'za [1] 10:00-13:00'],
  ['do 13:00-15:00 (op afspraak)', 'do 13:00-15:00 afspraak'],
  ['alleen op afspraak ma 9-12', 'ma 9:00-12:00 afspraak'],
  ['inloop di 9-12', 'di 9:00-12:00'],
  ['ma op afspraak', 'ma afspraak'],
  ['Op afspraak', 'afspraak'],
])('%s', (line, rule) => {
  expect(shown(readHours(line))).toBe(rule);
});

test.each([
  ['', 'empty “” 0+0'],
  ['9:00-17:00', 'no-day “9:00-17:00” 0+10'],
  ['dinsdag', 'no-time “dinsdag” 0+7'],
  ['wo tot 12 uur', 'no-start “tot” 3+3'],
  ['wo 14:00', 'no-end “14:00” 3+5'],
  ['ma vanaf 9 uur', 'no-end “9 uur” 9+5'],
  ['wo 25:00-26:00', 'not-a-time “25:00” 3+5'],
  ['zaterdag tussen 9 uur', 'no-end “9 uur” 16+5'],
  ['ma t/m vr (behalve feestdagen) 9-17', 'closed “behalve” 11+7'],
  ['ma 9:0-12', 'not-a-time “9:0” 3+3'],
  ['wo 14:00-13:00', 'end-before-start “13:00” 9+5'],
  ['vr 22:00-2:00', 'past-midnight “2:00” 9+4'],
  ['ma 9-12 en 11-13', 'overlap “11” 11+2'],
  ['ma t/m vrydag 9:00-17:00', 'unknown-day “vrydag” 7+6'],
  ['ma @ 9-12', 'unknown-word “@” 3+1'],
  ['ma-wo-vr 9-12', 'chained-dash “-” 5+1'],
  ['ma 9-12, wo 13-15', 'second-moment “wo” 9+2'],
  ['1e ma en 3e di 9-12', 'second-moment “3e” 9+2'],
  ['5e di 9-12', 'fifth “5e” 0+2'],
  ['woensdag van de maand 9-12', 'month-without-nth “van de maand” 9+12'],
  ['om de week wo 10-12', 'every-other-week “om de week” 0+10'],
  ['elke 2 weken op ma 9-12', 'every-other-week “elke 2 weken” 0+12'],
  ['24/7', 'always “24/7” 0+4'],
  ['zo gesloten', 'closed “gesloten” 3+8'],
  ['25 december 10-12', 'date “25 december” 0+11'],
  ['ma 2026-12-25 9-12', 'date “2026-12-25” 3+10'],
])('cannot read: %s', (line, error) => {
  expect(shown(readHours(line))).toBe(error);
});

const rules: fc.Arbitrary<HoursRule> = fc
  .record({
    days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    nth: fc.subarray([1, 2, 3, 4, -1]),
    edges: fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 }),
    byAppointment: fc.boolean(),
  })
  .map(({ edges, ...rest }) => {
    const sorted = [...edges].sort((a, b) => a - b);
    const periods = sorted.flatMap((from, at) => {
      const to = sorted[at + 1];
      return at % 2 === 0 && to !== undefined ? [{ from, to }] : [];
    });
    return { ...rest, periods };
  });

function written({ days, nth, periods, byAppointment }: HoursRule): string {
  const order = nth.map((n) => (n === -1 ? 'laatste' : `${n}e`)).join(' en ');
  const times = periods.map((one) => `${clock(one.from)}-${clock(one.to)}`).join(' en ');
  return `${order} ${days.join(', ')} ${times}${byAppointment ? ' op afspraak' : ''}`;
}

test('what is written by the rule is read as the rule', () => {
  fc.assert(
    fc.property(rules, (rule) => {
      expect(readHours(written(rule))).toEqual(rule);
    }),
  );
});

test('no line makes it throw, and a position lies within the line', () => {
  const bits = fc.constantFrom(
    'ma',
    'vr',
    ' ',
    '-',
    ' t/m ',
    '9',
    '9:00',
    '12.30',
    'en',
    ',',
    '2e',
    '(',
    'uur',
    'x',
    '“',
    'afspraak',
    'weekend',
    'é',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(bits).map((all) => all.join('')),
      ),
      (line) => {
        const read = readHours(line);
        if (isHoursError(read)) expect(line.slice(read.position, read.position + read.length)).toBe(read.text);
      },
    ),
  );
});
