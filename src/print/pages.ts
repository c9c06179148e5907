import type { Span } from '../guide/span.ts';
import { breakLines, type Measure, type PlacedRun } from './lines.ts';

/** A5 upright, in points. */
export const PAPER = { width: 419.53, height: 595.28 } as const;
export const MARGIN = { side: 44, top: 52, bottom: 50 } as const;
export const TEXT_WIDTH = PAPER.width - 2 * MARGIN.side;
const TEXT_HEIGHT = PAPER.height - MARGIN.top - MARGIN.bottom;
/** Line height and the depth of the letters below the baseline, both in sizes. */
const LEADING = 1.25;
const DEPTH = 0.3;
/** Points between the end of a text and what stands at the right of its line. */
const BEFORE_RIGHT = 16;

/** What a block is to who reads with a screen reader: structure types of PDF. */
export type Role = 'H1' | 'H2' | 'P' | 'TOCI';

/** Text of one size over the whole width. */
export type Block = {
  readonly role: Role;
  readonly spans: readonly Span[];
  /** In points, and so is `gap`: white above it, except at the top of a page. */
  readonly size: number;
  readonly gap: number;
  /** Stands at the right end of its first line. */
  readonly right?: string;
  /** A thin line: above what begins here, or below an empty block to write on. */
  readonly rule?: 'above' | 'below';
};

/** Blocks that stay on one page, as long as they fit on one. */
export type Group = readonly Block[];

/** A part begins on a new page. With `repeat` its title stands at the top of its other pages. */
export type Part = { readonly title: string; readonly repeat: boolean; readonly groups: readonly Group[] };

/** What there is of one block on one page; baselines and rules in points from the top of the paper. */
export type Piece = {
  readonly role: Role;
  readonly size: number;
  /** The rest of a block that began on the page before. */
  readonly continues: boolean;
  readonly lines: readonly { readonly baseline: number; readonly runs: readonly PlacedRun[] }[];
  readonly rules: readonly number[];
};

export type Page = readonly Piece[];

/** One line of a block, ready to be placed; the last of a block may have a rule below it. */
type Row = {
  readonly block: Block;
  readonly first: boolean;
  readonly last: boolean;
  readonly runs: readonly PlacedRun[];
};

/** Lays a part out on pages: a group never breaks, unless it is longer than a page. */
export function pagesOf(part: Part, measure: Measure): readonly Page[] {
  const pages: Piece[][] = [[]];
  let used = 0;
  for (const group of part.groups) {
    const rows = group.flatMap((block) => rowsOf(block, measure));
    const height = heightOf(rows);
    if (used > 0 && used + height > TEXT_HEIGHT && height - gapOf(rows[0]) <= TEXT_HEIGHT) used = turn(pages);
    for (const row of rows) {
      if (used > 0 && used + gapOf(row) + lineHeight(row) > TEXT_HEIGHT) used = turn(pages);
      used = place(pages.at(-1) ?? [], row, used);
    }
  }
  return pages;
}

function turn(pages: Piece[][]): number {
  pages.push([]);
  return 0;
}

function rowsOf(block: Block, measure: Measure): readonly Row[] {
  const { size, right } = block;
  const taken = right === undefined ? 0 : measure({ text: right, strong: false }, size) + BEFORE_RIGHT;
  const lines = breakLines(block.spans, size, TEXT_WIDTH - taken, measure);
  const filled = lines.length === 0 ? [[]] : lines;
  return filled.map((runs, at) => {
    const end =
      at > 0 || right === undefined ? [] : [{ text: right, strong: false, x: TEXT_WIDTH - taken + BEFORE_RIGHT }];
    return { block, first: at === 0, last: at === filled.length - 1, runs: [...runs, ...end] };
  });
}

/** Puts a row below what is on the page; returns how much of the page is used then. */
function place(page: Piece[], row: Row, used: number): number {
  const { block, first, last, runs } = row;
  const top = used === 0 ? 0 : used + gapOf(row);
  const bottom = top + lineHeight(row);
  const above = first && block.rule === 'above' && used > 0 ? [MARGIN.top + top - gapOf(row) / 2] : [];
  const below = last && block.rule === 'below' ? [MARGIN.top + bottom] : [];
  const line = { baseline: MARGIN.top + bottom - block.size * DEPTH, runs };
  const before = first ? undefined : page.at(-1);
  const lines = [...(before?.lines ?? []), line];
  const rules = [...(before?.rules ?? []), ...above, ...below];
  if (before !== undefined) page.pop();
  const continues = before === undefined ? !first : before.continues;
  page.push({ role: block.role, size: block.size, continues, lines, rules });
  return bottom;
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + gapOf(row) + lineHeight(row), 0);
}

function gapOf(row: Row | undefined): number {
  return row?.first === true ? row.block.gap : 0;
}

function lineHeight(row: Row): number {
  return row.block.size * LEADING;
}
