import type { SubjectId } from '../guide/ids.ts';
import { say } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import { type Answer, answer } from './answer.ts';
import { menu, paragraph } from './blocks.ts';
import { human, needChoice, orHuman, other, subjectChoices } from './choices.ts';
import type { Talk } from './talk.ts';
import type { Outcome } from './turn.ts';

/** The nine subjects, under a sentence of choice; a person is one word away. */
export function subjects(talk: Talk, opening: readonly Span[], outcome: Outcome): Answer {
  const choices = [...subjectChoices(talk), human(talk)];
  return answer(outcome, [paragraph(opening), menu(choices), orHuman(talk)], { choices, step: { name: 'subjects' } });
}

/** The needs of one subject. */
export function subject(talk: Talk, id: SubjectId): Answer | null {
  const found = talk.guide.content.subjects.find((one) => one.id === id);
  if (found === undefined) return null;
  const needs = found.needs.filter((need) => talk.guide.content.needs.get(need)?.under === null);
  const choices = [...needs.map((need) => needChoice(talk, [need])), other(talk), human(talk)];
  const opening = say(talk.language, 'question-subject', { subject: talk.language.subjects.get(id) ?? id });
  return answer('more', [paragraph(opening), menu(choices), orHuman(talk)], {
    choices,
    needs,
    step: { name: 'subject', subject: id },
  });
}
