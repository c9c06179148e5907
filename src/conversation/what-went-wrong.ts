import { openAt } from '../guide/open.ts';
import { say, sayText } from '../guide/say.ts';
import type { SentenceKey } from '../guide/sentences.ts';
import type { Span } from '../guide/span.ts';
import { FAILED_REASONS, WRONG_FACTS } from './action.ts';
import { type Answer, answer } from './answer.ts';
import { menu, paragraph } from './blocks.ts';
import { human, numbered, other } from './choices.ts';
import { fold } from './fold.ts';
import { phoneSpan } from './links.ts';
import { list } from './list.ts';
import { hasMore, moreOf } from './lists.ts';
import { people } from './people.ts';
import { pick } from './pick.ts';
import type { Block } from './reply.ts';
import { type Shown, shownAll } from './shown.ts';
import { subjects } from './subjects.ts';
import type { Talk } from './talk.ts';
import type { FailedReason, Tally, WrongFact } from './turn.ts';

const FAILED = {
  closed: 'failed-closed',
  elsewhere: 'failed-elsewhere',
  language: 'failed-language',
  pay: 'failed-pay',
  'sent-away': 'failed-sent-away',
  afraid: 'failed-afraid',
} as const satisfies Record<FailedReason, SentenceKey>;

const WRONG = {
  hours: 'wrong-hours',
  address: 'wrong-address',
  phone: 'wrong-phone',
  gone: 'wrong-gone',
  else: 'wrong-else',
} as const satisfies Record<WrongFact, SentenceKey>;

/** "Lukt niet": what went wrong there (voice M); without a place on the table the next way, or a person. */
export function failed(talk: Talk, text = ''): Answer {
  const provision = onTheTable(talk);
  // Not the same question twice (voice rule 8).
  if (provision === null || talk.conversation.step.name === 'failed') return nextWay(talk);
  const told = FAILED_REASONS.find((reason) => isSaid(text, sayText(talk.language, FAILED[reason])));
  if (told !== undefined) return because(talk, provision, told);
  const choices = [
    ...FAILED_REASONS.map((reason) => numbered({ kind: 'failed', reason }, sayText(talk.language, FAILED[reason]))),
    other(talk),
    human(talk),
  ];
  return answer('complaint', [paragraph(say(talk.language, 'failed-why')), menu(choices)], {
    choices,
    needs: talk.conversation.pointed?.needs ?? [],
    step: { name: 'failed', provision },
  });
}

/** "Klopt niet" about a place: which fact. "Dat is het niet" about an answer: the subjects (voice H). */
export function wrong(talk: Talk): Answer {
  const { step, pointed } = talk.conversation;
  if (step.name !== 'card' || pointed?.card == null) return wrongAnswer(talk);
  const choices = [
    ...WRONG_FACTS.filter((fact) => isOnCard(talk, pointed.card ?? '', fact)).map((fact) =>
      numbered({ kind: 'wrong', fact }, sayText(talk.language, WRONG[fact])),
    ),
    human(talk),
  ];
  return answer('complaint', [paragraph(say(talk.language, 'wrong-what')), menu(choices)], {
    choices,
    needs: pointed.needs,
    step: { name: 'wrong', provision: pointed.card },
  });
}

/** Not what was meant: the subjects, and the second time a person (voice H, rule 8). */
function wrongAnswer(talk: Talk): Answer {
  if (talk.conversation.step.name === 'subjects' && talk.conversation.fallbacks > 0)
    return { ...people(talk, say(talk.language, 'unclear-third')), outcome: 'complaint' };
  const given = subjects(talk, say(talk.language, 'complaint'), 'complaint');
  return { ...given, change: { ...given.change, fallbacks: 1 } };
}

/** Nobody can say that a number is wrong that is not there. */
function isOnCard(talk: Talk, id: string, fact: WrongFact): boolean {
  const [one] = shownAll(talk, [id]);
  if (one === undefined || fact === 'gone' || fact === 'else') return true;
  if (fact === 'hours') return one.at.hours.rules.length > 0 || one.at.hours.always;
  return fact === 'phone' ? one.at.phone !== null : one.at.where !== null;
}

