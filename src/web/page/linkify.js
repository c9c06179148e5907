const ENDINGS = 'nl|org|com|eu|net|info|be|app|example';

/** An address that is written out, or starts with a name we know the end of. Lower case only: "huis.Nl" is a full stop. */
const WEB = `(?:https?://|www\\.)[^\\s<>"“”„]+|(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:${ENDINGS})(?:/[^\\s<>"“”„]*)?(?![\\w-])`;

const MAIL = '[\\w.+-]+@(?:[\\w-]+\\.)+[a-z]{2,}';

/** 0800-2000, 06-12345678, 099-1112223, 088 600 63 00, +31 30 123 45 67, 14 030. Exactly as many digits as such a number has. */
const PHONE = [
  '0(?:800|900|906|909)[- ]?\\d{4}(?:\\d{3})?',
  '0\\d{1,3}[- ]?(?:\\d ?){5,7}\\d',
  '\\+31[ -]?(?:\\(0\\) ?)?(?:\\d[ -]?){8}\\d',
  '14 ?0\\d{2,3}',
  '11[234]',
  '144',
].join('|');

const FOUND = new RegExp(
  `(?<![\\w.@/-])(?<mail>${MAIL})|(?<![\\w.@/-])(?<web>${WEB})|(?<![\\w€.,:+/-]|€ |[A-Z]{4} )(?<phone>${PHONE})(?![\\w%€-]|[.,:]\\d| ?euro| ?uur)`,
  'g',
);

const STREET = /(?:straat|weg|laan|plein|kade|gracht|hof|pad|dijk|singel|markt|steeg|plantsoen|dreef|postbus)\s$/i;

/** Cuts a line into pieces of text, some with the `href` to call, mail or open. Together the pieces are the line. */
export function linkify(line) {
  const pieces = [];
  let at = 0;
  for (const match of line.matchAll(FOUND)) {
    const found = trimmed(match[0], match.groups);
    const href = hrefOf(found, match.groups, line.slice(0, match.index));
    if (href === null) continue;
    if (match.index > at) pieces.push({ text: line.slice(at, match.index) });
    pieces.push({ text: found, href });
    at = match.index + found.length;
  }
  if (at < line.length) pieces.push({ text: line.slice(at) });
  return pieces;
}

/** An address does not end with the full stop or bracket of the sentence it stands in. */
function trimmed(found, { web }) {
  if (web === undefined) return found.trimEnd();
  const end = found.replace(/[.,;:!?»”’'"]+$/, '');
  return end.endsWith(')') && !end.includes('(') ? end.slice(0, -1) : end;
}

function hrefOf(found, { mail, web }, before) {
  if (mail !== undefined) return `mailto:${found}`;
  if (web !== undefined) return /^https?:/.test(found) ? found : `https://${found}`;
  const digits = found.replace('(0)', '').replace(/[^\d+]/g, '');
  const isShort = /^(?:11[234]|144)$/.test(digits);
  if (isShort && STREET.test(before)) return null;
  const isWhole = isShort || /^(?:0[89]0[069]\d{4}(?:\d{3})?|0\d{9}|\+31\d{9}|140\d{2,3})$/.test(digits);
  return isWhole ? `tel:${digits}` : null;
}
