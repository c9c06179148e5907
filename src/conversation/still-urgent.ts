import type { Understanding } from '../understanding/understanding.ts';
import type { Answer } from './answer.ts';
import { emergency, withLine } from './emergency.ts';
import { fold } from './fold.ts';
import { pointTheWay, sureNeeds } from './point.ts';
import type { Talk } from './talk.ts';

/** Fewer words than this leave an open question of life and death unanswered. */
const CLEAR_WORDS = 3;

/** While the question of a likely emergency is open, anything vague gets it again with its line. */
export function stillUrgent(talk: Talk, text: string, heard: Understanding): Answer | null {
  const step = talk.conversation.step;
  if (step.name !== 'question' || step.urgent === null) return null;
  const clear = sureNeeds(heard).length > 0 && fold(text).split(' ').length >= CLEAR_WORDS;
  if (clear) return null;
  // Asked once; who does not say no the second time gets the line itself.
  if (talk.conversation.fallbacks > 0) return emergency(talk, { need: step.urgent, level: 'certain' }, step.needs);
  const asked = emergency(talk, { need: step.urgent, level: 'likely' }, step.needs);
  return { ...asked, change: { ...asked.change, fallbacks: 1 } };
}

/** Fewer words than this do not leave an emergency; nor does what we are less sure of than this. */
const LEAVING_WORDS = 4;
const LEAVING = 0.9;

/** After an emergency what is said is about that, unless it is plainly another worry; then the line stays in sight once more. */
export function stillEmergency(talk: Talk, text: string, heard: Understanding): Answer | null {
  const { step } = talk.conversation;
  if (step.name !== 'emergency') return null;
  const [top] = heard.needs;
  const other =
    top !== undefined && top.confidence >= LEAVING && talk.guide.content.needs.get(top.need)?.urgent !== true;
  if (!other || fold(text).split(' ').length < LEAVING_WORDS)
    return emergency(talk, { need: step.need, level: 'certain' }, []);
  return withLine(talk, step.need, pointTheWay(talk, heard, text));
}
