import { say } from '../guide/say.ts';
import { type Answer, answer } from './answer.ts';
import { menu, paragraph } from './blocks.ts';
import { human, needChoice, orHuman, other } from './choices.ts';
import type { Talk } from './talk.ts';

/** At most this many choices beside "Iets anders". */
const MOST = 4;

/** One question that splits what the message may mean: the likeliest needs, those that lie close together as one choice. */
export function clarify(talk: Talk, needs: readonly string[]): Answer {
  const groups = together(talk, needs).slice(0, MOST);
  const choices = [...groups.map((group) => needChoice(talk, group)), other(talk), human(talk)];
  const offered = groups.flat();
  return answer('question', [paragraph(say(talk.language, 'question-which')), menu(choices), orHuman(talk)], {
    choices,
    needs: offered,
    step: { name: 'question', needs: offered, urgent: null },
  });
}

/** Needs in their order, each with the later ones that are `close` to it. */
function together(talk: Talk, needs: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const need of needs) {
    const near = groups.find(([first]) => first !== undefined && isClose(talk, first, need));
    if (near === undefined) groups.push([need]);
    else near.push(need);
  }
  return groups;
}

/** Whether one mixed list answers both: they are close, or one is under the other. */
export function isClose(talk: Talk, a: string, b: string): boolean {
  const { close, needs } = talk.guide.content;
  if (needs.get(a)?.under === b || needs.get(b)?.under === a) return true;
  return close.some((group) => group.includes(a) && group.includes(b));
}
