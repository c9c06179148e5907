import type { Narrowing } from '../guide/language.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Answer } from './answer.ts';
import { compare } from './compare.ts';
import { answerAbout, answerQuestion, type FactQuestion } from './fact.ts';
import { daysAsked } from './fact-visit.ts';
import { fold } from './fold.ts';
import { namedProvisions } from './named.ts';
import { isNarrowing, narrow } from './narrow.ts';
import { withoutCredit } from './no-credit.ts';
import { sureNeeds } from './point.ts';
import type { Talk } from './talk.ts';

/** A question about a provision it names, else about what was shown last. */
export function asked(talk: Talk, text: string, heard: Understanding): Answer | null {
  if (heard.question === null) return aboutADay(talk, text, heard);
  if (heard.question === 'no-credit') return withoutCredit(talk);
  // "In het weekend" is no name, whoever is called so.
  const [by] = heard.question === 'weekend' ? [] : namedProvisions(talk, heard);
  const name = heard.question;
  if (isNarrowing(name)) return shorter(talk, name, text);
  if (name === 'compare') return compare(talk, text);
  return by === undefined ? answerQuestion(talk, name, text) : answerAbout(talk, name, [by], text);
}

/** More words than this ask more than a day. */
const DAY_WORDS = 4;

/** "En zaterdag?" about what was shown. */
function aboutADay(talk: Talk, text: string, heard: Understanding): Answer | null {
  const short = fold(text).split(' ').length <= DAY_WORDS;
  const day = talk.conversation.pointed !== null && short && heard.command === null && daysAsked(talk, text).length > 0;
  return day && sureNeeds(heard).length === 0 ? answerQuestion(talk, 'open', text) : null;
}

/** About a card "zonder afspraak" asks how it is there; about a list it makes the list shorter. */
function shorter(talk: Talk, by: Narrowing, text: string): Answer | null {
  const about = talk.conversation.pointed?.card == null ? null : ABOUT_A_CARD[by];
  return about === null ? narrow(talk, by) : answerQuestion(talk, about, text);
}

const ABOUT_A_CARD = {
  'only-near': null,
  'only-free': null,
  'only-walk-in': 'appointment',
  'only-today': 'open',
  'only-women': 'for-whom',
  'only-my-language': 'languages',
} as const satisfies Record<Narrowing, FactQuestion | null>;
