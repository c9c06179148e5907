import type { LanguageCode } from '../guide/ids.ts';

/** What the letters of a message show before any word is looked at. */
export type Script = {
  readonly name: 'latin' | 'cyrillic' | 'arabic' | 'ethiopic' | 'other' | 'none';
  /** Language of a script that only one language we expect writes in. */
  readonly only: LanguageCode | null;
  /** Letters that give a language away, counted. */
  readonly marks: ReadonlyMap<LanguageCode, number>;
};

const MARKS: Readonly<Record<string, string>> = {
  tr: 'ğışİ',
  pl: 'ąęłżźćńś',
  es: 'ñ¿¡',
  de: 'ßä',
  fr: 'èêàœû',
  pt: 'ãõ',
  ro: 'țșăâ',
  hu: 'őű',
  uk: 'іїєґ',
  ru: 'ыэъё',
  fa: 'پچژگکی',
  ku: 'îêû',
  sr: 'đžč',
};
const MARK_OF = new Map(Object.entries(MARKS).flatMap(([code, all]) => [...all].map((c) => [c, code] as const)));

/** Scripts of languages we can name but not understand. */
const ONLY: readonly (readonly [from: number, to: number, code: LanguageCode])[] = [
  [0x0370, 0x03ff, 'el'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0b80, 0x0bff, 'ta'],
  [0x0e00, 0x0e7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
  [0x3040, 0x30ff, 'ja'],
  [0x4e00, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
];
const TIGRINYA_A = 'ኣ';
const AMHARIC_A = 'አ';

/** Counts the scripts of the first 400 characters; the one with most letters wins. */
export function scriptOf(text: string): Script {
  let latin = 0;
  let cyrillic = 0;
  let arabic = 0;
  let ethiopic = 0;
  let other = 0;
  let otherCode: LanguageCode | null = null;
  const marks = new Map<LanguageCode, number>();
  const length = Math.min(text.length, 400);
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90)) {
      latin++;
      continue;
    }
    if (c < 0xa1) continue;
    const mark = MARK_OF.get(text.charAt(i));
    if (mark !== undefined) marks.set(mark, (marks.get(mark) ?? 0) + 1);
    if (c < 0x250) latin++;
    else if (c >= 0x400 && c < 0x530) cyrillic++;
    else if ((c >= 0x620 && c < 0x650) || (c >= 0x66e && c < 0x6d4)) arabic++;
    else if (c >= 0x1200 && c < 0x1380) ethiopic++;
    else {
      const range = ONLY.find(([from, to]) => c >= from && c <= to);
      if (range !== undefined) {
        other++;
        otherCode = range[2];
      }
    }
  }
  const most = Math.max(latin, cyrillic, arabic, ethiopic, other);
  if (most === 0) return { name: 'none', only: null, marks };
  if (most === ethiopic) return { name: 'ethiopic', only: tigrinya(text) ? 'ti' : 'am', marks };
  if (most === other) return { name: 'other', only: otherCode, marks };
  return { name: most === latin ? 'latin' : most === cyrillic ? 'cyrillic' : 'arabic', only: null, marks };
}

function tigrinya(text: string): boolean {
  return text.includes(TIGRINYA_A) || !text.includes(AMHARIC_A);
}
