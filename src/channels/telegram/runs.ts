/** A run of text with the same looks. */
export type Run = { readonly text: string; readonly strong?: true; readonly href?: string };

/** UTF-16 units in one message. Telegram counts them after reading the markup; we count the markup too, which is never less. */
const MOST_UNITS = 4096;

const BETWEEN: Run = { text: '\n\n' };

/** Telegram refuses a message in which there is nothing to see. */
export function isVisible(runs: readonly Run[]): boolean {
  return runs.some(({ text }) =>
    /[^\s\p{Cc}\p{Cf}\p{Mn}\p{Z}\u115f\u1160\u2800\u3164\uffa0]/u.test(text.toWellFormed()),
  );
}

/**
 * Paragraphs → messages: as many paragraphs in one as fit; one that is too long is cut at a line, else between words, else between
 * two characters, never inside one. What cannot be seen is left out.
 */
export function partsOf(paragraphs: readonly (readonly Run[])[]): readonly (readonly Run[])[] {
  const parts: (readonly Run[])[] = [];
  let part: readonly Run[] = [];
  for (const paragraph of paragraphs.filter(isVisible)) {
    const joined = part.length === 0 ? paragraph : [...part, BETWEEN, ...paragraph];
    if (renderHtml(joined).length <= MOST_UNITS) {
      part = joined;
      continue;
    }
    if (part.length > 0) parts.push(part);
    const pieces = cut(paragraph);
    parts.push(...pieces.slice(0, -1));
    part = pieces.at(-1) ?? [];
  }
  return [...parts, part].filter(isVisible).map(trimmed);
}

/** As Telegram's HTML: only `& < >` escaped, and `"` in an address. */
export function renderHtml(runs: readonly Run[]): string {
  return runs.map(htmlOf).join('');
}

/** Without markup; an address the text does not show is written after it. Never longer than the HTML. */
export function renderText(runs: readonly Run[]): string {
  return runs
    .map(({ text, href }) => {
      const words = text.toWellFormed();
      return href === undefined || bare(words).includes(bare(href)) ? words : `${words} (${href})`;
    })
    .join('');
}

function htmlOf({ text, strong, href }: Run): string {
  if (text === '') return '';
  const escaped = escapeHtml(text);
  const linked =
    href === undefined ? escaped : `<a href="${escapeHtml(href).replaceAll('"', '&quot;')}">${escaped}</a>`;
  return strong === true ? `<b>${linked}</b>` : linked;
}

function escapeHtml(text: string): string {
  return text.toWellFormed().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}

/** Pieces that each fit in a message. */
function cut(paragraph: readonly Run[]): readonly (readonly Run[])[] {
  const pieces: (readonly Run[])[] = [];
  let rest = paragraph;
  while (renderHtml(rest).length > MOST_UNITS) {
    const end = endOfPiece(rest);
    pieces.push(before(rest, end));
    rest = after(rest, end);
  }
  return [...pieces, rest];
}

/** How many units of the text go in the first piece: up to the last line end that fits, else the last space, else the last character. */
function endOfPiece(runs: readonly Run[]): number {
  const ends = { line: 0, word: 0, character: 0 };
  let units = 0;
  let html = 0;
  for (const run of runs) {
    html += htmlOf({ ...run, text: 'x' }).length - 1;
    for (const character of run.text) {
      html += escapeHtml(character).length;
      if (html > MOST_UNITS) return ends.line || ends.word || ends.character;
      units += character.length;
      ends.character = units;
      if (character === '\n') ends.line = units;
      else if (character === ' ') ends.word = units;
    }
  }
  return units;
}

/** A link that is cut links from its last piece only, so that its address is written once where it must be. */
function before(runs: readonly Run[], end: number): readonly Run[] {
  let left = end;
  return runs.flatMap(({ href, ...run }) => {
    const text = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    if (text === '') return [];
    return [href === undefined || text !== run.text ? { ...run, text } : { ...run, text, href }];
  });
}

function after(runs: readonly Run[], end: number): readonly Run[] {
  let left = end;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, left));
    left -= run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** Without the blank at both ends: Telegram takes it off, and a message would begin with the space it was cut at. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  return runs.slice(first, last + 1).map((run, at) => {
    const start = at === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: at === last - first ? start.trimEnd() : start };
  });
}
