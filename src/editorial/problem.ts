/** `fout`: this file is not shown to residents. `let op`: shown, but look at it. `tip`: could be better. */
export type Level = 'fout' | 'let op' | 'tip';

/** Something to tell whoever keeps a content file. Lines and columns count from 1. */
export type Problem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly level: Level;
  /** Stable name of the rule: "schema/onbekend-veld". */
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
};

/** A problem without its place in a file. */
export type Remark = Pick<Problem, 'level' | 'code' | 'message' | 'hint'>;

/** A problem that keeps the file from being shown. */
export function fout(code: string, message: string, hint: string | null = null): Remark {
  return { level: 'fout', code, message, hint };
}

/** A problem to look at. */
export function letOp(code: string, message: string, hint: string | null = null): Remark {
  return { level: 'let op', code, message, hint };
}

/** A suggestion. */
export function tip(code: string, message: string, hint: string | null = null): Remark {
  return { level: 'tip', code, message, hint };
}

/** In the order in which one would walk through the files. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
