import { say } from '../guide/say.ts';
import { type Action, readAction } from './action.ts';
import { type Answer, answer } from './answer.ts';
import { askWhere } from './ask-where.ts';
import { menu, paragraph } from './blocks.ts';
import { card } from './card.ts';
import { human, numbered } from './choices.ts';
import { isClose } from './clarify.ts';
import type { Conversation } from './conversation.ts';
import { afraid, asksToCall, certain, emergency, forOther, makesQuiet, quietUntil } from './emergency.ts';
import { listAgain, listFor, moreOf } from './lists.ts';
import { askedForPerson } from './people.ts';
import { askRemind, setRemind } from './remind.ts';
import { shownAll } from './shown.ts';
import { forget, unclear } from './small-talk.ts';
import { subject, subjects } from './subjects.ts';
import type { Talk } from './talk.ts';
import { failedBecause, wrongAbout } from './what-went-wrong.ts';
import { inNeighbourhood } from './where.ts';

/** What a choice leads to, also a stale one. A choice we never made, or whose content is gone, says so and leads on. */
export function take(talk: Talk, id: string): Answer {
  const action = readAction(id);
  const taken = action === null ? null : act(talk, action);
  return taken ?? subjects(talk, say(talk.language, 'choice-gone'), 'more');
}

function act(talk: Talk, action: Action): Answer | null {
  switch (action.kind) {
    case 'provision': {
      const [one] = shownAll(talk, [action.id]);
      return one === undefined ? null : card(talk, one);
    }
    case 'needs':
      return forNeeds(talk, action.ids);
    case 'also':
      return forNeeds(talk, [action.need]);
    case 'subject':
      return subject(talk, action.id);
    case 'neighbourhood': {
      const found = talk.place.neighbourhoods.find((one) => one.id === action.id);
      return found === undefined ? null : inNeighbourhood(talk, found);
    }
    case 'language':
      return inLanguage(talk, action.code);
    case 'likely':
      return action.right ? urgent(talk, action.need) : notUrgent(talk);
    case 'afraid':
      return asksToCall(action.need) ? afraid(talk, action.need) : null;
    case 'failed':
      return failedBecause(talk, action.reason);
    case 'wrong':
      return wrongAbout(talk, action.fact);
    case 'remind':
      return setRemind(talk, action.when);
    case 'for-other':
      return asksToCall(action.need) ? forOther(talk, action.need) : null;
    case 'other':
      return subjects(talk, say(talk.language, 'question-subjects'), 'more');
    case 'more':
      return more(talk);
    case 'back':
      return back(talk);
    case 'where':
      return askWhere(talk, currentNeeds(talk.conversation));
    case 'nowhere':
      return withoutPlace(talk);
    case 'human':
      return askedForPerson(talk);
    case 'erase':
      return forget(talk);
  }
}

/** More needs than this never stand for one choice. */
const MOST_NEEDS = 6;

/** Points the way for the needs chosen; an urgent one gets its line. */
export function forNeeds(talk: Talk, ids: readonly string[]): Answer | null {
  const known = ids.filter((id) => talk.guide.content.needs.has(id)).slice(0, MOST_NEEDS);
  const [first] = known;
  if (first === undefined) return null;
  if (talk.guide.content.needs.get(first)?.urgent === true) return certain(talk, first, known.slice(1));
  const several = known.some((need) => need !== first && !isClose(talk, first, need));
  return quietly(talk, known, listFor(talk, known, { several }));
}

/** Exploitation makes the chat quiet too, though its answer is an ordinary list. */
export function quietly(talk: Talk, needs: readonly string[], given: Answer): Answer {
  if (!needs.some(makesQuiet)) return given;
  const change = { ...given.change, quietUntil: quietUntil(talk.now), pointed: null };
  return { ...given, step: { name: 'open' }, change };
}

function urgent(talk: Talk, need: string): Answer | null {
  if (talk.guide.content.needs.get(need)?.urgent !== true) return null;
  return certain(talk, need, currentNeeds(talk.conversation));
}

function notUrgent(talk: Talk): Answer {
  const needs = currentNeeds(talk.conversation);
  const going = needs.length > 0 ? forNeeds(talk, needs) : null;
  return going ?? subjects(talk, say(talk.language, 'not-urgent'), 'more');
}

/** What the talk is about now: what is being asked, else what was shown last. */
export function currentNeeds({ step, pointed }: Conversation): readonly string[] {
  const asked = step.name === 'question' || step.name === 'where' ? step.needs : [];
  return asked.length > 0 ? asked : (pointed?.needs ?? []);
}

/** The next ones for what was shown last; without that, the subjects. */
export function more(talk: Talk): Answer {
  const pointed = talk.conversation.pointed;
  if (pointed !== null && pointed.needs.length > 0) return moreOf(talk, pointed.needs, pointed.shown);
  return subjects(talk, say(talk.language, 'question-subjects'), 'more');
}

/** Back to the list that was shown last. */
export function back(talk: Talk): Answer {
  const pointed = talk.conversation.pointed;
  if (pointed === null || pointed.last.length === 0)
    return subjects(talk, say(talk.language, 'question-subjects'), 'more');
  return pointed.needs.length > 0 ? listAgain(talk, pointed) : askedForPerson(talk);
}

function withoutPlace(talk: Talk): Answer {
  const needs = currentNeeds(talk.conversation);
  return (needs.length > 0 ? forNeeds(talk, needs) : null) ?? unclear(talk);
}

/** Asks which language; each by its own name. */
export function askLanguage(talk: Talk): Answer {
  const languages = [...talk.guide.content.languages.values()].filter((one) => one.sentences !== null);
  const choices = [...languages.map((one) => numbered({ kind: 'language', code: one.code }, one.name)), human(talk)];
  return answer('language', [paragraph(say(talk.language, 'language-ask')), menu(choices)], {
    choices,
    step: { name: 'language' },
  });
}

/** Switches and shows again, in the new language, what was on the table. */
export function inLanguage(talk: Talk, code: string): Answer | null {
  const language = talk.guide.content.languages.get(code);
  if (language?.sentences == null) return null;
  const there: Talk = { ...talk, language };
  const said = paragraph(say(language, 'language-set', { language: language.name }));
  const next = again(there) ?? subjects(there, say(language, 'question-subjects'), 'language');
  const change = { language: { code, chosen: true } };
  return { ...next, outcome: 'language', blocks: [said, ...next.blocks], change: { ...next.change, ...change } };
}

/** What was on the table, said again; `null` when nothing was. */
export function again(talk: Talk): Answer | null {
  const { step, pointed } = talk.conversation;
  switch (step.name) {
    case 'card': {
      const [one] = shownAll(talk, pointed?.card == null ? [] : [pointed.card]);
      return one === undefined ? null : card(talk, one);
    }
    case 'list':
      return back(talk);
    case 'question':
      if (step.urgent !== null) return emergency(talk, { need: step.urgent, level: 'likely' }, step.needs);
      return step.needs.length > 0 ? forNeeds(talk, step.needs) : null;
    case 'where':
      return step.needs.length > 0 ? forNeeds(talk, step.needs) : null;
    case 'subject':
      return subject(talk, step.subject);
    case 'subjects':
      return subjects(talk, say(talk.language, 'question-subjects'), 'more');
    case 'emergency':
      return certain(talk, step.need, []);
    case 'remind':
      return askRemind(talk);
    case 'failed':
    case 'wrong':
    case 'open':
    case 'language':
      return null;
  }
}
