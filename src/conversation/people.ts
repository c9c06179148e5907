import { say } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import { type Answer, answer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { numbered, other } from './choices.ts';
import { whenText } from './hours-text.ts';
import { phoneSpan } from './links.ts';
import { DANGER } from './pinned.ts';
import { type Shown, shownAll } from './shown.ts';
import type { Talk } from './talk.ts';

/** Who can be called or visited for a talk with a person, and when. Until a desk answers here itself. */
export function people(talk: Talk, opening: readonly Span[]): Answer {
  const shown = nearestFirst(talk, shownAll(talk, talk.place.people)).slice(0, 3);
  const before = talk.conversation.pointed;
  const ids = shown.map((one) => one.provision.id);
  const choices = [...shown.map((one) => numbered({ kind: 'provision', id: one.provision.id }, one.name)), other(talk)];
  const items = choices.map((choice, position) => {
    const one = shown[position];
    return { choice: choice.id, spans: one === undefined ? [] : personSpans(talk, one) };
  });
  return answer('human', [paragraph(opening), { kind: 'list', items }], {
    choices,
    provisions: ids,
    step: { name: 'list' },
    change: {
      fallbacks: 0,
      pointed: {
        needs: before?.needs ?? [],
        shown: before?.shown ?? [],
        last: ids,
        card: null,
        since: before?.since ?? talk.now.toISOString(),
        forOther: before?.forOther ?? false,
      },
    },
  });
}

/** Who is there for the resident's own neighbourhood comes first. */
function nearestFirst(talk: Talk, all: readonly Shown[]): readonly Shown[] {
  const home = talk.conversation.neighbourhood;
  if (home === null) return all;
  const near = (one: Shown) => one.at.area.includes(home);
  return [...all.filter(near), ...all.filter((one) => !near(one))];
}

function personSpans(talk: Talk, one: Shown): readonly Span[] {
  const name = one.name;
  const calling = one.at.phone !== null;
  const when = whenText(talk.language, one.at.hours, talk.now, calling, false) ?? '';
  if (one.at.phone !== null) return say(talk.language, 'human-item', { name, phone: phoneSpan(one.at.phone), when });
  const address = one.at.where?.street ?? '';
  return say(talk.language, 'human-item-visit', { name, address, when });
}

/** "mens": a person, and the danger line for whoever cannot wait. */
export function askedForPerson(talk: Talk): Answer {
  const answered = people(talk, say(talk.language, 'human'));
  const danger = talk.guide.content.provisions.get(DANGER)?.phone;
  if (danger === undefined || danger === null) return answered;
  const line = say(talk.language, 'human-emergency', { danger: phoneSpan(danger) });
  return { ...answered, provisions: [...answered.provisions, DANGER], blocks: [...answered.blocks, paragraph(line)] };
}
