/** What of a text can be seen: without blanks, marks of direction and halves of characters, so that cutting lines changes nothing. */
export function seen(text: string): string {
  return text.toWellFormed().replaceAll(/[\s\p{Cc}\p{Cf}\p{Mn}\p{Z}\u115f\u1160\u2800\u3164\uffa0]/gu, '');
}
