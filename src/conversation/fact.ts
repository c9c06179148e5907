import type { Required } from '../guide/content.ts';
import type { Narrowing, QuestionName } from '../guide/language.ts';
import { openAt } from '../guide/open.ts';
import { say, sayText } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import { type Answer, answer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { addressText, costText, noWaiting } from './card.ts';
import { afterwards, daysAsked, forWhom, howFar, openOn, openUntil, route, weekend } from './fact-visit.ts';
import { capital, dayText, timeText, weekText } from './hours-text.ts';
import { GAP, insert } from './insert.ts';
import { keepStep } from './keep-step.ts';
import { phoneSpan } from './links.ts';
import { type Shown, shownAll } from './shown.ts';
import type { Talk } from './talk.ts';
import { term } from './term.ts';

/** What can be asked about one provision. */
export type FactQuestion = Exclude<QuestionName, Narrowing | 'no-credit' | 'compare'>;

/** Answers a question about the card or the list shown last; `null` when nothing was shown. `text`: it may name a day. */
export function answerQuestion(talk: Talk, question: FactQuestion, text: string): Answer | null {
  const pointed = talk.conversation.pointed;
  if (pointed === null) return null;
  return answerAbout(talk, question, pointed.card === null ? pointed.last : [pointed.card], text);
}

/** Answers a question about these provisions; `null` when none of them is there. */
export function answerAbout(talk: Talk, question: FactQuestion, ids: readonly string[], text: string): Answer | null {
  const about = shownAll(talk, ids);
  const [only] = about;
  if (only === undefined) return null;
  const days = question === 'weekend' ? weekend(talk) : question === 'open' ? daysAsked(talk, text) : [];
  const told = (one: Shown) => fact(talk, one, question, days);
  const answers = about.map(told);
  const alike = new Set(answers.map((spans) => spans.map((span) => span.text).join(''))).size === 1;
  const lines = alike ? answers.slice(0, 1) : about.map((one, at) => ofOne(talk, one, answers[at] ?? []));
  return keepStep(
    talk,
    answer('answer', [paragraph(...lines)], {
      needs: talk.conversation.pointed?.needs ?? [],
      provisions: about.map((one) => one.provision.id),
    }),
  );
}

function ofOne(talk: Talk, one: Shown, spans: readonly Span[]): readonly Span[] {
  return insert(say(talk.language, 'about-one', { name: one.name, answer: GAP }), spans);
}

function fact(talk: Talk, one: Shown, question: FactQuestion, days: readonly number[]): readonly Span[] {
  const { language } = talk;
  const access = one.access;
  const unknown = unknownSpans(talk, one);
  switch (question) {
    case 'open':
    case 'weekend':
      return (days.length > 0 ? openOn(talk, one, days) : null) ?? openFact(talk, one) ?? unknown;
    case 'until':
      return openUntil(talk, one) ?? openFact(talk, one) ?? unknown;
    case 'far':
      return howFar(talk, one);
    case 'route':
      return route(talk, one);
    case 'for-whom':
      return forWhom(talk, one);
    case 'afterwards':
      return afterwards(talk, one);
    case 'cost':
      return costFact(talk, one) ?? unknown;
    case 'appointment':
      return appointmentFact(talk, one) ?? unknown;
    case 'referral':
      return referralFact(talk, one) ?? unknown;
    case 'bring':
      return access.bring.length === 0
        ? say(language, 'answer-bring-nothing')
        : say(language, 'answer-bring', { things: access.bring.map((thing) => term(talk, thing)).join(', ') });
    case 'identification':
      return required(access.identification, say(language, 'answer-id-yes'), say(language, 'answer-id-no'), unknown);
    case 'digid':
      return required(access.digid, say(language, 'answer-digid-yes'), say(language, 'answer-digid-no'), unknown);
    case 'languages':
      return access.languages.length === 0
        ? unknown
        : say(language, 'answer-languages', {
            languages: access.languages.map((code) => languageName(talk, code)).join(', '),
          });
    case 'phone':
      return one.at.phone === null
        ? say(language, 'answer-phone-none')
        : say(language, 'answer-phone', { phone: phoneSpan(one.at.phone) });
    case 'address':
      return one.at.where === null
        ? say(language, 'answer-address-none')
        : say(language, 'answer-address', { address: addressText(talk, one.at.where) });
    case 'waiting':
      if (access.waiting === null) return unknown;
      return noWaiting(access.waiting)
        ? say(language, 'answer-waiting-none')
        : say(language, 'answer-waiting', { waiting: term(talk, access.waiting).replace(/\.$/, '') });
    case 'what-to-say':
      return one.text.say === null ? unknown : say(language, 'card-say', { say: one.text.say });
    case 'official-name':
      return one.official === null
        ? say(language, 'answer-official-same', { name: one.name })
        : say(language, 'answer-official', { official: one.official });
    default:
      return yesNoFact(talk, one, question) ?? unknown;
  }
}

function yesNoFact(talk: Talk, one: Shown, question: 'anonymous' | 'children' | 'wheelchair'): readonly Span[] | null {
  const key = YES_NO[question][question === 'children' ? one.access.children : one.access[question]];
  return key === undefined ? null : say(talk.language, key);
}

const YES_NO = {
  anonymous: { yes: 'answer-anonymous-yes', no: 'answer-anonymous-no' },
  children: {
    welcome: 'answer-children-welcome',
    'without-parent': 'answer-children-alone',
    'rather-not': 'answer-children-no',
  },
  wheelchair: { yes: 'answer-wheelchair-yes', partly: 'answer-wheelchair-partly', no: 'answer-wheelchair-no' },
} as const satisfies Record<string, Readonly<Record<string, `answer-${string}`>>> as Readonly<
  Record<'anonymous' | 'children' | 'wheelchair', Readonly<Record<string, YesNoKey>>>
>;

type YesNoKey =
  | 'answer-anonymous-yes'
  | 'answer-anonymous-no'
  | 'answer-children-welcome'
  | 'answer-children-alone'
  | 'answer-children-no'
  | 'answer-wheelchair-yes'
  | 'answer-wheelchair-partly'
  | 'answer-wheelchair-no';

function required(
  fact: Required,
  yes: readonly Span[],
  no: readonly Span[],
  unknown: readonly Span[],
): readonly Span[] {
  if (fact === 'unknown') return unknown;
  return fact === 'required' ? yes : no;
}

function openFact(talk: Talk, one: Shown): readonly Span[] | null {
  const { language } = talk;
  const hours = capital(weekText(language, one.at.hours) ?? '');
  const state = openAt(one.at.hours, talk.now);
  if (state.open) {
    if (state.always) return say(language, 'answer-open-always');
    return say(language, 'answer-open-now', { time: timeText(language, state.until), hours });
  }
  if (state.next !== null) {
    const day = dayText(language, state.next);
    return say(language, 'answer-open-next', { day, time: timeText(language, state.next.from), hours });
  }
  return one.access.appointment === 'by-appointment' ? say(language, 'answer-open-appointment') : null;
}

function costFact(talk: Talk, one: Shown): readonly Span[] | null {
  const cost = costText(talk, one.access);
  return cost === null ? null : say(talk.language, 'answer-cost', { cost });
}

function appointmentFact(talk: Talk, one: Shown): readonly Span[] | null {
  const { language } = talk;
  const hours = capital(weekText(language, one.at.hours) ?? sayText(language, 'open-always'));
  switch (one.access.appointment) {
    case 'walk-in':
      if (one.at.where === null) return say(language, 'answer-appointment-call');
      return say(language, 'answer-appointment-no', { hours: hours.replace(/\.$/, '') });
    case 'by-appointment':
      return say(language, 'answer-appointment-yes');
    case 'both':
      return say(language, 'answer-appointment-both', { hours: hours.replace(/\.$/, '') });
    case 'unknown':
      return null;
  }
}

function referralFact(talk: Talk, one: Shown): readonly Span[] | null {
  const access = one.access;
  if (access.referral === 'unknown') return null;
  if (access.referral === 'not-required') return say(talk.language, 'answer-referral-no');
  const [by] = access.referredBy;
  const who = by === undefined ? sayText(talk.language, 'someone-who-refers') : term(talk, by);
  return say(talk.language, 'answer-referral-yes', { who });
}

function unknownSpans(talk: Talk, one: Shown): readonly Span[] {
  return one.at.phone === null
    ? say(talk.language, 'answer-unknown')
    : say(talk.language, 'answer-unknown-call', { phone: phoneSpan(one.at.phone) });
}

/** A language as its own speakers call it; an unknown code as it is. */
function languageName(talk: Talk, code: string): string {
  return talk.guide.content.languages.get(code)?.name ?? code;
}
