import type { Neighbourhood } from '../guide/content.ts';
import { say, sayText } from '../guide/say.ts';
import { type Answer, answer } from './answer.ts';
import { menu, paragraph } from './blocks.ts';
import { numbered } from './choices.ts';
import { fold } from './fold.ts';
import { listFor } from './list.ts';
import type { Choice } from './reply.ts';
import { subjects } from './subjects.ts';
import type { Talk } from './talk.ts';

/** Asks where the resident lives, to point nearer for these needs. */
export function askWhere(talk: Talk, needs: readonly string[]): Answer {
  const choices = whereChoices(talk);
  return answer('question', [paragraph(say(talk.language, 'where-ask')), menu(choices)], {
    choices,
    needs,
    step: { name: 'where', needs },
  });
}

/** A place we do not know: kindly, with the neighbourhoods we do know. */
export function unknownWhere(talk: Talk, needs: readonly string[]): Answer {
  const opening = say(talk.language, 'where-unknown', { place: talk.place.name });
  const choices = whereChoices(talk);
  return answer('question', [paragraph(opening), menu(choices)], { choices, needs, step: { name: 'where', needs } });
}

/** Remembers the neighbourhood and answers again from there. */
export function inNeighbourhood(talk: Talk, neighbourhood: Neighbourhood): Answer {
  const step = talk.conversation.step;
  const needs = 'needs' in step ? step.needs : [];
  const there: Talk = { ...talk, conversation: { ...talk.conversation, neighbourhood: neighbourhood.id } };
  const heard = paragraph(say(talk.language, 'where-heard', { area: neighbourhood.name }));
  const next = needs.length > 0 ? listFor(there, needs, { several: false }) : whatAbout(talk);
  return { ...next, blocks: [heard, ...next.blocks], change: { ...next.change, neighbourhood: neighbourhood.id } };
}

function whatAbout(talk: Talk): Answer {
  return subjects(talk, say(talk.language, 'question-subjects'), 'question');
}

function whereChoices(talk: Talk): readonly Choice[] {
  return [
    ...talk.place.neighbourhoods.map((one) => numbered({ kind: 'neighbourhood', id: one.id }, one.name)),
    numbered({ kind: 'nowhere' }, sayText(talk.language, 'where-rather-not')),
  ];
}

export type Located =
  | { readonly kind: 'here'; readonly neighbourhood: Neighbourhood; readonly only: boolean }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'none' };

/** Fillers around a place name that leave the message about nothing else. */
const MOST_WORDS_AROUND = 3;

/** Finds a neighbourhood or postcode in a text. `only`: the message says little else. */
export function locate(talk: Talk, text: string): Located {
  const folded = ` ${fold(text)} `;
  const words = folded.trim().split(' ').length;
  for (const one of talk.place.neighbourhoods) {
    const name = [one.name, ...one.nicknames].find((called) => folded.includes(` ${fold(called)} `));
    if (name !== undefined)
      return { kind: 'here', neighbourhood: one, only: words - fold(name).split(' ').length <= MOST_WORDS_AROUND };
  }
  const postcode = /(?:^|\s)(\d{4})(?:\s?[a-z]{2})?(?=\s|$)/.exec(folded);
  if (postcode === null) return { kind: 'none' };
  const here = talk.place.neighbourhoods.find((one) => one.postcodes.includes(postcode[1] ?? ''));
  const only = words <= MOST_WORDS_AROUND + 2;
  if (here !== undefined) return { kind: 'here', neighbourhood: here, only };
  return only && postcode[1]?.startsWith('19') !== true && postcode[1]?.startsWith('20') !== true
    ? { kind: 'elsewhere' }
    : { kind: 'none' };
}
