import { dutchClock } from '../guide/calendar.ts';
import { openAt } from '../guide/open.ts';
import { say, sayText } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import type { Answer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { needLabel } from './choices.ts';
import type { Pointed } from './conversation.ts';
import { both, capital } from './hours-text.ts';
import { phoneSpan } from './links.ts';
import { list } from './list.ts';
import type { Line } from './list-line.ts';
import { people } from './people.ts';
import { type Haste, pick, pickOnePerNeed, withoutDoubles } from './pick.ts';
import { DANGER } from './pinned.ts';
import type { Block } from './reply.ts';
import { shownAll } from './shown.ts';
import type { Talk } from './talk.ts';

/** Nobody has to sleep outside: this need also says what to do in danger. */
const SHELTER = 'dakloos';
/** From this time, or before the other, it is night: then the way through it counts. In minutes. */
const EVENING = 20 * 60;
const MORNING = 6 * 60;

/** Points the way for these needs: three at most; several worries at once get one each (voice B). */
export function listFor(talk: Talk, needs: readonly string[], options: { readonly several: boolean }): Answer {
  const haste = hasteOf(talk, needs);
  const lines: readonly Line[] = options.several
    ? pickOnePerNeed(talk, needs, haste).map(([need, one]) => ({ need, one }))
    : pick(talk, needs, haste).map((one) => ({ need: null, one }));
  if (lines.length === 0) return nothingHere(talk, needs);
  const forOther = asksForOther(talk, needs);
  const heard = forOther ? heardForOther(talk) : options.several ? heardSeveral(talk, needs) : heardOne(talk, needs);
  const given = list(talk, heard, needs, lines, {
    forOther,
    always: nightLine(talk, needs),
    tails: tailsOf(talk, lines, haste, forOther),
    ...(haste === 2 && talk.heard?.today === true && !options.several && !forOther
      ? { apart: { later: (line: Line) => !helpsToday(talk, line), heard: heardToday(talk, needs) } }
      : {}),
  });
  return withDanger(given, talk);
}

/** The last list again, with the same ways on. */
export function listAgain(talk: Talk, { needs, shown, last }: Pointed): Answer {
  const left = pick(talk, needs, 0).filter((one) => !shown.includes(one.provision.id));
  const lines = [...shownAll(talk, last), ...left].map((one) => ({ need: null, one }));
  const before = shown.filter((id) => !last.includes(id));
  return list(talk, paragraph(say(talk.language, 'this-is-possible')), needs, lines, { before });
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
  return { ...list(talk, paragraph(say(talk.language, 'more-heard')), needs, lines, { before }), outcome: 'more' };
}

/** The provisions a message names, and what else there is for the same need; `opening` instead of the usual one. */
export function listNamed(talk: Talk, ids: readonly string[], opening: Block | null = null): Answer | null {
  const there = shownAll(talk, ids).filter(
    (one) => one.provision.place === null || one.provision.place === talk.place.id,
  );
  const named = withoutDoubles(talk, there);
  const [first] = named;
  const need = first?.provision.needs[0];
  if (first === undefined || need === undefined) return null;
  const others = pick(talk, [need], 0).filter((one) => !ids.includes(one.provision.id));
  const lines = [...named, ...others].map((one) => ({ need: null, one }));
  return list(talk, opening ?? paragraph(say(talk.language, 'this-is-possible')), [need], lines);
}

function helpsToday(talk: Talk, { one }: Line): boolean {
  if (one.access.soon !== 'today' || one.access.referral === 'required') return false;
  const state = openAt(one.at.hours, talk.now);
  return state.open || state.next?.inDays === 0;
}

/** What to do in danger, for who has no bed in the night. */
function nightLine(talk: Talk, needs: readonly string[]): Block | null {
  if (needs[0] !== SHELTER || !isNight(talk)) return null;
  return paragraph(say(talk.language, 'night-danger', { danger: dangerSpan(talk) }));
}

/** What stands under a list as far as there is room: a note on paper, what to show at the counter. */
function tailsOf(talk: Talk, lines: readonly Line[], haste: Haste, forOther: boolean): readonly Block[] {
  const { language } = talk;
  const [first] = lines;
  const spoken = first?.one.text.say;
  const tails: Block[] = [];
  if (forOther) tails.push(paragraph(say(language, 'note-offer', { note: sayText(language, 'note-word') })));
  if (haste === 2 && language.code !== 'nl' && spoken != null)
    tails.push(paragraph(say(language, 'show-there', { say: spoken })));
  return tails;
}

function dangerSpan(talk: Talk) {
  return phoneSpan(talk.guide.content.provisions.get(DANGER)?.phone ?? '');
}

function isNight(talk: Talk): boolean {
  const { minutes } = dutchClock(talk.now);
  return minutes >= EVENING || minutes < MORNING;
}

/** All provisions a reply names, the line for danger included. */
function withDanger(given: Answer, talk: Talk): Answer {
  const number = talk.guide.content.provisions.get(DANGER)?.phone;
  const named = given.blocks.some(
    (block) =>
      block.kind === 'paragraph' && block.spans.some((span) => span.link !== undefined && span.text === number),
  );
  return named ? { ...given, provisions: [...given.provisions, DANGER] } : given;
}

/** Worries that are about another by nature are not asked "for" another. */
function asksForOther(talk: Talk, needs: readonly string[]): boolean {
  if (talk.heard?.forOther !== true) return false;
  return needs.every((id) => {
    const need = talk.guide.content.needs.get(id);
    return need !== undefined && need.condition !== 'verbindingen' && need.condition !== 'veiligheid';
  });
}

function heardForOther(talk: Talk): Block {
  return paragraph([...say(talk.language, 'other-heard'), { text: ' ' }, ...say(talk.language, 'this-is-possible')]);
}

function heardOne(talk: Talk, needs: readonly string[]): Block {
  return heardThen(talk, needs, say(talk.language, 'this-is-possible'));
}

function heardToday(talk: Talk, needs: readonly string[]): Block {
  return heardThen(talk, needs, say(talk.language, 'today-head'));
}

function heardThen(talk: Talk, needs: readonly string[], possible: readonly Span[]): Block {
  const [first] = needs;
  const heard = first === undefined ? undefined : talk.language.needs.get(first)?.heard;
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
