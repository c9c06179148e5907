import { WEEKDAYS } from './calendar.ts';
import type { Minutes, Weekday } from './content.ts';

/** What can be wrong with a line of opening hours; the words for it live with whoever shows them. */
export type HoursErrorCode =
  | 'empty'
  | 'no-day'
  | 'no-time'
  | 'no-start'
  | 'no-end'
  | 'not-a-time'
  | 'end-before-start'
  | 'past-midnight'
  | 'overlap'
  | 'unknown-day'
  | 'unknown-word'
  | 'chained-dash'
  | 'second-moment'
  | 'fifth'
  | 'month-without-nth'
  | 'every-other-week'
  | 'always'
  | 'closed'
  | 'date';

/** One meaningful piece of a line, `at` and `length` in the line as typed. */
export type HoursWord = { readonly at: number; readonly text: string } & (
  | { readonly kind: 'days'; readonly days: readonly Weekday[] }
  | { readonly kind: 'nth'; readonly nth: number }
  | { readonly kind: 'time'; readonly minutes: Minutes }
  | { readonly kind: 'dash' }
  | { readonly kind: 'and' }
  | { readonly kind: 'between' }
  | { readonly kind: 'month' }
  | { readonly kind: 'appointment' }
  | { readonly kind: 'wrong'; readonly code: HoursErrorCode }
);

const NTH: Readonly<Record<string, number>> = {
  eerste: 1,
  tweede: 2,
  derde: 3,
  vierde: 4,
  laatste: -1,
};

const FULL: Readonly<Record<string, Weekday>> = {
  maandag: 'ma',
  dinsdag: 'di',
  woensdag: 'wo',
  donderdag: 'do',
  vrijdag: 'vr',
  zaterdag: 'za',
  zondag: 'zo',
};

/** Every word that names a day, for a hint at a misspelt one. */
export const DAY_NAMES: readonly string[] = [...WEEKDAYS, ...Object.keys(FULL)];

const END = String.raw`(?![\p{L}\d])`;
const PART_OF_DAY = 'ochtend|morgen|voormiddag|middag|namiddag|avond|nacht';

/** In order: the first that fits wins, so phrases come before the words in them. */
const PIECES: readonly (readonly [name: string, pattern: string])[] = [
  [
    'alternate',
    `(?:om de (?:week|twee weken|2 weken|andere week)|om en om|tweewekelijks|2-wekelijks|(?:(?:elke|iedere|per|een keer per|eens per|1x per) )?(?:twee|2|drie|3|vier|4) weken|(?:in de )?(?:on)?even (?:weken|week))${END}`,
  ],
  ['always', String.raw`(?:24\s*/\s*7|24 uur per dag|24 uur|dag en nacht|altijd(?: open)?)${END}`],
  [
    'date',
    String.raw`(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|(?:\d{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|(?:(?:in|tijdens|buiten) de )?(?:school|zomer|kerst|herfst)?vakanties?|(?:in de )?(?:zomer|winter)(?:maanden|periode)?)${END}`,
  ],
  ['closed', String.raw`(?:gesloten|dicht|behalve|niet|m\.u\.v\.?|uitgezonderd|feestdagen)${END}`],
  ['walkin', `(?:zonder afspraak|vrije inloop|inloop(?:spreekuur|uur)?|spreekuur|geopend|open)${END}`],
  ['appointment', `(?:(?:alleen|uitsluitend|enkel) )?(?:(?:op|na|volgens|met|via) )?(?:telefonische )?afspraak${END}`],
  ['every', `(?:elke dag|iedere dag|alle dagen|dagelijks|(?:7|zeven) dagen(?: per week| in de week)?)${END}`],
  [
    'workdays',
    `(?:(?:elke |iedere |op |alle )?(?:werk|week)dag(?:en)?|door de week|doordeweeks(?:e dagen)?|door-de-weeks)${END}`,
  ],
  ['weekend', `(?:(?:in |elk |ieder )?(?:het )?week(?:end|einde|enden|ends))${END}`],
  ['month', `(?:(?:van|in|per|v\\/d|vd|v\\.d\\.) )?(?:de |elke |iedere )?(?:maand)${END}`],
  ['nth', String.raw`(?:(?:eerste|tweede|derde|vierde|vijfde|laatste)|\d(?:e|ste|de))${END}`],
  ['dash', String.raw`[-‐‑‒–—−]+|(?:t ?\/ ?m|t\.m\.|t-m|tm|tot en met|tot)(?!\p{L})`],
  [
    'partofday',
    String.raw`['’‘\x60]?s[ -](?:ochtends|morgens|middags|namiddags|avonds|nachts)${END}|['’‘\x60]s(?=[ -])|(?:in de )?(?:${PART_OF_DAY})s?${END}`,
  ],
  ['time', String.raw`\d{1,2}\s?[uh]\d{2}${END}|\d[\d:.]*\d?(?:\s*(?:uur|u\.?|h)${END})?`],
  ['between', `tussen${END}`],
  ['midnight', `middernacht${END}`],
  ['and', `(?:[,;&+/|]|en|plus|alsook)(?:(?<=[,;&+/|])|${END})`],
  ['skip', String.raw`[\s"'“”„‘’()\[\]:.·•*]+|(?:van|vanaf|op|om|de|het|elke|iedere|alle|steeds|ook|uur|u)${END}`],
  ['day', String.raw`[\p{L}]+\.?`],
  ['other', String.raw`\S`],
];

