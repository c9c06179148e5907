import type { Span } from '../guide/span.ts';

const FIXED = '\u00a0';
/** A space within a number, before "uur" or the letters of a postcode, or after a euro sign. */
const WITHIN = /(?<=\d) (?=\d|uur\b)|(?<=€) (?=\d)|(?<=\b\d{4}) (?=[A-Z]{2}\b)/g;

/**
 * The text with spaces that do not break where the end of a line would part what belongs together: a phone number, a time, an
 * amount, a postcode, and a label (strong, with a colon) and the first word of its value.
 */
export function keepTogether(spans: readonly Span[]): readonly Span[] {
  return spans.map((span, at) => {
    const text = span.text.replace(WITHIN, FIXED);
    if (isLabel(span)) return { ...span, text: text.replaceAll(' ', FIXED) };
    return { ...span, text: isLabel(spans[at - 1]) ? text.replace(/^ /, FIXED) : text };
  });
}

function isLabel(span: Span | undefined): boolean {
  return span?.strong === true && span.text.endsWith(':');
}
