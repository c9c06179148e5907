import { say, sayText } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import { type Answer, answer } from './answer.ts';
import { LONGEST_REPLY, lengthOf, paragraph } from './blocks.ts';
import { human, needLabel, numbered, other } from './choices.ts';
import type { Pointed } from './conversation.ts';
import { both, capital, whenText } from './hours-text.ts';
import { introduction } from './introduction.ts';
import { people } from './people.ts';
import { type Haste, neighbourhoodHelps, pick, pickOnePerNeed } from './pick.ts';
import type { Block, Choice, Item } from './reply.ts';
import { type Shown, shownAll } from './shown.ts';
import type { Talk } from './talk.ts';
import { term } from './term.ts';

/** At most this many at once (voice rule 3). */
const AT_ONCE = 3;

type Line = { readonly need: string | null; readonly one: Shown };

/** Points the way for these needs: three at most; several worries at once get one each (voice B). */
export function listFor(talk: Talk, needs: readonly string[], options: { readonly several: boolean }): Answer {
  const haste = hasteOf(talk, needs);
  const lines: readonly Line[] = options.several
    ? pickOnePerNeed(talk, needs, haste).map(([need, one]) => ({ need, one }))
    : pick(talk, needs, haste).map((one) => ({ need: null, one }));
  if (lines.length === 0) return nothingHere(talk, needs);
  const heard = options.several ? heardSeveral(talk, needs) : heardOne(talk, needs);
  return list(talk, heard, needs, lines, []);
}

/** The last list again, with the same ways on. */
export function listAgain(talk: Talk, { needs, shown, last }: Pointed): Answer {
  const left = pick(talk, needs, 0).filter((one) => !shown.includes(one.provision.id));
  const lines = [...shownAll(talk, last), ...left].map((one) => ({ need: null, one }));
  const before = shown.filter((id) => !last.includes(id));
  return list(talk, paragraph(say(talk.language, 'this-is-possible')), needs, lines, before);
}

/** Whether there is more to show for these needs. */
export function hasMore(talk: Talk, needs: readonly string[], before: readonly string[]): boolean {
  return pick(talk, needs, 0).some((one) => !before.includes(one.provision.id));
}

/** The next ones for the same needs, or honestly that there are no more. */
export function moreOf(talk: Talk, needs: readonly string[], before: readonly string[]): Answer {
  const left = pick(talk, needs, 0).filter((one) => !before.includes(one.provision.id));
  if (left.length === 0) return { ...people(talk, say(talk.language, 'more-none')), outcome: 'more', needs };
  const lines = left.map((one) => ({ need: null, one }));
  return { ...list(talk, paragraph(say(talk.language, 'more-heard')), needs, lines, before), outcome: 'more' };
}

/** The provisions a message names, and what else there is for the same need. */
export function listNamed(talk: Talk, ids: readonly string[]): Answer | null {
  const named = shownAll(talk, ids).filter(
    (one) => one.provision.place === null || one.provision.place === talk.place.id,
  );
  const [first] = named;
  const need = first?.provision.needs[0];
  if (first === undefined || need === undefined) return null;
  const others = pick(talk, [need], 0).filter((one) => !ids.includes(one.provision.id));
  const lines = [...named, ...others].map((one) => ({ need: null, one }));
  return list(talk, paragraph(say(talk.language, 'this-is-possible')), [need], lines, []);
}

/** A list of provisions under a sentence of choice. */
export function list(
  talk: Talk,
  heard: Block,
  needs: readonly string[],
  lines: readonly Line[],
  before: readonly string[],
): Answer {
  const { blocks, choices, ids } = fitting(talk, heard, lines, neighbourhoodHelps(talk, needs));
  const pointed: Pointed = { needs, shown: [...before, ...ids], last: ids, card: null, since: talk.now.toISOString() };
  const change = { fallbacks: 0, pointed };
  return answer('provisions', blocks, { choices, needs, provisions: ids, step: { name: 'list' }, change });
}