const LINE = new RegExp(PIECES.map(([name, pattern]) => `(?<${name}>${pattern})`).join('|'), 'giu');

/** The weekday a word names: "ma", "Maandag", "maandagen", "'s maandags", "maandagochtend". */
function readDay(word: string): Weekday | null {
  const plain = word.toLowerCase().replace(/\.$/, '');
  const short = WEEKDAYS.find((day) => day === plain);
  if (short) return short;
  // "woe", "don": three letters that begin one name only.
  const name = plain.length === 3 ? Object.keys(FULL).find((one) => one.startsWith(plain)) : undefined;
  if (name) return FULL[name] ?? null;
  const stem = plain.replace(new RegExp(`(?:en|s|${PART_OF_DAY})$`), '');
  return FULL[plain] ?? FULL[stem] ?? null;
}

/** "9", "9:30", "9.30 uur", "9u30" and "0930" as minutes since midnight; `null` when the clock has no such time. */
function readTime(text: string): Minutes | null {
  const plain = text.replace(/\s*(?:uur|u\.?|h)$/i, '').replace(/[:.]$/, '');
  const found = /^(\d{1,2})(?:\s?[:.uh](\d{2}))?$/i.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain);
  if (!found) return null;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  return hours > 24 || minutes > 59 || (hours === 24 && minutes > 0) ? null : hours * 60 + minutes;
}

function readNth(text: string): number | null {
  const plain = text.toLowerCase();
  const nth = NTH[plain] ?? Number.parseInt(plain, 10);
  return nth === -1 || (nth >= 1 && nth <= 4) ? nth : null;
}

function wordOf(name: string, text: string, at: number): HoursWord | null {
  const days = (list: readonly Weekday[]): HoursWord => ({ kind: 'days', days: list, at, text });
  const wrong = (code: HoursErrorCode): HoursWord => ({ kind: 'wrong', code, at, text });
  switch (name) {
    case 'alternate':
      return wrong('every-other-week');
    case 'always':
    case 'date':
    case 'closed':
      return wrong(name);
    case 'every':
      return days(WEEKDAYS);
    case 'workdays':
      return days(WEEKDAYS.slice(0, 5));
    case 'weekend':
      return days(WEEKDAYS.slice(5));
    case 'midnight':
      return { kind: 'time', minutes: 1440, at, text };
    case 'nth': {
      const nth = readNth(text);
      return nth === null ? wrong('fifth') : { kind: 'nth', nth, at, text };
    }
    case 'time': {
      const minutes = readTime(text);
      return minutes === null ? wrong('not-a-time') : { kind: 'time', minutes, at, text };
    }
    case 'day': {
      const day = readDay(text);
      return day ? days([day]) : wrong('unknown-day');
    }
    case 'other':
      return wrong('unknown-word');
    case 'and':
    case 'between':
    case 'dash':
    case 'month':
    case 'appointment':
      return { kind: name, at, text };
    default:
      return null;
  }
}

/** Cuts a line of Dutch opening hours into its meaningful pieces; filler such as "van", "op" and "uur" is left out. */
export function hoursWords(line: string): readonly HoursWord[] {
  const words: HoursWord[] = [];
  for (const match of line.matchAll(LINE)) {
    const name = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] ?? 'skip';
    const word = wordOf(name, match[0], match.index);
    if (word) words.push(word);
  }
  return words;
}
