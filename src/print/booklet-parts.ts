import type { Booklet, Card, Line } from './booklet.ts';
import type { Block, Group, Part, Role } from './pages.ts';
import { printTexts } from './texts.nl.ts';

/** Sizes of letters, in points. */
const BODY = 12;
const NAME = 16;
const HEADING = 18;
const COVER = 34;
const DANGER = 24;
/** By how much a number to call is larger than the text below it. */
const LARGER = 6;
/** White above, in points. */
const CLOSE = 2;
const APART = 8;
const WIDE = 20;
const COVER_TOP = 48;
/** The room to write above a line. */
const WRITING = 12;

/** The front: which neighbourhood, who made it, how old the facts are. */
export function coverPart({ neighbourhood, example, about, madeOn, checked }: Booklet): Part {
  const title = printTexts.title(neighbourhood);
  return {
    title,
    repeat: false,
    groups: [
      [block('P', COVER_TOP, 0, ''), block('H1', COVER, 0, title, true)],
      [block('P', NAME, WIDE, printTexts.forWhom)],
      example ? [block('P', NAME, WIDE, printTexts.example, true)] : [],
      [
        block('P', BODY, WIDE * 2, printTexts.madeBy(about.name)),
        block('P', BODY, CLOSE, printTexts.responsible(about.responsible, about.address)),
        block('P', BODY, CLOSE, printTexts.call(about.phone)),
        block('P', BODY, APART, printTexts.madeOn(madeOn)),
        block('P', BODY, CLOSE, printTexts.checked(checked.newest)),
        ...(checked.oldest === checked.newest ? [] : [block('P', BODY, CLOSE, printTexts.oldest(checked.oldest))]),
      ],
    ],
  };
}

/** What to do in danger, in letters of this size; the numbers are larger. */
export function dangerPart({ danger }: Booklet, size: number): Part {
  return {
    title: printTexts.dangerTitle,
    repeat: true,
    groups: [
      [block('H1', DANGER, 0, printTexts.dangerTitle, true)],
      ...danger.cards.map(
        ({ phone, name, what, when }): Group => [
          // The number of an emergency line is also its name, now and then.
          block('H2', size + LARGER, APART, name === phone ? phone : printTexts.numberOf(phone, name), true),
          block('P', size, CLOSE, `${what} ${when}`),
        ],
      ),
      [said('P', size, APART * 2, danger.freeCalls), block('P', size, CLOSE, printTexts.noPhone, true)],
    ],
  };
}

/** On which page a subject begins, and how to read what stands there. */
export function contentsPart(
  { about }: Booklet,
  entries: readonly { readonly title: string; readonly page: number }[],
): Part {
  return {
    title: printTexts.contentsTitle,
    repeat: true,
    groups: [
      [block('H1', HEADING, 0, printTexts.contentsTitle, true)],
      ...entries.map(
        ({ title, page }): Group => [{ ...block('TOCI', BODY + 1, APART, title), right: String(page), rule: 'below' }],
      ),
      [
        block('H2', NAME, WIDE, printTexts.howTitle, true),
        ...printTexts
          .how(about.phone)
          .map(({ label, meaning }) =>
            said('P', BODY, CLOSE, [{ text: label, strong: true }, { text: ` ${meaning}` }]),
          ),
      ],
    ],
  };
}

/** The cards of one subject. */
export function subjectPart({ title, cards }: Booklet['subjects'][number]): Part {
  const heading = block('H1', HEADING, 0, title, true);
  return {
    title,
    repeat: true,
    groups: cards.map((card, at) => (at === 0 ? [heading, ...cardGroup(card, false)] : cardGroup(card, true))),
  };
}

/** So many lines for one's own appointments, and where to find a person. */
export function closingPart({ people }: Booklet, appointments: number): Part {
  const line: Block = { ...block('P', BODY, WRITING, ''), rule: 'below' };
  return {
    title: printTexts.closingTitle,
    repeat: true,
    groups: [
      [
        block('H1', HEADING, 0, printTexts.appointmentsTitle, true),
        block('P', BODY, CLOSE, printTexts.appointmentsHow),
        ...Array.from({ length: appointments }, () => line),
      ],
      [block('H1', HEADING, WIDE, printTexts.personTitle, true)],
      ...people.map(
        (card): Group => [said('H2', BODY, APART, card.name), ...card.lines.map((line) => said('P', BODY, 0, line))],
      ),
    ],
  };
}

function cardGroup({ name, lines }: Card, rule: boolean): Group {
  const heading = said('H2', NAME, WIDE, name);
  return [rule ? { ...heading, rule: 'above' } : heading, ...lines.map((line) => said('P', BODY, CLOSE, line))];
}

function said(role: Role, size: number, gap: number, spans: Line): Block {
  return { role, size, gap, spans };
}

function block(role: Role, size: number, gap: number, text: string, strong = false): Block {
  return said(role, size, gap, text === '' ? [] : [strong ? { text, strong } : { text }]);
}
