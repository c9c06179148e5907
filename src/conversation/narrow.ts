import type { Narrowing, QuestionName } from '../guide/language.ts';
import { openAt } from '../guide/open.ts';
import { say } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import type { Answer } from './answer.ts';
import { askWhere } from './ask-where.ts';
import { paragraph } from './blocks.ts';
import { list } from './list.ts';
import { listAgain } from './lists.ts';
import { pick } from './pick.ts';
import type { Shown } from './shown.ts';
import type { Talk } from './talk.ts';

/**
 * A shorter list for the needs on the table: only what is near, free, without an appointment, possible today, for women, or in the
 * resident's language. Nothing of the kind is said, with the list as it was. `null` when nothing is on the table.
 */
export function narrow(talk: Talk, by: Narrowing): Answer | null {
  const { pointed, neighbourhood } = talk.conversation;
  if (pointed === null || pointed.needs.length === 0) return null;
  if (by === 'only-near' && neighbourhood === null) return askWhere(talk, pointed.needs, true);
  const all = pick(talk, pointed.needs, by === 'only-today' ? 2 : 0);
  const left = by === 'only-near' ? nearestFirst(talk, all) : all.filter((one) => fits(talk, one, by));
  if (left.length === 0) {
    const before = listAgain(talk, pointed);
    return { ...before, blocks: [paragraph(say(talk.language, 'narrow-none')), ...before.blocks.slice(1)] };
  }
  const lines = left.map((one) => ({ need: null, one }));
  return list(talk, paragraph(heading(talk, by)), pointed.needs, lines);
}

const NARROWINGS: readonly QuestionName[] = [
  'only-near',
  'only-free',
  'only-walk-in',
  'only-today',
  'only-women',
  'only-my-language',
] satisfies readonly Narrowing[];

export function isNarrowing(question: QuestionName): question is Narrowing {
  return NARROWINGS.includes(question);
}

function fits(talk: Talk, one: Shown, by: Exclude<Narrowing, 'only-near'>): boolean {
  const { access } = one;
  switch (by) {
    case 'only-free':
      return access.free;
    case 'only-walk-in':
      return (
        access.appointment !== 'by-appointment' &&
        access.referral !== 'required' &&
        one.at.where !== null &&
        one.at.full === null
      );
    case 'only-today':
      return access.referral !== 'required' && one.at.full === null && isToday(talk, one);
    case 'only-women':
      return one.at.onlyFor === 'women';
    case 'only-my-language':
      return access.languages.includes(talk.language.code) || access.interpreter === 'yes';
  }
}

function isToday(talk: Talk, one: Shown): boolean {
  const state = openAt(one.at.hours, talk.now);
  return state.open || state.next?.inDays === 0;
}

/** By how far they lie from the middle of the resident's neighbourhood; what has no place on the map comes last. */
function nearestFirst(talk: Talk, all: readonly Shown[]): readonly Shown[] {
  const home = talk.place.neighbourhoods.find((area) => area.id === talk.conversation.neighbourhood);
  const [lat, lon] = [home?.lat ?? null, home?.lon ?? null];
  if (lat === null || lon === null) return all;
  const far = ({ at }: Shown): number => {
    if (at.where?.lat == null || at.where.lon === null) return Number.POSITIVE_INFINITY;
    // Flat enough within a town: a degree east is this much shorter than a degree north.
    const east = (at.where.lon - lon) * Math.cos((lat * Math.PI) / 180);
    return Math.hypot(at.where.lat - lat, east);
  };
  const full = ({ at }: Shown): number => Number(at.full !== null);
  return [...all].filter((one) => one.at.where !== null).sort((a, b) => full(a) - full(b) || far(a) - far(b));
}

function heading(talk: Talk, by: Narrowing): readonly Span[] {
  const { language } = talk;
  switch (by) {
    case 'only-near': {
      const home = talk.place.neighbourhoods.find((area) => area.id === talk.conversation.neighbourhood);
      return say(language, 'narrow-near', { area: home?.name ?? talk.place.name });
    }
    case 'only-free':
      return say(language, 'narrow-free');
    case 'only-walk-in':
      return say(language, 'narrow-walk-in');
    case 'only-today':
      return say(language, 'narrow-today');
    case 'only-women':
      return say(language, 'narrow-women');
    case 'only-my-language':
      return say(language, 'narrow-language', { language: language.name });
  }
}
