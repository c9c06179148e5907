import { say, sayText } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import { type Answer, answer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { costText } from './card.ts';
import { fold } from './fold.ts';
import { whenText } from './hours-text.ts';
import { keepStep } from './keep-step.ts';
import { type Shown, shownAll } from './shown.ts';
import type { Talk } from './talk.ts';

const AT_ONCE = 2;

/** Two of the last list side by side: what, cost, when (“wat is het verschil tussen 1 en 2”); the first two when none are named. */
export function compare(talk: Talk, text: string): Answer | null {
  const last = talk.conversation.pointed?.last ?? [];
  const asked = numbersIn(talk, text).flatMap((number) => last[number - 1] ?? []);
  const two = shownAll(talk, (asked.length > 1 ? asked : last).slice(0, AT_ONCE));
  if (two.length < AT_ONCE) return null;
  const blocks = [paragraph(say(talk.language, 'compare-what')), ...two.map((one) => paragraph(line(talk, one)))];
  return keepStep(
    talk,
    answer('answer', blocks, {
      needs: talk.conversation.pointed?.needs ?? [],
      provisions: two.map((one) => one.provision.id),
    }),
  );
}

function numbersIn(talk: Talk, text: string): readonly number[] {
  const typed = talk.guide.typed.get(talk.language.code);
  return fold(text)
    .split(' ')
    .flatMap((word) => (/^\d$/.test(word) ? Number(word) : (typed?.numbers.get(word) ?? [])));
}

function line(talk: Talk, one: Shown): readonly Span[] {
  const { language } = talk;
  const { appointment } = one.access;
  const when =
    appointment === 'by-appointment'
      ? sayText(language, 'open-appointment')
      : whenText(language, one.at.hours, talk.now, one.at.where === null, appointment === 'walk-in');
  const short = /[.!?]$/.test(one.text.short) ? one.text.short : `${one.text.short}.`;
  const cost = costText(talk, one.access) ?? sayText(language, 'answer-unknown').replace(/\.$/, '');
  return say(language, 'compare-line', { name: one.name, short, cost, when: when ?? '' });
}
