import { say } from '../guide/say.ts';
import { type Answer, answer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { noteBlocks } from './card.ts';
import { keepStep } from './keep-step.ts';
import { shownAll } from './shown.ts';
import type { Talk } from './talk.ts';

/** *briefje*: the card on the table, to copy or print for who has no phone; of a list the first. */
export function note(talk: Talk): Answer {
  const { pointed } = talk.conversation;
  const [one] = shownAll(talk, pointed === null ? [] : pointed.card === null ? pointed.last : [pointed.card]);
  if (one === undefined) return keepStep(talk, answer('answer', [paragraph(say(talk.language, 'note-nothing'))]));
  const blocks = [paragraph(say(talk.language, 'note-head')), ...noteBlocks(talk, one)];
  return keepStep(talk, answer('answer', blocks, { needs: pointed?.needs ?? [], provisions: [one.provision.id] }));
}
