import type { Level, Problem } from './problem.ts';

const COLOURS: Readonly<Record<Level, number>> = { fout: 31, 'let op': 33, tip: 36 };
const GREY = 90;
const WIDEST = 120;
const GITHUB: Readonly<Record<Level, string>> = { fout: 'error', 'let op': 'warning', tip: 'notice' };

/** The part of a long line around a column, and the column within that part. */
function windowOf(line: string, column: number): { readonly text: string; readonly column: number } {
  const start = line.length > WIDEST && column > WIDEST - 20 ? column - 40 : 0;
  const text = line.slice(start, start + WIDEST).replace(/\t/g, '→');
  return { text, column: column - start };
}

function excerpt(problem: Problem, source: string, paint: (colour: number, text: string) => string): readonly string[] {
  const lines = source.split('\n');
  const line = lines[problem.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const width = String(problem.line).length;
  const { text, column } = windowOf(line, problem.column);
  const before = lines[problem.line - 2];
  const length = Math.max(1, Math.min(problem.length, text.length - column + 1));
  return [
    ...(before === undefined || before.trim() === ''
      ? []
      : [paint(GREY, `  ${String(problem.line - 1).padStart(width)} │ ${windowOf(before, 1).text}`)]),
    `  ${problem.line} │ ${text}`,
    `  ${' '.repeat(width)} │ ${' '.repeat(column - 1)}${paint(COLOURS[problem.level], '^'.repeat(length))}`,
  ];
}

/**
 * A problem for people: `path:line:col level message (code)`, then the line of the source with a caret, then what to do.
 * `source` is the text of the file, `null` when there is none.
 */
export function printProblem(problem: Problem, source: string | null, colour: boolean): string {
  const paint = (code: number, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const level = paint(COLOURS[problem.level], problem.level);
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const lines = [`${place} ${level} ${problem.message} ${paint(GREY, `(${problem.code})`)}`];
  if (source !== null) lines.push(...excerpt(problem, source, paint));
  if (problem.hint !== null) lines.push(`  ${' '.repeat(String(problem.line).length)} = ${problem.hint}`);
  return lines.join('\n');
}

/** A problem as a GitHub workflow command, which shows it beside the line of a pull request. */
export function printAnnotation(problem: Problem): string {
  const data = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const end = problem.column + problem.length;
  const where = `file=${property(problem.file)},line=${problem.line},col=${problem.column},endColumn=${end}`;
  const text = problem.hint === null ? problem.message : `${problem.message} ${problem.hint}`;
  return `::${GITHUB[problem.level]} ${where},title=${property(problem.code)}::${data(text)}`;
}
