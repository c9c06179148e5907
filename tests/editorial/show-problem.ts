import { relative } from 'node:path';
import type { Problem } from '../../src/editorial/problem.ts';

/** A problem on one line, files within their folder: "over-ons.yaml 5:11+10 fout Zet … (schema/aanhalingstekens) = Anders …". */
export function shownProblem(problem: Problem, folder: string): string {
  const { line, column, length, level, message, code, hint } = problem;
  const place = `${relative(folder, problem.file)} ${line}:${column}+${length}`;
  const advice = hint === null ? '' : ` = ${hint.replaceAll(`${folder}/`, '')}`;
  return `${place} ${level} ${message} (${code})${advice}`;
}
