/**
 * What a character is to us. One table for every code of the BMP: 0 is a separator, 1 is dropped (apostrophes, marks above a
 * letter, Arabic vowel signs), 2 ends a sentence, anything else is the letter or digit it is read as.
 */
export const SEPARATOR = 0;
export const DROPPED = 1;
export const SENTENCE_END = 2;

const READ_AS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 's',
  æ: 'e',
  œ: 'e',
  ə: 'e',
  ŋ: 'n',
  ð: 'd',
  þ: 't',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ک: 'ك',
  ی: 'ي',
  گ: 'ك',
  ё: 'е',
  э: 'е',
  є: 'е',
  ы: 'и',
  і: 'и',
  ї: 'и',
  ґ: 'г',
  ъ: '',
  ь: '',
};

const DROPPED_CODES = '\'’‘`´ʼ′"\u00ad\u200b\u200c\u200d\u200e\u200f\u0640\u0674';
const SENTENCE_ENDS = '.!?;\n\r؟…';

function readAs(code: number): number {
  const character = String.fromCharCode(code);
  if (DROPPED_CODES.includes(character)) return DROPPED;
  if (SENTENCE_ENDS.includes(character)) return SENTENCE_END;
  const known = READ_AS[character];
  if (known !== undefined) return known === '' ? DROPPED : known.charCodeAt(0);
  if (/\p{M}/u.test(character)) return DROPPED;
  if (!/[\p{L}\p{N}]/u.test(character)) return SEPARATOR;
  const base = character.normalize('NFD').charCodeAt(0);
  return READ_AS[String.fromCharCode(base)]?.charCodeAt(0) ?? base;
}

/** The table above, made once per index. Scripts beyond the Georgian block are kept as they are. */
export function buildLetters(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) {
    if (code < 0x2c00) table[code] = readAs(code);
    else if (code >= 0x3041 && code <= 0xd7ff) table[code] = code;
  }
  table[0xfeff] = DROPPED;
  table[0x3002] = SENTENCE_END;
  return table;
}
