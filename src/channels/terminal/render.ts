import type { Reply } from '../../conversation/reply.ts';
import type { Span } from '../../guide/span.ts';
import { numberChoices } from '../number-choices.ts';

/** The reply as a resident reads it in a terminal; with `colour`, strong text is bold. */
export function renderPlain(reply: Reply, colour: boolean): string {
  return numberChoices(reply)
    .map((lines) => lines.map((line) => line.map((span) => renderSpan(span, colour)).join('')).join('\n'))
    .join('\n\n');
}

function renderSpan(span: Span, colour: boolean): string {
  return colour && span.strong === true ? `\u001b[1m${span.text}\u001b[22m` : span.text;
}
