import { say, sayText } from '../guide/say.ts';
import { type Answer, answer } from './answer.ts';
import { LONGEST_REPLY, lengthOf, paragraph } from './blocks.ts';
import { human, numbered, other } from './choices.ts';
import type { Pointed } from './conversation.ts';
import { introduction } from './introduction.ts';
import { type Line, lineSpans } from './list-line.ts';
import { neighbourhoodHelps } from './pick.ts';
import type { Block, Choice, Item } from './reply.ts';
import type { Talk } from './talk.ts';

/** At most this many at once (voice rule 3). */
const AT_ONCE = 3;

/** What else a list may carry. */
export type ListMore = {
  /** Shown for these needs before. */
  readonly before?: readonly string[];
  /** Lines that do not help today stand apart, under a heading of their own; then this opens the list (voice F). */
  readonly apart?: { readonly later: (line: Line) => boolean; readonly heard: Block };
  /** Under the list, whatever else has to go. */
  readonly always?: Block | null;
  /** Under the list, as far as there is room; the first matters most. */
  readonly tails?: readonly Block[];
  /** Asked for somebody else. */
  readonly forOther?: boolean;
};

/** A list of provisions under a sentence of choice. */
export function list(
  talk: Talk,
  heard: Block,
  needs: readonly string[],
  lines: readonly Line[],
  more: ListMore = {},
): Answer {
  const { blocks, choices, ids } = fitting(talk, heard, lines, neighbourhoodHelps(talk, needs), more);
  const pointed: Pointed = {
    needs,
    shown: [...(more.before ?? []), ...ids],
    last: ids,
    card: null,
    since: talk.now.toISOString(),
    forOther: more.forOther ?? talk.conversation.pointed?.forOther ?? false,
  };
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
 * Leaves out what matters least until it is short enough: what stands under the list, the times of the lower lines, then of the
 * first, then the last line, which is found under *meer*.
 */
function fitting(talk: Talk, heard: Block, all: readonly Line[], where: boolean, more: ListMore): Fitted {
  const room = LONGEST_REPLY - (talk.conversation.introduced ? 0 : lengthOf([introduction(talk)], []));
  const tails = more.tails ?? [];
  const always = more.always == null ? [] : [more.always];
  for (let count = Math.min(AT_ONCE, all.length); ; count--) {
    const lines = toldApart(talk, ordered(all.slice(0, count), more));
    const choices = listChoices(talk, lines, all.length > count, where);
    const ids = lines.map(({ one }) => one.provision.id);
    for (let timed = count; timed >= 0; timed--)
      for (let under = timed === count ? tails.length : 0; under >= 0; under--) {
        const blocks = [...compose(talk, heard, lines, choices, timed, more), ...always, ...tails.slice(0, under)];
        const last = timed === 0 && under === 0 && count <= 1;
        if (lengthOf(blocks, choices) <= room || last) return { blocks, choices, ids };
      }
  }
}

/** What helps today first, when the rest stands apart. */
function ordered(lines: readonly Line[], { apart }: ListMore): readonly Line[] {
  if (apart === undefined) return lines;
  return [...lines.filter((line) => !apart.later(line)), ...lines.filter(apart.later)];
}

function compose(
  talk: Talk,
  heard: Block,
  lines: readonly Line[],
  choices: readonly Choice[],
  timed: number,
  { apart }: ListMore,
): readonly Block[] {
  const items: readonly Item[] = choices
    .filter((choice) => choice.numbered)
    .map((choice, position) => {
      const line = lines[position];
      return { choice: choice.id, spans: line === undefined ? [] : lineSpans(talk, line, position < timed) };
    });
  const choose = paragraph(say(talk.language, 'choose', { human: sayText(talk.language, 'human-word') }));
  const today = apart === undefined ? lines.length : lines.filter((line) => !apart.later(line)).length;
  if (apart === undefined || today === 0 || today === lines.length) return [heard, { kind: 'list', items }, choose];
  return [
    apart.heard,
    { kind: 'list', items: items.slice(0, today) },
    paragraph(say(talk.language, 'later-head')),
    { kind: 'list', items: items.slice(today) },
    choose,
  ];
}
