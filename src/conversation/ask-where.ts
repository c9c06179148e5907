import { say, sayText } from '../guide/say.ts';
import { type Answer, answer } from './answer.ts';
import { menu, paragraph } from './blocks.ts';
import { human, numbered, other } from './choices.ts';
import type { Choice } from './reply.ts';
import type { Talk } from './talk.ts';

/** Asks where the resident lives, to point nearer for these needs. */
export function askWhere(talk: Talk, needs: readonly string[], near = false): Answer {
  const choices = whereChoices(talk);
  return answer('question', [paragraph(say(talk.language, 'where-ask')), menu(choices)], {
    choices,
    needs,
    step: { name: 'where', needs, near },
  });
}

/** A place we do not know: kindly, with the neighbourhoods we do know. */
export function unknownWhere(talk: Talk, needs: readonly string[]): Answer {
  const opening = say(talk.language, 'where-unknown', { place: talk.place.name });
  const choices = whereChoices(talk);
  const change = { fallbacks: talk.conversation.fallbacks + 1 };
  return answer('question', [paragraph(opening), menu(choices)], {
    choices,
    needs,
    change,
    step: { name: 'where', needs, near: false },
  });
}

function whereChoices(talk: Talk): readonly Choice[] {
  return [
    ...talk.place.neighbourhoods.map((one) => numbered({ kind: 'neighbourhood', id: one.id }, one.name)),
    numbered({ kind: 'nowhere' }, sayText(talk.language, 'where-rather-not')),
    other(talk),
    human(talk),
  ];
}
