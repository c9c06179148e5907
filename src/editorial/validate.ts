import { z } from 'zod';
import { meant } from './meant.ts';
import { fout, type Problem, type Remark } from './problem.ts';
import { hasKey, keyRange, type Path, problemAt, type SourceFile, typedText, valueRange } from './source-file.ts';
import { TEXTS } from './texts.nl.ts';

type Issue = z.core.$ZodIssue;

export type Validated<T> = { readonly data: T | null; readonly problems: readonly Problem[] };

/** A key without a value counts as not filled in, but stays a key, so that an unknown one is still seen. */
export function withoutNulls(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutNulls(one)]));
}

/** What a schema expects at a path; `null` where it says nothing about it. */
function schemaAt(schema: unknown, path: Path): unknown {
  let here: unknown = schema;
  for (const step of path) {
    here = unwrapped(here);
    if (here instanceof z.ZodObject) here = here.shape[String(step)];
    else if (here instanceof z.ZodArray) here = here.element;
    else if (here instanceof z.ZodRecord) here = here.valueType;
    else return null;
  }
  return unwrapped(here);
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}

function keysAt(schema: unknown, path: Path): readonly string[] {
  const here = schemaAt(schema, path);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function fieldName(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function wrongType(issue: z.core.$ZodIssueInvalidType, path: Path, file: SourceFile): Remark {
  const field = fieldName(path);
  const typed = typedText(file, path) ?? '';
  switch (issue.expected) {
    case 'string':
      if (typeof issue.input === 'object') return fout('schema/tekst', ...TEXTS.needsText(field));
      return fout(
        'schema/aanhalingstekens',
        ...TEXTS.needsQuotes(typeof path.at(-1) === 'number' ? null : field, typed, typeof issue.input === 'boolean'),
      );
    case 'array':
      return fout('schema/lijst', ...TEXTS.needsList(field, typed));
    case 'object':
    case 'record':
      return fout('schema/velden', ...TEXTS.needsFields(field));
    default:
      return fout('schema/getal', ...TEXTS.needsNumber(field, typed));
  }
}

function wrongSize(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, path: Path): Remark {
  const field = fieldName(path);
  const size = typeof issue.input === 'string' ? issue.input.trim().length : 0;
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return fout('schema/leeg', ...TEXTS.emptyField(field));
    if (issue.origin === 'array') return fout('schema/te-weinig', ...TEXTS.tooFew(field));
    return fout('schema/getal', ...TEXTS.outOfRange(field, 'least', Number(issue.minimum)));
  }
  if (issue.origin === 'string') return fout('schema/te-lang', ...TEXTS.tooLong(field, size, Number(issue.maximum)));
  return fout('schema/getal', ...TEXTS.outOfRange(field, 'most', Number(issue.maximum)));
}

function remarkFor(issue: Issue, path: Path, file: SourceFile): Remark {
  const field = fieldName(path);
  if (issue.input === undefined && path.length > 0) {
    if (hasKey(file, path)) return fout('schema/leeg', ...TEXTS.emptyField(field));
    return fout(
      'schema/ontbreekt',
      ...TEXTS.missingField(field, path.filter((step) => typeof step === 'string').join('.')),
    );
  }
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, path, file);
    case 'too_big':
    case 'too_small':
      return wrongSize(issue, path);
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const typed = typedText(file, path) ?? '';
      return fout('schema/keuze', ...TEXTS.wrongChoice(field, typed, choices, meant(typed, choices)));
    }
    case 'invalid_format':
      return fout(
        `schema/${TEXTS.formatCode(issue.message)}`,
        ...TEXTS.wrongFormat(issue.message, String(issue.input)),
      );
    case 'invalid_union':
      return fout('schema/zin', ...TEXTS.needsSentence(field));
    default:
      return fout('schema/vorm', ...TEXTS.needsFields(field));
  }
}

/** Holds a file to a schema; every problem with its place and, where possible, what was probably meant. */
export function validate<T>(file: SourceFile, schema: z.ZodType<T>): Validated<T> {
  if (!file.tree) return { data: null, problems: [] };
  const result = schema.safeParse(withoutNulls(file.tree.toJS({ maxAliasCount: 0 })), { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  const issues = result.error.issues.map((issue) => ({
    issue,
    path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
  }));
  /** Fields that are there, but misspelt: those are not missing as well. */
  const misspelt = new Set<string>();
  const unknown = issues.flatMap(({ issue, path }) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const word = meant(key, known);
      if (word !== null) misspelt.add([...path, word].join('/'));
      return problemAt(
        file,
        keyRange(file, [...path, key]),
        fout('schema/onbekend-veld', ...TEXTS.unknownField(key, known, word)),
      );
    });
  });
  const wrong = issues
    .filter(
      ({ issue, path }) =>
        issue.code !== 'unrecognized_keys' && !(issue.input === undefined && misspelt.has(path.join('/'))),
    )
    .map(({ issue, path }) => problemAt(file, valueRange(file, path), remarkFor(issue, path, file)));
  return { data: null, problems: [...unknown, ...wrong] };
}
