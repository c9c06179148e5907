import type { Span } from '../guide/span.ts';

/** Text in one weight. */
export type Run = { readonly text: string; readonly strong: boolean };

/** A run and where it begins, in points from the left of its line. */
export type PlacedRun = Run & { readonly x: number };

/** The width of a run in points. */
export type Measure = (run: Run, size: number) => number;

/** What stands between two spaces: it may change weight halfway. */
type Word = readonly Run[];

/** Breaks the text into lines of at most `width` points, at spaces; only a word wider than that is cut. */
export function breakLines(
  spans: readonly Span[],
  size: number,
  width: number,
  measure: Measure,
): readonly (readonly PlacedRun[])[] {
  const lines: Word[] = [];
  let line: Word = [];
  for (const word of wordsOf(spans).flatMap((one) => cut(one, size, width, measure))) {
    const longer = line.length === 0 ? word : joined(line, word);
    if (line.length > 0 && widthOf(longer, size, measure) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line.length > 0) lines.push(line);
  return lines.map((runs) => placed(runs, size, measure));
}

function wordsOf(spans: readonly Span[]): readonly Word[] {
  const words: Run[][] = [[]];
  for (const { text, strong = false } of spans)
    for (const [position, piece] of text.split(' ').entries()) {
      if (position > 0) words.push([]);
      if (piece !== '') words.at(-1)?.push({ text: piece, strong });
    }
  return words.filter((word) => word.length > 0);
}

/** Words in one line, the space in the weight of what stands before it. */
function joined(line: Word, word: Word): Word {
  return merged([...line, { text: ' ', strong: line.at(-1)?.strong ?? false }, ...word]);
}

/** Neighbours of one weight as one run. */
function merged(runs: Word): Word {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.strong === run.strong) all[all.length - 1] = { text: last.text + run.text, strong: run.strong };
    else all.push(run);
  }
  return all;
}

function cut(word: Word, size: number, width: number, measure: Measure): readonly Word[] {
  if (widthOf(word, size, measure) <= width) return [word];
  const pieces: Word[] = [[]];
  for (const { text, strong } of word)
    for (const character of text) {
      const longer = merged([...(pieces.at(-1) ?? []), { text: character, strong }]);
      if (widthOf(longer, size, measure) > width) pieces.push([{ text: character, strong }]);
      else pieces[pieces.length - 1] = longer;
    }
  return pieces.filter((piece) => piece.length > 0);
}

function placed(runs: Word, size: number, measure: Measure): readonly PlacedRun[] {
  let x = 0;
  return runs.map((run) => {
    const at = x;
    x += measure(run, size);
    // A space that keeps together has done its work, and is an ordinary one to whoever copies the text.
    return { ...run, text: run.text.replaceAll('\u00a0', ' '), x: at };
  });
}

function widthOf(runs: Word, size: number, measure: Measure): number {
  return runs.reduce((sum, run) => sum + measure(run, size), 0);
}