/** Two ways in at one counter go by their own names: "Geld voor grote kosten (Geldloket)". */
function toldApart(talk: Talk, lines: readonly Line[]): readonly Line[] {
  return lines.map(({ need, one }) => {
    const twice = lines.filter((line) => line.one.name === one.name).length > 1;
    if (!twice || one.text.name === one.name) return { need, one };
    const called = sayText(talk.language, 'name-provider', { name: one.text.name, provider: one.name });
    return { need, one: { ...one, name: one.text.name, called } };
  });
}

function listChoices(talk: Talk, lines: readonly Line[], more: boolean, where: boolean): readonly Choice[] {
  const language = talk.language;
  return [
    ...lines.map(({ one }) => numbered({ kind: 'provision', id: one.provision.id }, one.name)),
    ...(more ? [numbered({ kind: 'more' }, sayText(language, 'more-choice'))] : []),
    ...(where ? [numbered({ kind: 'where' }, sayText(language, 'where-choice'))] : []),
    other(talk),
    human(talk),
  ];
}

type Fitted = {
  readonly blocks: readonly Block[];
  readonly choices: readonly Choice[];
  readonly ids: readonly string[];
};

/**
 * Leaves out what matters least until it is short enough: the times of the lower lines, then of the first, then the last line, which
 * is found under *meer*.
 */
function fitting(talk: Talk, heard: Block, all: readonly Line[], where: boolean): Fitted {
  const room = LONGEST_REPLY - (talk.conversation.introduced ? 0 : lengthOf([introduction(talk)], []));
  for (let count = Math.min(AT_ONCE, all.length); ; count--) {
    const lines = toldApart(talk, all.slice(0, count));
    const choices = listChoices(talk, lines, all.length > count, where);
    const ids = lines.map(({ one }) => one.provision.id);
    for (let timed = count; timed >= 0; timed--) {
      const blocks = compose(talk, heard, lines, choices, timed);
      if (lengthOf(blocks, choices) <= room || (timed === 0 && count <= 1)) return { blocks, choices, ids };
    }
  }
}

function compose(
  talk: Talk,
  heard: Block,
  lines: readonly Line[],
  choices: readonly Choice[],
  timed: number,
): readonly Block[] {
  const items: Item[] = choices
    .filter((choice) => choice.numbered)
    .map((choice, position) => {
      const line = lines[position];
      return { choice: choice.id, spans: line === undefined ? [] : lineSpans(talk, line, position < timed) };
    });
  const choose = say(talk.language, 'choose', { human: sayText(talk.language, 'human-word') });
  return [heard, { kind: 'list', items }, paragraph(choose)];
}

function lineSpans(talk: Talk, { need, one }: Line, timed: boolean): readonly Span[] {
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

function heardOne(talk: Talk, needs: readonly string[]): Block {
  const [first] = needs;
  const heard = first === undefined ? undefined : talk.language.needs.get(first)?.heard;
  const possible = say(talk.language, 'this-is-possible');
  if (heard === undefined) return paragraph(possible);
  return paragraph([{ text: `${heard} ` }, ...possible]);
}

function heardSeveral(talk: Talk, needs: readonly string[]): Block {
  const labels = needs.map((need) => needLabel(talk, need).toLowerCase());
  const last = labels.at(-1) ?? '';
  const all = labels.length > 1 ? both(talk.language, labels.slice(0, -1).join(', '), last) : last;
  return paragraph(say(talk.language, 'heard-several', { needs: all }));
}

function nothingHere(talk: Talk, needs: readonly string[]): Answer {
  const [first] = needs;
  const need = first === undefined ? '' : capital(needLabel(talk, first));
  return { ...people(talk, say(talk.language, 'list-none', { need })), outcome: 'provisions', needs };
}

function hasteOf(talk: Talk, needs: readonly string[]): Haste {
  const [first] = needs;
  const need = first === undefined ? undefined : talk.guide.content.needs.get(first);
  if (need?.today === true) return 2;
  return talk.heard?.today === true ? 1 : 0;
}
