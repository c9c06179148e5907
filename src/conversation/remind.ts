import { dateOf, dutchClock, weekdayOf } from '../guide/calendar.ts';
import { openAt } from '../guide/open.ts';
import { say, sayText } from '../guide/say.ts';
import type { RemindWhen } from './action.ts';
import { type Answer, answer } from './answer.ts';
import { menu, paragraph } from './blocks.ts';
import { human, numbered, other } from './choices.ts';
import { capital, dayText, stateSpans, timeText, weekText } from './hours-text.ts';
import { GAP, insert } from './insert.ts';
import { keepStep } from './keep-step.ts';
import { type Shown, shownAll } from './shown.ts';
import type { Talk } from './talk.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const WEEK = 7;
/** In the morning, and as long before it opens; in minutes. */
const MORNING = 9 * 60;
const BEFORE = 60;

/** *herinner*: when to say it once more. Never in a quiet chat (P9). */
export function askRemind(talk: Talk): Answer {
  const { pointed, quietUntil } = talk.conversation;
  if (quietUntil !== null) return keepStep(talk, answer('answer', [paragraph(say(talk.language, 'remind-quiet'))]));
  const [one] = shownAll(talk, pointed === null ? [] : pointed.card === null ? pointed.last : [pointed.card]);
  if (one === undefined) return keepStep(talk, answer('answer', [paragraph(say(talk.language, 'remind-nothing'))]));
  const all = [momentOf(talk, one, 'opens'), momentOf(talk, one, 'tomorrow'), momentOf(talk, one, 'week')];
  const moments = all.filter((one, at) => all.findIndex((other) => other?.at.getTime() === one?.at.getTime()) === at);
  const choices = [
    ...moments.flatMap((moment) =>
      moment === null ? [] : [numbered({ kind: 'remind', when: moment.when }, labelOf(talk, moment))],
    ),
    other(talk),
    human(talk),
  ];
  return answer('answer', [paragraph(say(talk.language, 'remind-when')), menu(choices)], {
    choices,
    needs: pointed?.needs ?? [],
    provisions: [one.provision.id],
    step: { name: 'remind', provision: one.provision.id },
  });
}

/** Sets the one reminder; `null` when none was being asked about. */
export function setRemind(talk: Talk, when: RemindWhen): Answer | null {
  const { step } = talk.conversation;
  if (step.name !== 'remind' || talk.conversation.quietUntil !== null) return null;
  const [one] = shownAll(talk, [step.provision]);
  const moment = one === undefined ? null : momentOf(talk, one, when);
  if (moment === null) return null;
  const at = moment.at.toISOString();
  const choices = [other(talk), human(talk)];
  const told = say(talk.language, 'remind-set', {
    day: dayOf(talk, moment),
    time: timeText(talk.language, moment.minutes),
  });
  return answer('answer', [paragraph(told), menu(choices)], {
    choices,
    provisions: [step.provision],
    step: { name: 'list' },
    change: { fallbacks: 0, remind: { provision: step.provision, at } },
    effects: [{ kind: 'wake', timer: 'remind', at }],
  });
}

/** The moment has come: one message, then it is forgotten. `null` when nothing may be said. */
export function reminded(talk: Talk): Answer | null {
  const { remind, quietUntil } = talk.conversation;
  if (remind === null || quietUntil !== null) return null;
  const [one] = shownAll(talk, [remind.provision]);
  if (one === undefined) return null;
  const { language } = talk;
  const hours = weekText(language, one.at.hours);
  const state = stateSpans(language, one.at.hours, talk.now);
  const open =
    hours === null || state === null ? null : insert(say(language, 'card-open-state', { hours, state: GAP }), state);
  const choices = [numbered({ kind: 'provision', id: one.provision.id }, one.name), other(talk), human(talk)];
  const text = paragraph(
    say(language, 'remind-now', { name: one.called }),
    say(language, 'card-step', { step: one.text.step }),
    open,
  );
  return answer('answer', [text, menu(choices)], {
    choices,
    provisions: [one.provision.id],
    step: { name: 'list' },
    change: { remind: null },
  });
}

/** When the reminder comes, for *mijn gegevens*: day and time in words. */
export function remindTold(talk: Talk): { readonly day: string; readonly time: string } | null {
  const { remind } = talk.conversation;
  if (remind === null) return null;
  const at = new Date(remind.at);
  const clock = dutchClock(at);
  const inDays = clock.day - dutchClock(talk.now).day;
  return { day: dayOf(talk, { at, inDays }), time: timeText(talk.language, clock.minutes) };
}

type Moment = { readonly when: RemindWhen; readonly at: Date; readonly inDays: number; readonly minutes: number };

/** An hour before it opens next, or tomorrow or in a week in the morning. `null`: already past, or never open. */
function momentOf(talk: Talk, one: Shown, when: RemindWhen): Moment | null {
  const { day, minutes: now } = dutchClock(talk.now);
  if (when !== 'opens') return momentAt(talk, when, day, when === 'tomorrow' ? 1 : WEEK, MORNING);
  const state = openAt(one.at.hours, talk.now);
  const next = state.open ? null : state.next;
  if (next === null || next.inDays > 2 * WEEK) return null;
  const minutes = Math.max(0, next.from - BEFORE);
  if (next.inDays === 0 && minutes <= now) return null;
  return momentAt(talk, when, day, next.inDays, minutes);
}

/** That time on the Dutch clock, also over a change of the clock. */
function momentAt(talk: Talk, when: RemindWhen, today: number, inDays: number, minutes: number): Moment {
  const guess = new Date(talk.now.getTime() + inDays * DAY_MS + (minutes - dutchClock(talk.now).minutes) * MINUTE_MS);
  const clock = dutchClock(guess);
  const drift = (clock.day - today - inDays) * 1440 + clock.minutes - minutes;
  return { when, at: new Date(guess.getTime() - drift * MINUTE_MS), inDays, minutes };
}

function dayOf(talk: Talk, { at, inDays }: Pick<Moment, 'at' | 'inDays'>): string {
  const { day } = dutchClock(at);
  return dayText(talk.language, { inDays, date: dateOf(day), weekday: weekdayOf(day), from: 0, to: 0 });
}

function labelOf(talk: Talk, moment: Moment): string {
  const time = timeText(talk.language, moment.minutes);
  if (moment.when === 'week') return sayText(talk.language, 'remind-week', { time });
  return capital(sayText(talk.language, 'remind-at', { day: dayOf(talk, moment), time }));
}
