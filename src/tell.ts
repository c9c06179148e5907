import type { Problem } from './editorial/problem.ts';
import { mainTexts } from './texts.nl.ts';

/** Exit codes: 0 done, 1 something is wrong, 2 asked wrongly. */
export type ExitCode = 0 | 1 | 2;

export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** Says what is wrong on stderr; returns the exit code. */
export function complain(sentence: string, code: ExitCode): ExitCode {
  process.stderr.write(`${sentence}\n`);
  return code;
}

/** Every fout in the content with its place, and what to do. */
export function refuse(problems: readonly Problem[]): ExitCode {
  const wrong = problems.filter((problem) => problem.level === 'fout');
  for (const { file, line, column, level, message, code } of wrong)
    process.stderr.write(`${file}:${line}:${column} ${level} ${message} (${code})\n`);
  return complain(mainTexts.badContent(wrong.length), 1);
}
