import type { CommandName } from '../guide/content.ts';
import { say } from '../guide/say.ts';
import type { Emergency, Understanding } from '../understanding/understanding.ts';
import { aboutUs, myData } from './about.ts';
import type { Answer } from './answer.ts';
import { answer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { choose } from './choose.ts';
import { clarify, isClose } from './clarify.ts';
import { emergency } from './emergency.ts';
import { answerQuestion } from './fact.ts';
import { fold } from './fold.ts';
import { listFor, listNamed } from './list.ts';
import { askedForPerson } from './people.ts';
import { done, failed, forget, greeting, outside, stop, thanks, unclear, wrong, yesNo } from './small-talk.ts';
import { subject, subjects } from './subjects.ts';
import { askLanguage, back, forNeeds, inLanguage, more, quietly, take } from './take.ts';
import type { Talk } from './talk.ts';
import { inNeighbourhood, locate, unknownWhere } from './where.ts';

/**
 * The share of right needs above which we answer, and above which one question is worth it. Below both we say we did not
 * understand: never a list for nonsense.
 */
const SURE = 0.5;
const MAYBE = 0.12;
/** Nobody asks for a language in more characters than this. */
const LONGEST_ASKING = 60;
/** A provision this surely meant is named in the message. */
const NAMED = 0.8;
/** A second need this close behind the first is answered in the same list when it lies close to it. */
const NEAR = 0.5;

/** What the resident's words lead to. An emergency goes before everything, then choices, commands, questions, needs. */
export function hear(talk: Talk, text: string, heard: Understanding, urgent: string | null): Answer {
  const found = mostUrgent(heard, urgent);
  if (found?.level === 'certain') return emergency(talk, found, concreteNeeds(talk, heard));
  const chosen = choose(talk, text);
  if (chosen.kind === 'choice') return take(talk, chosen.choice.id);
  if (chosen.kind === 'no-such-number') return noSuchNumber(talk, chosen.last);
  if (chosen.kind === 'nothing-offered') return subjects(talk, say(talk.language, 'choice-gone'), 'more');
  if (found !== null) return emergency(talk, found, concreteNeeds(talk, heard));
  return (
    command(talk, text, heard) ??
    located(talk, text, heard) ??
    (heard.question === null ? null : answerQuestion(talk, heard.question)) ??
    named(talk, text) ??
    needs(talk, heard)
  );
}

/** What was heard in the unmasked text counts as certain as what is heard now. */
function mostUrgent(heard: Understanding, urgent: string | null): Emergency | null {
  const [first] = heard.emergencies;
  const certain = heard.emergencies.find((one) => one.level === 'certain');
  if (certain !== undefined) return certain;
  if (urgent !== null) return { need: urgent, level: 'certain' };
  return first ?? null;
}

function noSuchNumber(talk: Talk, last: number): Answer {
  const { offered, step } = talk.conversation;
  const blocks = [paragraph(say(talk.language, 'choose-number', { last }))];
  return answer('unclear', blocks, { choices: offered, step });
}

/** Needs of the message that are not urgent, best first, as far as they are sure enough. */
function concreteNeeds(talk: Talk, heard: Understanding): readonly string[] {
  const sure =
    heard.several.length > 0
      ? heard.several
      : heard.needs.filter((one) => one.confidence >= SURE).map((one) => one.need);
  return sure.filter((need) => talk.guide.content.needs.get(need)?.urgent !== true);
}

function command(talk: Talk, text: string, heard: Understanding): Answer | null {
  const language = askedLanguage(talk, text);
  if (language !== null) return inLanguage(talk, language);
  return heard.command === null ? null : obey(talk, heard.command);
}

/** A language named by its own name, with nothing else around it than the words that ask for a language. */
function askedLanguage(talk: Talk, text: string): string | null {
  if (text.length > LONGEST_ASKING) return null;
  const around = talk.guide.typed.get(talk.language.code)?.languageWords;
  const answered = [...talk.guide.content.languages.values()].filter((one) => one.sentences !== null);
  const names = answered.map((one) => fold(one.name));
  const left = fold(text)
    .split(' ')
    .filter((word) => names.includes(word) || around?.has(word) !== true);
  return answered.find((one) => fold(one.name) === left.join(' '))?.code ?? null;
}

function obey(talk: Talk, name: CommandName): Answer | null {
  switch (name) {
    case 'stop':
      return stop(talk);
    case 'forget':
    case 'erase':
      return forget(talk);
    case 'human':
      return askedForPerson(talk);
    case 'menu':
      return subjects(talk, say(talk.language, 'question-subjects'), 'more');
    case 'more':
      return more(talk);
    case 'back':
      return back(talk);
    case 'privacy':
    case 'about':
      return aboutUs(talk);
    case 'my-data':
      return myData(talk);
    case 'language':
      return askLanguage(talk);
    case 'wrong':
      return wrong(talk);
    case 'failed':
      return failed(talk);
    case 'yes':
    case 'no':
      return agreed(talk, name === 'yes');
    case 'thanks':
      return thanks(talk);
    case 'greeting':
      return greeting(talk);
    case 'done':
      return done(talk);
  }
}

/** Yes and no answer the open question of a likely emergency; nothing else asks for them. */
function agreed(talk: Talk, yes: boolean): Answer {
  const step = talk.conversation.step;
  if (step.name === 'question' && step.urgent !== null) return take(talk, `${yes ? 'y' : 'x'}:${step.urgent}`);
  return yesNo(talk);
}

/** A neighbourhood or postcode, by itself or as the answer to our question. */
function located(talk: Talk, text: string, heard: Understanding): Answer | null {
  const found = locate(talk, text);
  const asked = talk.conversation.step.name === 'where';
  if (found.kind === 'here' && (asked || found.only)) {
    const need = heard.needs[0];
    const other = !asked && need !== undefined && need.confidence >= SURE;
    return other ? null : inNeighbourhood(talk, found.neighbourhood);
  }
  if (found.kind === 'elsewhere' || (asked && heard.needs.every((need) => need.confidence < SURE)))
    return unknownWhere(talk, 'needs' in talk.conversation.step ? talk.conversation.step.needs : []);
  return null;
}

/** The exact label of a need or a subject, typed. */
function named(talk: Talk, text: string): Answer | null {
  const typed = talk.guide.typed.get(talk.language.code);
  const folded = fold(text);
  const need = typed?.needs.get(folded);
  if (need !== undefined) return forNeeds(talk, [need]);
  const found = typed?.subjects.get(folded);
  return found === undefined ? null : subject(talk, found);
}

function needs(talk: Talk, heard: Understanding): Answer {
  const several = heard.several.filter((need) => talk.guide.content.needs.get(need)?.urgent !== true);
  if (several.length > 1) return quietly(talk, several, listFor(talk, several.slice(0, 3), { several: true }));
  const [first, second] = heard.needs;
  const byName = heard.provisions.filter((one) => one.score >= NAMED).map((one) => one.provision);
  if (byName.length > 0 && (first === undefined || first.confidence < SURE)) {
    const listed = listNamed(talk, byName);
    if (listed !== null) return listed;
  }
  if (heard.scope === 'noise') return unclear(talk);
  if (first === undefined || first.confidence < MAYBE) return heard.scope === 'outside' ? outside(talk) : unclear(talk);
  if (first.confidence >= SURE) {
    const near =
      second !== undefined && second.confidence >= first.confidence * NEAR && isClose(talk, first.need, second.need);
    const found = near ? [first.need, second.need] : [first.need];
    return quietly(talk, found, forNeeds(talk, found) ?? unclear(talk));
  }
  if (heard.scope === 'outside') return outside(talk);
  return ask(talk, heard);
}

/** One question between what it may be; when only one thing is left that is the answer. */
function ask(talk: Talk, heard: Understanding): Answer {
  const maybe = heard.needs
    .filter((one) => one.confidence >= MAYBE / 3 && talk.guide.content.needs.get(one.need)?.urgent !== true)
    .map((one) => one.need);
  const [first, ...rest] = maybe;
  if (first === undefined) return unclear(talk);
  if (rest.every((need) => isClose(talk, first, need)))
    return quietly(talk, maybe, forNeeds(talk, maybe) ?? unclear(talk));
  return clarify(talk, maybe);
}
