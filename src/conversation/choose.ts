import { fold } from './fold.ts';
import type { Choice } from './reply.ts';
import type { Talk } from './talk.ts';

/** How a text relates to the choices on the table. */
export type Chosen =
  | { readonly kind: 'choice'; readonly choice: Choice }
  | { readonly kind: 'no-such-number'; readonly last: number }
  /** A number while nothing is on the table any more. */
  | { readonly kind: 'nothing-offered' }
  | { readonly kind: 'none' };

const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
/** Fewer letters than this never match a part of a label. */
const PART = 4;

/** Reads a text as a choice: by number, emoji number, number word, label, or a part of one label only. */
export function choose(talk: Talk, text: string): Chosen {
  const offered = talk.conversation.offered;
  const folded = fold(text);
  if (folded === '' || folded.length > 60) return { kind: 'none' };
  const number = readNumber(talk, text, folded);
  if (number !== null) return byNumber(offered, number);
  const exact = offered.find((choice) => fold(choice.label) === folded);
  if (exact !== undefined) return { kind: 'choice', choice: exact };
  // A word of command means itself, also where it stands in a label.
  return talk.heard?.command == null ? byPart(offered, folded) : { kind: 'none' };
}

function byNumber(offered: readonly Choice[], number: number): Chosen {
  const choices = offered.filter((choice) => choice.numbered);
  const choice = choices[number - 1];
  if (choice !== undefined) return { kind: 'choice', choice };
  return choices.length > 0 ? { kind: 'no-such-number', last: choices.length } : { kind: 'nothing-offered' };
}

function byPart(offered: readonly Choice[], folded: string): Chosen {
  if (folded.length < PART || folded.split(' ').length > 4) return { kind: 'none' };
  const matching = offered.filter((choice) => ` ${fold(choice.label)} `.includes(` ${folded}`));
  const [choice] = matching;
  return choice !== undefined && matching.length === 1 ? { kind: 'choice', choice } : { kind: 'none' };
}

function readNumber(talk: Talk, text: string, folded: string): number | null {
  const circled = CIRCLED.indexOf(text.trim());
  if (text !== '' && circled >= 0) return circled + 1;
  const typed = talk.guide.typed.get(talk.language.code);
  const whole = typed?.numbers.get(folded);
  if (whole !== undefined) return whole;
  const left = folded.split(' ').filter((word) => typed?.fillers.has(word) !== true);
  const [only] = left;
  if (left.length !== 1 || only === undefined) return null;
  return /^\d{1,2}$/.test(only) ? Number(only) : (typed?.numbers.get(only) ?? null);
}
