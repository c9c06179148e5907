import { WEEKDAYS } from './calendar.ts';
import type { HoursRule, Period, Weekday } from './content.ts';
import { type HoursErrorCode, type HoursWord, hoursWords } from './hours-words.ts';

/** Why a line cannot be read: `position` and `length` of `text` within the line as typed. */
export type HoursError = {
  readonly code: HoursErrorCode;
  readonly text: string;
  readonly position: number;
  readonly length: number;
};

type Reading = {
  readonly days: Set<Weekday>;
  readonly nth: number[];
  readonly periods: Period[];
  month: HoursWord | null;
  byAppointment: boolean;
  /** Days and times come in one block each, in either order; a third block is a second moment. */
  readonly blocks: ('days' | 'times')[];
};

/** Tells a rule from an error. */
export function isHoursError(read: HoursRule | HoursError): read is HoursError {
  return 'code' in read;
}

const at = (code: HoursErrorCode, word: HoursWord): HoursError => {
  const text = word.text.trim();
  return { code, text, position: word.at, length: text.length };
};

/** Notes which block a word belongs to; an error when it starts a second moment on the same line. */
function enter(reading: Reading, block: 'days' | 'times', word: HoursWord): HoursError | null {
  if (reading.blocks.at(-1) === block) return null;
  if (reading.blocks.length === 2) return at('second-moment', word);
  reading.blocks.push(block);
  return null;
}

/** The days from one to another, around the end of the week if need be. */
function daysBetween(from: Weekday, to: Weekday): readonly Weekday[] {
  const start = WEEKDAYS.indexOf(from);
  const count = ((WEEKDAYS.indexOf(to) - start + 7) % 7) + 1;
  return Array.from({ length: count }, (_, step) => WEEKDAYS[(start + step) % 7] ?? from);
}

/** Reads one day or a range of days at `index`; answers the words used up. */
function takeDays(reading: Reading, words: readonly HoursWord[], index: number): number | HoursError {
  const word = words[index];
  if (word?.kind !== 'days') return 1;
  const problem = enter(reading, 'days', word);
  if (problem) return problem;
  const [dash, last, more] = words.slice(index + 1, index + 4);
  if (dash?.kind !== 'dash') {
    for (const day of word.days) reading.days.add(day);
    return 1;
  }
  if (last?.kind === 'time' && /\p{L}/u.test(dash.text)) return at('no-start', dash);
  // "dinsdag- en donderdagochtend": a hyphen for the part left out.
  if (last === undefined || last.kind === 'time' || last.kind === 'and') {
    for (const day of word.days) reading.days.add(day);
    return 2;
  }
  const from = word.days[0];
  const to = last.kind === 'days' ? last.days[0] : undefined;
  if (last.kind !== 'days' || !from || !to || word.days.length > 1 || last.days.length > 1)
    return at('unknown-day', last);
  if (more?.kind === 'dash' && words[index + 4]?.kind === 'days') return at('chained-dash', more);
  for (const day of daysBetween(from, to)) reading.days.add(day);
  return 3;
}

/** Reads "from-to" at `index`; answers the words used up. */
function takePeriod(reading: Reading, words: readonly HoursWord[], index: number): number | HoursError {
  const start = words[index];
  if (start?.kind !== 'time') return 1;
  const problem = enter(reading, 'times', start);
  if (problem) return problem;
  const dash = words[index + 1];
  const end = words[index + 2];
  const joins = dash?.kind === 'dash' || (dash?.kind === 'and' && words[index - 1]?.kind === 'between');
  if (!joins || end?.kind !== 'time') return at('no-end', start);
  const from = start.minutes;
  const to = end.minutes === 0 && from > 0 ? 1440 : end.minutes;
  if (to <= from) return at(from >= 1020 && to <= 720 ? 'past-midnight' : 'end-before-start', end);
  if (reading.periods.some((one) => from < one.to && one.from < to)) return at('overlap', start);
  reading.periods.push({ from, to });
  return 3;
}

function take(reading: Reading, words: readonly HoursWord[], index: number): number | HoursError {
  const word = words[index];
  switch (word?.kind) {
    case 'wrong':
      return at(word.code, word);
    case 'days':
      return takeDays(reading, words, index);
    case 'time':
      return takePeriod(reading, words, index);
    case 'nth':
      if (reading.days.size > 0) return at('second-moment', word);
      reading.nth.push(word.nth);
      return 1;
    case 'dash':
      return words[index + 1]?.kind === 'time' ? at('no-start', word) : at('unknown-word', word);
    case 'month':
      reading.month = word;
      return 1;
    case 'appointment':
      reading.byAppointment = true;
      return 1;
    default:
      return 1;
  }
}

/**
 * Reads one line of `wanneer:` as people write it: "ma t/m vr 9:00-17:00", "di/do van 9 tot 12 uur", "1e en 3e woensdag van
 * de maand 14.00 – 16.00", "werkdagen 10-12 en 13-15 (op afspraak)", "op afspraak". Several days and several periods may
 * stand on a line, but only one combination of them. Times may end at 24:00, not after.
 */
export function readHours(line: string): HoursRule | HoursError {
  const whole = (code: HoursErrorCode): HoursError => {
    const text = line.trim();
    return { code, text, position: line.indexOf(text), length: text.length };
  };
  const words = hoursWords(line);
  if (words.length === 0) return whole('empty');
  const reading: Reading = { days: new Set(), nth: [], periods: [], month: null, byAppointment: false, blocks: [] };
  for (let index = 0; index < words.length; ) {
    const used = take(reading, words, index);
    if (typeof used !== 'number') return used;
    index += used;
  }
  const { days, nth, periods, month, byAppointment } = reading;
  if (days.size === 0 && (periods.length > 0 || nth.length > 0 || !byAppointment)) return whole('no-day');
  if (periods.length === 0 && !byAppointment) return whole('no-time');
  if (month && nth.length === 0) return at('month-without-nth', month);
  return {
    days: WEEKDAYS.filter((day) => days.has(day)),
    nth: [...new Set(nth)],
    periods: periods.sort((a, b) => a.from - b.from),
    byAppointment,
  };
}
