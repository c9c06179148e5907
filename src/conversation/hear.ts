import type { Neighbourhood } from '../guide/content.ts';
import type { CommandName } from '../guide/language.ts';
import { say } from '../guide/say.ts';
import type { Emergency, Understanding } from '../understanding/understanding.ts';
import { aboutUs, myData } from './about.ts';
import type { Answer } from './answer.ts';
import { answer } from './answer.ts';
import { unknownWhere } from './ask-where.ts';
import { asked } from './asked.ts';
import { paragraph } from './blocks.ts';
import { chatter } from './chatter.ts';
import { choose } from './choose.ts';
import { emergency } from './emergency.ts';
import { fold } from './fold.ts';
import { aboutMail, explainLetterWord, explainProvision } from './letter-word.ts';
import { note } from './note.ts';
import { askedForPerson } from './people.ts';
import { pointTheWay, sureNeeds } from './point.ts';
import { askRemind } from './remind.ts';
import { beQuiet, done, forget, greeting, stop, thanks, yesNo } from './small-talk.ts';
import { stillEmergency, stillUrgent } from './still-urgent.ts';
import { subject, subjects } from './subjects.ts';
import { askLanguage, back, currentNeeds, forNeeds, inLanguage, more, take } from './take.ts';
import type { Talk } from './talk.ts';
import { failed, wrong } from './what-went-wrong.ts';
import { inNeighbourhood, locate } from './where.ts';

/** Nobody asks for a language in more characters than this. */
const LONGEST_ASKING = 60;

/**
 * What the resident's words lead to. A certain emergency goes before everything; a likely one comes after what was plainly chosen,
 * commanded or asked about something shown.
 */
export function hear(talk: Talk, text: string, heard: Understanding, urgent: string | null): Answer {
  const found = mostUrgent(heard, urgent);
  if (found?.level === 'certain') return emergency(talk, found, concreteNeeds(talk, heard));
  const chosen = choose(talk, text);
  if (chosen.kind === 'choice') return take(talk, chosen.choice.id);
  if (chosen.kind === 'no-such-number') return noSuchNumber(talk, chosen.last);
  if (chosen.kind === 'nothing-offered' && talk.conversation.step.name === 'emergency')
    return emergency(talk, { need: talk.conversation.step.need, level: 'certain' }, []);
  if (chosen.kind === 'nothing-offered') return subjects(talk, say(talk.language, 'choice-gone'), 'more');
  return (
    command(talk, text, heard) ??
    asked(talk, text, heard) ??
    (found === null ? null : emergency(talk, found, concreteNeeds(talk, heard))) ??
    located(talk, text, heard) ??
    named(talk, text) ??
    stillUrgent(talk, text, heard) ??
    stillEmergency(talk, text, heard) ??
    explainLetterWord(talk, heard) ??
    explainProvision(talk, heard) ??
    aboutMail(talk, heard) ??
    pointTheWay(talk, heard, text)
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
  const sure = heard.several.length > 0 ? heard.several : sureNeeds(heard);
  return sure.filter((need) => talk.guide.content.needs.get(need)?.urgent !== true);
}

function command(talk: Talk, text: string, heard: Understanding): Answer | null {
  const language = askedLanguage(talk, text);
  if (language !== null) return inLanguage(talk, language);
  return heard.command === null ? null : obey(talk, heard.command, text);
}

/** A language named by its own name, with nothing else around it than the words that ask for a language. */
function askedLanguage(talk: Talk, text: string): string | null {
  if (text.length > LONGEST_ASKING) return null;
  const around = talk.guide.typed.get(talk.language.code)?.languageWords;
  const names = talk.guide.languages;
  const left = fold(text)
    .split(' ')
    .filter((word) => names.has(word) || around?.has(word) !== true);
  return names.get(left.join(' ')) ?? null;
}

function obey(talk: Talk, name: CommandName, text: string): Answer | null {
  switch (name) {
    case 'stop':
      return stop(talk);
    case 'be-quiet':
      return beQuiet(talk);
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
      return aboutUs(talk, 'privacy');
    case 'about':
      return aboutUs(talk, 'who');
    case 'my-data':
      return myData(talk);
    case 'language':
      return askLanguage(talk);
    case 'wrong':
      return wrong(talk);
    case 'failed':
      return failed(talk, text);
    case 'yes':
    case 'no':
      return agreed(talk, name === 'yes');
    case 'thanks':
      return thanks(talk);
    case 'greeting':
      return greeting(talk);
    case 'done':
      return done(talk);
    case 'note':
      return note(talk);
    case 'remind':
      return askRemind(talk);
    default:
      return chatter(talk, name);
  }
}

/** Yes and no answer the open question of a likely emergency; nothing else asks for them. */
function agreed(talk: Talk, yes: boolean): Answer {
  const step = talk.conversation.step;
  if (step.name === 'question' && step.urgent !== null) return take(talk, `${yes ? 'y' : 'x'}:${step.urgent}`);
  return yesNo(talk);
}

/** A neighbourhood or postcode: by itself, as the answer to our question, or beside what is asked. */
function located(talk: Talk, text: string, heard: Understanding): Answer | null {
  const found = locate(talk, text);
  const asked = talk.conversation.step.name === 'where';
  if (found.kind === 'here' && (asked || found.only) && sureNeeds(heard).length === 0)
    return inNeighbourhood(talk, found.neighbourhood);
  if (found.kind === 'here') return fromThere(talk, text, heard, found.neighbourhood);
  if (found.kind !== 'elsewhere' && !(asked && sureNeeds(heard).length === 0)) return null;
  // Not the same question a third time: then without a place.
  if (asked && talk.conversation.fallbacks > 0) return take(talk, 'nowhere');
  return unknownWhere(talk, currentNeeds(talk.conversation));
}

/** "Ik woon in de Rivierwijk en zoek mensen": answered from there, and remembered unless another was told before. */
function fromThere(talk: Talk, text: string, heard: Understanding, { id }: Neighbourhood): Answer | null {
  if (talk.conversation.neighbourhood !== null) return null;
  const there: Talk = { ...talk, conversation: { ...talk.conversation, neighbourhood: id } };
  const given = pointTheWay(there, heard, text);
  return { ...given, change: { ...given.change, neighbourhood: id } };
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
