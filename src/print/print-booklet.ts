import type { Booklet } from './booklet.ts';
import { closingPart, contentsPart, coverPart, dangerPart, subjectPart } from './booklet-parts.ts';
import { keepTogether } from './keep-together.ts';
import type { Measure } from './lines.ts';
import { type Page, type Part, pagesOf } from './pages.ts';
import { createPdf, type Sheet } from './pdf.ts';
import { printable } from './printable.ts';
import { printTexts } from './texts.nl.ts';

/** A text with a character that the paper cannot show. */
export type Unprintable = { readonly text: string; readonly characters: readonly string[] };

export type PrintedBooklet =
  | { readonly ok: true; readonly pdf: Buffer; readonly cards: number; readonly pages: number }
  | { readonly ok: false; readonly unprintable: readonly Unprintable[] };

/** A sheet of paper folded once has four pages. */
const FOLD = 4;
/** The largest in which all emergency lines stand on one page, in points. */
const DANGER_SIZES = [15, 14, 13, 12] as const;
/** As many lines to write appointments on as leave room on that page for the people to talk to. */
const WRITING_LINES = [8, 7, 6, 5, 4] as const;

/**
 * The booklet as a PDF on A5, its pages a multiple of four so that it can be folded. The same booklet always gives the same bytes.
 * Not made when it holds characters that would not be readable.
 */
export async function printBooklet(booklet: Booklet): Promise<PrintedBooklet> {
  const pdf = createPdf({
    title: printTexts.title(booklet.neighbourhood),
    author: booklet.about.responsible,
    madeAt: booklet.madeAt,
  });
  const refused = new Map<string, readonly string[]>();
  const clean = (part: Part): Part => written(part, refused);
  const count = (parts: readonly Part[]): number =>
    parts.reduce((sum, part) => sum + pagesOf(part, pdf.measure).length, 0);

  const front = [
    clean(coverPart(booklet)),
    onePage(DANGER_SIZES, (size) => clean(dangerPart(booklet, size)), pdf.measure),
  ];
  const chapters = [
    ...booklet.subjects.map((subject) => clean(subjectPart(subject))),
    onePage(WRITING_LINES, (lines) => clean(closingPart(booklet, lines)), pdf.measure),
  ];
  const contentsFrom = (first: number): Part => {
    const page = (at: number) => first + count(chapters.slice(0, at));
    return clean(
      contentsPart(
        booklet,
        chapters.map(({ title }, at) => ({ title, page: page(at) })),
      ),
    );
  };
  // The contents are as long whichever numbers stand in them.
  const contents = contentsFrom(count([...front, contentsFrom(0)]) + 1);

  if (refused.size > 0)
    return { ok: false, unprintable: [...refused].map(([text, characters]) => ({ text, characters })) };
  const sheets = [...front, contents, ...chapters].flatMap((part) => sheetsOf(part, pagesOf(part, pdf.measure)));
  const empty = (FOLD - (sheets.length % FOLD)) % FOLD;
  const cards = booklet.subjects.reduce((sum, subject) => sum + subject.cards.length, booklet.danger.cards.length);
  return { ok: true, pdf: await pdf.write(sheets, empty), cards, pages: sheets.length + empty };
}

/** The part in the first size in which it fits on one page; else in the last. */
function onePage(sizes: readonly [number, ...number[]], partOf: (size: number) => Part, measure: Measure): Part {
  const fits = sizes.find((size) => pagesOf(partOf(size), measure).length === 1);
  return partOf(fits ?? sizes.at(-1) ?? sizes[0]);
}

function sheetsOf(part: Part, pages: readonly Page[]): readonly Sheet[] {
  return pages.map((page, at) => ({
    begins: at === 0 ? part.title : null,
    head: at > 0 && part.repeat ? part.title : null,
    page,
  }));
}

/** The part in characters that can be written; adds what cannot to `unprintable`, by text. */
function written(part: Part, unprintable: Map<string, readonly string[]>): Part {
  const write = (text: string): string => {
    const { text: plain, refused } = printable(text);
    if (refused.length > 0) unprintable.set(text, refused);
    return plain;
  };
  return {
    ...part,
    title: write(part.title),
    groups: part.groups.map((group) =>
      group.map((block) => ({
        ...block,
        spans: keepTogether(block.spans).map((span) => ({ ...span, text: write(span.text) })),
      })),
    ),
  };
}
