import { say, sayText } from '../guide/say.ts';
import type { Action } from './action.ts';
import { choiceId } from './action.ts';
import type { Block, Choice } from './reply.ts';
import type { Talk } from './talk.ts';

/** A choice with a number. */
export function numbered(action: Action, label: string): Choice {
  return { id: choiceId(action), label, numbered: true };
}

/** A choice made by its word. */
export function worded(action: Action, word: string): Choice {
  return { id: choiceId(action), label: word, numbered: false };
}

/** *mens*: always within reach. */
export function human(talk: Talk): Choice {
  return worded({ kind: 'human' }, sayText(talk.language, 'human-word'));
}

/** "Iets anders": the way to all subjects. */
export function other(talk: Talk): Choice {
  return numbered({ kind: 'other' }, sayText(talk.language, 'other'));
}

/** "Of stuur *mens*." */
export function orHuman(talk: Talk): Block {
  const word = sayText(talk.language, 'human-word');
  return { kind: 'paragraph', spans: say(talk.language, 'or-human', { human: word }) };
}

/** One choice per need; a choice for several gives them together. */
export function needChoice(talk: Talk, needs: readonly string[]): Choice {
  const labels = needs.slice(0, 1).map((need) => needLabel(talk, need));
  return numbered({ kind: 'needs', ids: needs }, labels.join(', '));
}

/** The short label of a need in the resident's language. */
export function needLabel(talk: Talk, need: string): string {
  return talk.language.needs.get(need)?.kort ?? need;
}

/** All subjects, one choice each. */
export function subjectChoices(talk: Talk): readonly Choice[] {
  return talk.guide.content.subjects.map((subject) =>
    numbered({ kind: 'subject', id: subject.id }, talk.language.subjects.get(subject.id) ?? subject.id),
  );
}
