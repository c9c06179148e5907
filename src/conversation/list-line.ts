import { say, sayText } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import { needLabel } from './choices.ts';
import { whenText } from './hours-text.ts';
import type { Shown } from './shown.ts';
import type { Talk } from './talk.ts';
import { term } from './term.ts';

/** A provision in a list; `need` when each line answers a worry of its own (voice B). */
export type Line = { readonly need: string | null; readonly one: Shown };

/** "Name: why. When." in one line; `timed` with when one can go. */
export function lineSpans(talk: Talk, { need, one }: Line, timed: boolean): readonly Span[] {
  const name = one.called;
  const short = sentence(one.text.short);
  const when = timed ? reason(talk, one) : null;
  if (need !== null) {
    const values = { need: needLabel(talk, need), name, short };
    return when === null
      ? say(talk.language, 'item-need', values)
      : say(talk.language, 'item-need-when', { ...values, when });
  }
  return when === null
    ? say(talk.language, 'item', { name, short })
    : say(talk.language, 'item-when', { name, short, when });
}

/** The one reason to go there; a referral is never shown as "open" (voice rule 4). */
function reason(talk: Talk, one: Shown): string | null {
  const why = whenOrFree(talk, one);
  const where = areaOf(talk, one);
  return where === null || why === null ? (where ?? why) : `${where} ${why}`;
}

/** What serves one neighbourhood only says which, as long as we do not know where the resident lives. */
function areaOf(talk: Talk, one: Shown): string | null {
  const [only, second] = one.at.area;
  if (talk.conversation.neighbourhood !== null || only === undefined || second !== undefined) return null;
  const area = talk.place.neighbourhoods.find((neighbourhood) => neighbourhood.id === only);
  return area === undefined || one.name.includes(area.name)
    ? null
    : sayText(talk.language, 'in-area', { area: area.name });
}

function whenOrFree(talk: Talk, one: Shown): string | null {
  const language = talk.language;
  const access = one.access;
  if (one.at.full !== null) return sayText(language, one.at.full.waitingList ? 'full-list' : 'full');
  if (access.referral === 'required') {
    const [by] = access.referredBy;
    const who = by === undefined ? sayText(language, 'someone-who-refers') : term(talk, by);
    return sayText(language, 'via-referral', { who });
  }
  if (access.appointment === 'by-appointment') return sayText(language, 'open-appointment');
  const calling = one.at.where === null;
  const when = whenText(language, one.at.hours, talk.now, calling, access.appointment === 'walk-in' && !calling);
  if (when !== null) return when;
  return access.free && !one.text.short.toLowerCase().includes(sayText(language, 'free-word'))
    ? sayText(language, 'free')
    : null;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
