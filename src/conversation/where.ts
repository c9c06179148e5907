import type { Neighbourhood } from '../guide/content.ts';
import { say } from '../guide/say.ts';
import type { Answer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { fold } from './fold.ts';
import { listFor } from './lists.ts';
import { narrow } from './narrow.ts';
import { subjects } from './subjects.ts';
import type { Talk } from './talk.ts';

/** Remembers the neighbourhood and answers again from there. */
export function inNeighbourhood(talk: Talk, neighbourhood: Neighbourhood): Answer {
  const { step, pointed } = talk.conversation;
  const needs = step.name === 'where' ? step.needs : (pointed?.needs ?? []);
  const there: Talk = { ...talk, conversation: { ...talk.conversation, neighbourhood: neighbourhood.id } };
  const heard = paragraph(say(talk.language, 'where-heard', { area: neighbourhood.name }));
  const near = step.name === 'where' && step.near ? narrow(there, 'only-near') : null;
  const next = near ?? (needs.length > 0 ? listFor(there, needs, { several: false }) : whatAbout(talk));
  return { ...next, blocks: [heard, ...next.blocks], change: { ...next.change, neighbourhood: neighbourhood.id } };
}

function whatAbout(talk: Talk): Answer {
  return subjects(talk, say(talk.language, 'question-subjects'), 'more');
}

export type Located =
  | { readonly kind: 'here'; readonly neighbourhood: Neighbourhood; readonly only: boolean }
  /** A whole postcode that is not one of ours. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'none' };

/** Words around a place name that leave the message about nothing else: "ik woon in". */
const MOST_WORDS_AROUND = 3;
/** Without its letters a postcode looks like a year or an amount, so then it must be one of ours. */
const POSTCODE = /(?:^|\s)(\d{4})( ?[a-z]{2})?(?=\s|$)/;

/** Finds a neighbourhood or postcode in a text. `only`: the message says little else. */
export function locate(talk: Talk, text: string): Located {
  const folded = fold(text);
  return byName(talk, folded) ?? byPostcode(talk, folded) ?? { kind: 'none' };
}

function byName(talk: Talk, folded: string): Located | null {
  const padded = ` ${folded} `;
  const found = talk.guide.areas.get(talk.place.id)?.find(({ called }) => padded.includes(` ${called} `));
  if (found === undefined) return null;
  return { kind: 'here', neighbourhood: found.neighbourhood, only: saysOnly(folded, found.called) };
}

function byPostcode(talk: Talk, folded: string): Located | null {
  const [found, digits, letters] = POSTCODE.exec(folded) ?? [];
  if (found === undefined || digits === undefined) return null;
  const only = saysOnly(folded, found.trim());
  const neighbourhood = talk.place.neighbourhoods.find((one) => one.postcodes.includes(digits));
  if (neighbourhood !== undefined) return { kind: 'here', neighbourhood, only };
  return letters !== undefined && only ? { kind: 'elsewhere' } : null;
}

function saysOnly(folded: string, part: string): boolean {
  return folded.split(' ').length - part.split(' ').length <= MOST_WORDS_AROUND;
}
