/** WinAnsi beyond ASCII and Latin-1: all that a standard font of PDF can write (PDF 32000-1, annex D.2). */
const ALSO = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const CAN_WRITE = new RegExp(`^[\\x20-\\x7e\\xa0-\\xff${ALSO}]$`, 'u');

/** Looks or reads the same on paper. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['\t', ' '],
  ['\n', ' '],
  ['\r', ''],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u2009', ' '],
  ['\u200a', ' '],
  ['\u2007', '\u00a0'],
  ['\u202f', '\u00a0'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '–'],
  ['\u2015', '—'],
  ['\u2212', '–'],
  ['\u201b', '’'],
  ['\u02bc', '’'],
  ['\u201f', '“'],
  ['\u2192', '>'],
  ['\u2190', '<'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
]);
/** Nobody sees them: zero width, direction, the presentation of an emoji. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
const MARKS = /\p{M}/gu;

/** What can be written, and which characters of it cannot. */
export type Printable = { readonly text: string; readonly refused: readonly string[] };

/**
 * The text in characters a standard font can write. What it lacks becomes what reads the same (“Ayşe” → “Ayse”); what nothing reads
 * like stands in `refused` and is left out, so that garbage is never printed.
 */
export function printable(text: string): Printable {
  const refused: string[] = [];
  const written = [...text.replace(INVISIBLE, '').normalize('NFC')].map((character) => {
    const plain = plainOf(character);
    if (plain === null) refused.push(character);
    return plain ?? '';
  });
  return { text: written.join(''), refused };
}

function plainOf(character: string): string | null {
  if (CAN_WRITE.test(character)) return character;
  const same = SAME.get(character);
  if (same !== undefined) return same;
  const bare = character.normalize('NFKD').replace(MARKS, '');
  return bare !== '' && [...bare].every((one) => CAN_WRITE.test(one)) ? bare : null;
}
