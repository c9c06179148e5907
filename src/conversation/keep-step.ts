import type { Answer } from './answer.ts';
import { human, other } from './choices.ts';
import type { Talk } from './talk.ts';

/** What was on the table stays there. */
export function keepStep(talk: Talk, given: Answer): Answer {
  const { step, offered } = talk.conversation;
  const choices = offered.length > 0 ? offered : [other(talk), human(talk)];
  return { ...given, step, choices };
}
