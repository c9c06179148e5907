/** What stands where a number was that we may not keep. */
const MASK = '•••';

/** Candidates: runs of digits with single spaces, dots or dashes between; IBANs with spaces between. Linear, no backtracking. */
const DIGITS = /(?<![\d+])\d(?:[ .-]?\d){7,18}(?!\d)/g;
const IBAN = /\b[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11,30}\b/g;

/**
 * The text with citizen service numbers (BSN, eleven-test), IBANs (mod-97) and card numbers (Luhn) masked: they are never
 * stored. Phone numbers and ordinary numbers stay.
 */
export function mask(text: string): string {
  return text
    .replace(IBAN, (found) => maskIban(found))
    .replace(DIGITS, (found) => (isSecret(found.replace(/\D/g, '')) ? MASK : found));
}

/** The longest part of a run of letters and digits that is an IBAN: ordinary words may follow it. */
function maskIban(found: string): string {
  const pieces = found.split(' ');
  for (let end = pieces.length; end > 0; end--) {
    const candidate = pieces.slice(0, end).join(' ');
    if (isIban(candidate.replaceAll(' ', ''))) return [MASK, ...pieces.slice(end)].join(' ');
  }
  return found;
}

function isSecret(digits: string): boolean {
  // Written without its leading zero a BSN has eight digits; 0800-8115 has eight too, and starts with one.
  if (digits.length === 9 || (digits.length === 8 && digits[0] !== '0')) return isBsn(digits.padStart(9, '0'));
  return digits.length >= 13 && digits.length <= 19 && isCard(digits);
}

/** The Dutch eleven-test: 9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of 11. */
function isBsn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0 && Number(digits) > 0;
}

/** ISO 13616: the first four characters moved to the end, letters as numbers, modulo 97 is 1. */
function isIban(text: string): boolean {
  if (!/^[A-Za-z]{2}\d{2}[A-Za-z0-9]{11,30}$/.test(text)) return false;
  const moved = text.slice(4) + text.slice(0, 4);
  let rest = 0;
  for (const character of moved.toUpperCase())
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** Luhn (ISO/IEC 7812). */
function isCard(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && new Set(digits).size > 1;
}