/** The reason is counted, and the next way comes at once; `null` when nothing was asked. */
export function failedBecause(talk: Talk, reason: FailedReason): Answer | null {
  const { step } = talk.conversation;
  return step.name === 'failed' ? because(talk, step.provision, reason) : null;
}

function because(talk: Talk, provision: string, reason: FailedReason): Answer {
  const tally: Tally = { what: 'failed', provision, reason };
  if (reason === 'afraid') {
    const given = people(talk, say(talk.language, 'failed-courage'));
    return { ...given, outcome: 'complaint', effects: [{ kind: 'count', tally }] };
  }
  return counted(instead(talk, provision, say(talk.language, 'failed-thanks'), reason), tally);
}

/** The reason in the resident's own words, as it stands on the button. */
function isSaid(text: string, label: string): boolean {
  const said = fold(text);
  return said !== '' && (said === fold(label) || said.includes(fold(label)));
}

/** The fact is counted for who keeps it; what has no name of its own can be told on the phone. Then the next way. */
export function wrongAbout(talk: Talk, fact: WrongFact): Answer | null {
  const { step } = talk.conversation;
  if (step.name !== 'wrong') return null;
  const tally: Tally = { what: 'wrong', provision: step.provision, reason: fact };
  const phone = phoneSpan(talk.guide.content.about.phone);
  const thanks = fact === 'else' ? say(talk.language, 'wrong-fact', { phone }) : say(talk.language, 'wrong-thanks');
  return counted(instead(talk, step.provision, thanks, null), tally);
}

function counted(given: Answer, tally: Tally): Answer {
  return { ...given, effects: [...given.effects, { kind: 'count', tally }] };
}

/** The card, or the only line of the list. */
function onTheTable(talk: Talk): string | null {
  const { pointed } = talk.conversation;
  const [only, second] = pointed?.last ?? [];
  return pointed?.card ?? (second === undefined ? (only ?? null) : null);
}

/** After a list of several the next way comes without a question; without one, a person. */
function nextWay(talk: Talk): Answer {
  const pointed = talk.conversation.pointed ?? { needs: [], shown: [] };
  const left = hasMore(talk, pointed.needs, pointed.shown);
  if (!left && talk.conversation.fallbacks > 0)
    return subjects(talk, say(talk.language, 'unclear-second'), 'complaint');
  const next = moreOf(talk, pointed.needs, pointed.shown);
  const blocks: readonly Block[] = [
    paragraph(say(talk.language, left ? 'failed' : 'failed-person')),
    ...next.blocks.slice(1),
  ];
  return { ...next, outcome: 'complaint', change: { ...next.change, fallbacks: left ? 0 : 1 }, blocks };
}

/** The best of the others for the same needs: what was tried is left out, and what would fail for the same reason. */
function instead(talk: Talk, tried: string, opening: readonly Span[], reason: FailedReason | null): Answer {
  const needs = talk.conversation.pointed?.needs ?? [];
  const others = pick(talk, needs, reason === 'closed' ? 2 : 0).filter((one) => one.provision.id !== tried);
  const better = reason === null ? others : others.filter((one) => avoids(talk, one, reason));
  const ways = better.length > 0 ? better : others;
  if (ways.length === 0) return { ...people(talk, say(talk.language, 'failed-person')), outcome: 'complaint', needs };
  const lines = ways.map((one) => ({ need: null, one }));
  return { ...list(talk, paragraph(opening), needs, lines, { before: [tried] }), outcome: 'complaint' };
}

function avoids(talk: Talk, { access, at }: Shown, reason: FailedReason): boolean {
  switch (reason) {
    case 'closed': {
      const state = openAt(at.hours, talk.now);
      return state.open || state.next?.inDays === 0;
    }
    case 'elsewhere':
      return access.referral !== 'required';
    case 'language':
      return access.languages.includes(talk.language.code) || access.interpreter === 'yes';
    case 'pay':
      return access.free;
    case 'sent-away':
    case 'afraid':
      return true;
  }
}
