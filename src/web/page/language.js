/** Letters that only one of our Latin languages uses, and small words that few others have. */
const LATIN = [
  ['tr', /[ğşıİ]/g, /\b(?:ve|bir|için|bu|ya|da|var|değil|yok|gün|siz|ile)\b/g],
  ['pl', /[ąęłńśźż]/g, /\b(?:nie|jest|się|na|to|dla|jak|lub|można|czy)\b/g],
  ['nl', /(?:ij|aa|oe|uu)/g, /\b(?:de|het|een|en|je|ik|is|niet|van|voor|dat|met|op|te|bel|stuur|dit|kan|kun)\b/g],
  ['en', /(?:th|wh)/g, /\b(?:the|and|you|is|for|to|of|can|send|call|this|your|not|with|are)\b/g],
];

/** The most likely language of a text, as a BCP 47 code, for `lang` and for the voice. Dutch when nothing tells. */
export function languageOf(text) {
  if (count(text, /\p{Script=Arabic}/gu) > text.length / 4) return 'ar';
  if (count(text, /\p{Script=Cyrillic}/gu) > text.length / 4) return /[іїєґІЇЄҐ]/.test(text) ? 'uk' : 'ru';
  if (count(text, /\p{Script=Hebrew}/gu) > text.length / 4) return 'he';
  const lower = text.toLowerCase();
  let best = { code: 'nl', score: 0 };
  for (const [code, letters, words] of LATIN) {
    const score = count(lower, letters) + 3 * count(lower, words);
    if (score > best.score) best = { code, score };
  }
  return best.code;
}

/** Which way a language is written. A line of Arabic that begins with a Dutch name still runs from right to left. */
export function directionOf(language) {
  return language === 'ar' || language === 'he' ? 'rtl' : 'ltr';
}

function count(text, pattern) {
  return text.match(pattern)?.length ?? 0;
}
