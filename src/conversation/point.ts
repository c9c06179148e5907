import type { HeardNeed, Understanding } from '../understanding/understanding.ts';
import type { Answer } from './answer.ts';
import { clarify, isClose } from './clarify.ts';
import { fold } from './fold.ts';
import { listFor, listNamed } from './lists.ts';
import { namedProvisions, OWN_NAME } from './named.ts';
import { outside, unclear, vague } from './small-talk.ts';
import { forNeeds, quietly } from './take.ts';
import type { Talk } from './talk.ts';

/**
 * The share of right needs above which we answer, and above which one question is worth it. Below both we say that we did not
 * understand: never a list for nonsense.
 */
export const SURE = 0.5;
const MAYBE = 0.21;
/** A choice in a question is at least this likely, and a quarter as likely as the first. */
const OFFERED = 0.06;
/** A second need this close behind the first is answered in the same list when it lies close to it. */
const NEAR = 0.5;
/** What the needs and names heard lead to: a list, one question, or an honest "I did not understand". */
export function pointTheWay(talk: Talk, heard: Understanding, text: string): Answer {
  const several = heard.several.filter((need) => !isUrgent(talk, need));
  if (several.length > 1) return quietly(talk, several, listFor(talk, several.slice(0, 3), { several: true }));
  const called = calledByName(talk, heard, text);
  if (called !== null) return called;
  const [first, second] = heard.needs;
  if (first !== undefined && first.confidence >= SURE) return forFirst(talk, first, second);
  const byName = listNamed(talk, namedProvisions(talk, heard));
  if (byName !== null) return byName;
  if (heard.scope === 'noise') return unclear(talk);
  if (heard.scope === 'outside') return outside(talk);
  if (first === undefined) return unclear(talk);
  return first.confidence < MAYBE ? vague(talk) : ask(talk, heard, first);
}

/** With more words the name is beside what is asked. */
const NAME_WORDS = 4;

/** "Kwast en Koffie": whoever says no more than a name wants that. */
function calledByName(talk: Talk, heard: Understanding, text: string): Answer | null {
  if ((heard.provisions[0]?.score ?? 0) < OWN_NAME || fold(text).split(' ').length > NAME_WORDS) return null;
  const ids = heard.provisions.filter((one) => one.score >= OWN_NAME).map((one) => one.provision);
  return listNamed(talk, ids);
}

/** Needs we are sure enough of to answer, best first. */
export function sureNeeds(heard: Understanding): readonly string[] {
  return heard.needs.filter((one) => one.confidence >= SURE).map((one) => one.need);
}

function forFirst(talk: Talk, first: HeardNeed, second: HeardNeed | undefined): Answer {
  const near =
    second !== undefined && second.confidence >= first.confidence * NEAR && isClose(talk, first.need, second.need);
  const found = near ? [first.need, second.need] : [first.need];
  return quietly(talk, found, forNeeds(talk, found) ?? unclear(talk));
}

/** One question between what it may be; when only one thing is left that is the answer. */
function ask(talk: Talk, heard: Understanding, best: HeardNeed): Answer {
  const floor = Math.max(OFFERED, best.confidence / 4);
  const maybe = heard.needs
    .filter((one) => one.confidence >= floor && !isUrgent(talk, one.need))
    .map((one) => one.need);
  const [first, ...rest] = maybe;
  if (first === undefined) return unclear(talk);
  if (rest.every((need) => isClose(talk, first, need)))
    return quietly(talk, maybe, forNeeds(talk, maybe) ?? unclear(talk));
  return clarify(talk, maybe);
}

function isUrgent(talk: Talk, need: string): boolean {
  return talk.guide.content.needs.get(need)?.urgent === true;
}
