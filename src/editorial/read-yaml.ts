import { type Document, isAlias, isMap, isScalar, parseDocument, visit } from 'yaml';
import { fout, letOp, type Problem } from './problem.ts';
import { problemAt, type Range, type SourceFile } from './source-file.ts';
import { TEXTS } from './texts.nl.ts';

/** What is left to say after this many is mostly the echo of the first. */
const MOST_YAML_PROBLEMS = 3;
const OPEN_BRACKET = /must be sufficiently indented and end with|expected flow \w+ to end/i;
const MAY_HOLD_SIGNS = /(^|[\s,[{:-])[*&]\S|#/m;

/** The file with its tree, or with what is wrong. A tree is only given when it is a map without problems. */
export type ReadYaml = { readonly file: SourceFile; readonly problems: readonly Problem[] };

function lineAt(text: string, position: number): string {
  const end = text.indexOf('\n', position);
  return text.slice(text.lastIndexOf('\n', Math.max(0, position - 1)) + 1, end < 0 ? text.length : end);
}

/** Where the writer went wrong, which is often before the parser noticed: a quote, a second colon, an open bracket. */
function placeOf(text: string, error: { code: string; message: string; pos: [number, number] }): Range {
  const quote = /missing closing (['"])/i.exec(error.message)?.[1];
  const at = quote ? text.lastIndexOf(quote, error.pos[0]) : -1;
  if (at >= 0) return [at, at + 1];
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const colon = /:\s.*?(:)(?:\s|$)/d.exec(lineAt(text, error.pos[0]))?.indices?.[1]?.[0];
    const start = text.lastIndexOf('\n', Math.max(0, error.pos[0] - 1)) + 1;
    return colon === undefined ? error.pos : [start + colon, start + colon + 1];
  }
  if (OPEN_BRACKET.test(error.message)) {
    const end = text.slice(0, error.pos[0]).trimEnd().length;
    return [end - 1, end];
  }
  return error.pos;
}

function parseProblems(file: SourceFile, tree: Document.Parsed): readonly Problem[] {
  const seen = [...tree.errors, ...tree.warnings].slice(0, MOST_YAML_PROBLEMS);
  return seen.map((error) => {
    const range = placeOf(file.text, error);
    const parserCode = OPEN_BRACKET.test(error.message) ? 'OPEN_BRACKET' : error.code;
    const { code, message, hint } = TEXTS.yaml(parserCode, lineAt(file.text, range[0]));
    return problemAt(file, range, fout(`yaml/${code}`, message, hint));
  });
}

/** Signs that YAML swallows without a word: an alias, an anchor, and a number after a hash. */
function swallowed(file: SourceFile, tree: Document.Parsed): readonly Problem[] {
  if (!MAY_HOLD_SIGNS.test(file.text)) return [];
  const problems: Problem[] = [];
  visit(tree, {
    Node(_key, node) {
      const range = node.range;
      if (!range) return;
      if (isAlias(node)) problems.push(problemAt(file, [range[0], range[1]], fout('yaml/sterretje', ...TEXTS.star)));
      else if (node.anchor) {
        const sign = file.text.lastIndexOf('&', range[0]);
        problems.push(
          problemAt(file, [sign, sign + 1 + node.anchor.length], fout('yaml/en-teken', ...TEXTS.ampersand)),
        );
      } else if (isScalar(node) && node.type === 'PLAIN' && node.comment && /^\S/.test(node.comment)) {
        const hash = file.text.indexOf('#', range[1]);
        problems.push(problemAt(file, [hash, hash + node.comment.length + 1], letOp('yaml/hekje', ...TEXTS.hash)));
      }
    },
  });
  return problems;
}

/** The file as it stands, its tree grown when somebody asks where something is. */
export function withTree(file: Omit<SourceFile, 'tree'>): SourceFile {
  let tree: Document.Parsed | null = null;
  return {
    ...file,
    get tree() {
      tree ??= parse(file.text);
      return tree;
    },
  };
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, { prettyErrors: false, uniqueKeys: true, version: '1.2', schema: 'core' });
}

/** Reads the YAML of a file (1.2, no aliases). All problems are answered in plain Dutch, none is thrown. */
export function readYaml(file: Omit<SourceFile, 'tree'>): ReadYaml {
  const tree = parse(file.text);
  const read: SourceFile = { ...file, tree };
  const none: SourceFile = { ...file, tree: null };
  const broken = parseProblems(read, tree);
  if (broken.length > 0) return { file: none, problems: broken };
  if (tree.contents === null || (isScalar(tree.contents) && tree.contents.value === null))
    return { file: none, problems: [problemAt(none, [0, 1], fout('bestand/leeg', ...TEXTS.empty))] };
  if (!isMap(tree.contents))
    return { file: none, problems: [problemAt(none, [0, 1], fout('bestand/vorm', ...TEXTS.notMap))] };
  const signs = swallowed(read, tree);
  return { file: signs.some((one) => one.level === 'fout') ? none : read, problems: signs };
}
