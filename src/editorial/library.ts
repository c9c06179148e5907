import type { z } from 'zod';
import type { FoundText } from './find-files.ts';
import { meant } from './meant.ts';
import { readPlainLists } from './plain-lists.ts';
import { fout, letOp, type Problem } from './problem.ts';
import { readQuickly } from './read-quickly.ts';
import { readYaml, withTree } from './read-yaml.ts';
import { LONGEST_ID } from './schema/fields.ts';
import {
  emergencyWordsSchema,
  languageSchema,
  letterWordsSchema,
  needsSchema,
  needWordsSchema,
  otherLanguagesSchema,
  outsideSchema,
  sentencesSchema,
  termsSchema,
  wordsSchema,
} from './schema/language-schema.ts';
import { aboutSchema, initiativeSchema, placeSchema, trialsSchema } from './schema/place-schema.ts';
import { localProvisionSchema, nationalProvisionSchema } from './schema/provision-schema.ts';
import { problemAt, type SourceFile } from './source-file.ts';
import { TEXTS } from './texts.nl.ts';
import { validate, withoutNulls } from './validate.ts';

const SCHEMAS = {
  needs: needsSchema,
  about: aboutSchema,
  national: nationalProvisionSchema,
  local: localProvisionSchema,
  place: placeSchema,
  initiative: initiativeSchema,
  trials: trialsSchema,
  language: languageSchema,
  sentences: sentencesSchema,
  needWords: needWordsSchema,
  emergencyWords: emergencyWordsSchema,
  words: wordsSchema,
  outside: outsideSchema,
  letterWords: letterWordsSchema,
  terms: termsSchema,
  placeTerms: termsSchema,
  otherLanguages: otherLanguagesSchema,
};

export type FileKind = keyof typeof SCHEMAS;
type Data = { readonly [K in FileKind]: z.infer<(typeof SCHEMAS)[K]> };
const SCHEMA_OF: { readonly [K in FileKind]: z.ZodType<Data[K]> } = SCHEMAS;

/** A file that fits its schema. `group` is its place or its language, where it has one. */
export type Checked<T> = {
  readonly file: SourceFile;
  readonly id: string;
  readonly group: string | null;
  readonly data: T;
};

/** Which file it is by its path, whether or not it can be read. */
export type Slot = {
  readonly kind: FileKind;
  readonly id: string;
  readonly group: string | null;
  readonly file: SourceFile;
};

/** All content files by kind; `slots` also holds the broken ones, so that a reference to one is not wrong as well. */
export type Library = { readonly [K in FileKind]: readonly Checked<Data[K]>[] } & { readonly slots: readonly Slot[] };

/** What a file is by its path: `id` is its own name, `group` its place or language. */
const PATHS: readonly (readonly [FileKind, RegExp])[] = [
  ['needs', /^needs\.yaml$/],
  ['about', /^over-ons\.yaml$/],
  ['national', /^landelijk\/(?<id>[^/]+)\.yaml$/],
  ['place', /^plaatsen\/(?<group>[^/]+)\/plaats\.yaml$/],
  ['initiative', /^plaatsen\/(?<group>[^/]+)\/initiatieven\/(?<id>[^/]+)\.yaml$/],
  ['local', /^plaatsen\/(?<group>[^/]+)\/voorzieningen\/(?<id>[^/]+)\.yaml$/],
  ['trials', /^plaatsen\/(?<group>[^/]+)\/proeven\/(?<id>[^/]+)\.yaml$/],
  ['language', /^talen\/(?<group>[^/]+)\/taal\.yaml$/],
  ['sentences', /^talen\/(?<group>[^/]+)\/zinnen\.yaml$/],
  ['needWords', /^talen\/(?<group>[^/]+)\/behoeften\.yaml$/],
  ['emergencyWords', /^talen\/(?<group>[^/]+)\/nood\.yaml$/],
  ['outside', /^talen\/(?<group>[^/]+)\/buiten\.yaml$/],
  ['otherLanguages', /^talen\/andere\.yaml$/],
  ['letterWords', /^talen\/(?<group>[^/]+)\/brievenwoorden\.yaml$/],
  ['terms', /^talen\/(?<group>[^/]+)\/termen\.yaml$/],
  ['placeTerms', /^plaatsen\/(?<group>[^/]+)\/termen\/(?<id>[^/]+)\.yaml$/],
  ['words', /^talen\/(?<group>[^/]+)\/woorden\/(?<id>[^/]+)\.yaml$/],
];

/** Kinds that are nothing but lists of phrases: nearly all of the text, so they are read without the YAML parser. */
const PLAIN_KINDS: readonly FileKind[] = ['words', 'outside'];

/** Files that belong to other parts of the service and are read there. */
const ELSEWHERE = /^plaatsen\/[^/]+\/balies\/[^/]+\.yaml$/;
const FOLDER_NAMES = [
  'landelijk',
  'plaatsen',
  'talen',
  'initiatieven',
  'voorzieningen',
  'proeven',
  'balies',
  'woorden',
  'termen',
];
const FILE_NAMES = [
  'plaats',
  'taal',
  'zinnen',
  'behoeften',
  'nood',
  'buiten',
  'brievenwoorden',
  'termen',
  'andere',
  'over-ons',
  'needs',
].map((one) => `${one}.yaml`);

function slotOf(inside: string): Omit<Slot, 'file'> | null {
  for (const [kind, pattern] of PATHS) {
    const found = pattern.exec(inside);
    if (!found) continue;
    const group = found.groups?.['group'] ?? null;
    return { kind, group, id: found.groups?.['id'] ?? group ?? kind };
  }
  return null;
}

/** The one file of its kind: its name is the kind's. */
const ALONE: readonly FileKind[] = ['needs', 'about', 'otherLanguages'];

function nameProblems(file: SourceFile, slot: Omit<Slot, 'file'>): readonly Problem[] {
  const problems: Problem[] = [];
  for (const name of new Set([slot.id, slot.group]))
    if (name !== null && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !ALONE.includes(slot.kind))
      problems.push(problemAt(file, [0, 1], fout('bestand/naam', ...TEXTS.badFileName(name))));
  if (slot.id.length > LONGEST_ID)
    problems.push(
      problemAt(file, [0, 1], fout('bestand/naam-te-lang', ...TEXTS.longFileName(slot.id.length, LONGEST_ID))),
    );
  return problems;
}

function strayFile(file: SourceFile): Problem {
  if (/\.yml$/i.test(file.inside)) return problemAt(file, [0, 1], fout('bestand/naam', ...TEXTS.useYaml));
  const steps = file.inside.split('/');
  const wrong =
    steps.find((step, at) => at < steps.length - 1 && !FOLDER_NAMES.includes(step) && at !== 1) ?? steps.at(-1) ?? '';
  return problemAt(
    file,
    [0, 1],
    letOp('bestand/plek', ...TEXTS.strayFile(meant(wrong, [...FOLDER_NAMES, ...FILE_NAMES]))),
  );
}

/** Reads and validates the files, later ones with the same path having replaced earlier ones already. */
export function readLibrary(texts: readonly FoundText[]): { library: Library; problems: readonly Problem[] } {
  const lists: { [K in FileKind]: Checked<Data[K]>[] } = {
    needs: [],
    about: [],
    national: [],
    local: [],
    place: [],
    initiative: [],
    trials: [],
    language: [],
    sentences: [],
    needWords: [],
    emergencyWords: [],
    words: [],
    outside: [],
    letterWords: [],
    terms: [],
    placeTerms: [],
    otherLanguages: [],
  };
  const slots: Slot[] = [];
  const problems: Problem[] = [];

  function add<K extends FileKind>(kind: K, file: SourceFile, slot: Omit<Slot, 'file'>): void {
    const validated = validate<Data[K]>(file, SCHEMA_OF[kind]);
    problems.push(...validated.problems);
    if (validated.data !== null) lists[kind].push({ file, id: slot.id, group: slot.group, data: validated.data });
  }

  /** Whether a file could be read the quick way; if not, the parser says what is wrong and where. */
  function addQuickly<K extends FileKind>(kind: K, file: SourceFile, slot: Omit<Slot, 'file'>): boolean {
    const read = (PLAIN_KINDS.includes(kind) ? readPlainLists(file.text) : null) ?? readQuickly(file.text);
    const result = read ? SCHEMA_OF[kind].safeParse(withoutNulls(read)) : null;
    if (!result?.success) return false;
    lists[kind].push({ file, id: slot.id, group: slot.group, data: result.data });
    return true;
  }

  for (const text of texts) {
    const slot = slotOf(text.inside);
    if (!slot) {
      if (!ELSEWHERE.test(text.inside)) problems.push(strayFile({ ...text, tree: null }));
      continue;
    }
    const plain = withTree(text);
    if (addQuickly(slot.kind, plain, slot)) {
      problems.push(...nameProblems(plain, slot));
      slots.push({ ...slot, file: plain });
      continue;
    }
    const read = readYaml(text);
    problems.push(...read.problems, ...nameProblems(read.file, slot));
    slots.push({ ...slot, file: read.file });
    add(slot.kind, read.file, slot);
  }
  return { library: { ...lists, slots }, problems };
}
