import { lineAt, type Source } from './sources.ts';

/** Something that may not stand in the house. `bad` and `good` are samples the ban is tried on. */
export type Ban = {
  readonly name: string;
  readonly in: (path: string) => boolean;
  readonly find: (source: Source) => readonly number[];
  readonly bad: readonly string[];
  readonly good: readonly string[];
};

const anywhere = () => true;
const inSource = (path: string) => path.startsWith('src/');
const inTests = (path: string) => path.startsWith('tests/');
const inScripts = (path: string) => path.startsWith('src/') && !path.startsWith('src/web/page/');
const isTexts = (path: string) => path.endsWith('.nl.ts');
const isPure = (path: string) => /^src\/(?:conversation|understanding|handoff|guide)\//.test(path);

/** Lines where `pattern` matches code: outside comments and literals. */
const inCode = (pattern: RegExp) => (source: Source) => matches(source.code, pattern);

/** Lines where `pattern` matches the text as it stands, comments and literals too. */
const inText = (pattern: RegExp) => (source: Source) => matches(source.text, pattern);

const inLiterals = (test: (text: string) => boolean) => (source: Source) =>
  source.literals.filter(({ text }) => test(text)).map(({ line }) => line);

function matches(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(new RegExp(pattern, 'gm'))].map(({ index }) => lineAt(text, index));
}

// Written in two halves, so that this file does not hold what it bans.
const silence = new RegExp(['(?:biome-', 'ignore|@ts-', 'ignore|@ts-', 'nocheck|eslint-', 'disable)'].join(''));
const expectError = `@ts-${'expect-error'}`;

// Words that Dutch does not share with English.
const dutch = new Set(
  (
    'de het een je jij jouw niet naar wij dat dit voor ik kan geen nog ook bij wil zijn hebt hebben wordt moet waar ' +
    'deze maar als er uit aan iets iemand typ bel stuur kies klik vraag jullie onze ons en om te uw'
  ).split(' '),
);

/**
 * Guesses whether a literal is a Dutch sentence: three words, two of them small and Dutch, and the look of a sentence
 * (a capital, a full stop, or more than four words), so that a value such as `weet ik niet` is none.
 */
function isDutchSentence(literal: string): boolean {
  // A regular expression or a statement for the database holds words too.
  if (/\(\?:|\\d|\\b/.test(literal) || sql.test(literal)) return false;
  const text = literal.replace(/\\./g, ' ').trim();
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const looks = /^\p{Lu}|[.!?…]$/u.test(text) || words.length > 4;
  return looks && words.length >= 3 && words.filter((word) => dutch.has(word)).length >= 2;
}

const sql =
  /^\s*(?:--\s|SELECT\s.+\sFROM\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|(?:CREATE|ALTER|DROP)\s+(?:TABLE|(?:UNIQUE )?INDEX|VIEW)\s|PRAGMA\s|BEGIN IMMEDIATE)/s;

// 099 is nobody's: an example in a text for stewards may use it. A comment may show how a number is written.
const phone =
  /\b0(?!99)[1-9]\d{1,2}[- ]?\d{6,7}\b|\b0[89]00[- ]?\d{4,7}\b|\+31[- ]?\(?\d|\b06[- ]?\d{8}\b|\b0(?!99)\d{2,3}[- ](?:\d{2,3} ){1,2}\d{2,3}\b/;

/** What is banned by more than a linter's rule, or where a linter could be told to look away. */
export const bans: readonly Ban[] = [
  {
    name: 'telling a tool to look away',
    in: anywhere,
    find: inText(silence),
    bad: [`// biome-${'ignore'} lint/x: y`, `// @ts-${'ignore'}`],
    good: ['const ignore = 1;'],
  },
  {
    name: 'expecting a type error outside tests',
    in: inSource,
    find: inText(new RegExp(expectError)),
    bad: [`// ${expectError}`],
    good: ['// expect an error'],
  },
  {
    name: 'any',
    in: anywhere,
    find: inCode(/(?::|\bas|<|,|\||=)\s*any\b(?!\s*[(:.])/),
    bad: ['let a: any;', 'f(a as any)', 'const m = new Map<string, any>();', 'type A = any;'],
    good: ['const text = "as any";', 'const any = 1;', 'f(any(x), many)', '// : any'],
  },
  {
    name: 'the non-null !',
    in: anywhere,
    find: inCode(/[\w$)\]]!(?=[.;,)\]}[(]|\s*$)/),
    bad: ['a!.b', 'f(list[0]!)', 'const a = b!;'],
    good: ['a !== b', 'if (!a) f();', "say('Hoi!')", 'f(!a)'],
  },
  {
    name: 'default exports',
    in: (path) => !path.endsWith('.config.ts'),
    find: inCode(/\bexport\s+default\b|\bas\s+default\b/),
    bad: ['export default 1;', 'export { a as default };'],
    good: ['export const a = 1;', 'switch (a) { default: }'],
  },
  {
    name: 'skipped, single or pending tests',
    in: inTests,
    find: inCode(
      /\b(?:it|test|describe|suite|ctx|context)\.(?:\w+\.)*(?:skip|only|todo|skipIf|runIf|fails)\b|\bx(?:it|describe)\(/,
    ),
    bad: ["it.skip('a')", 'describe.only()', 'it.concurrent.skip()', 'test.skipIf(true)', "xit('a')"],
    good: ["it('skip', f)", 'list.skip(1)', 'exit(1)'],
  },
  {
    name: 'mocks of our own code',
    in: anywhere,
    find: inCode(/\b(?:vi|vitest|jest)\s*\.\s*(?:mock|doMock|hoisted|importActual|importMock)\b/),
    bad: ["vi.mock('./a.ts')", 'vi.doMock(x)'],
    good: ['vi.fn()', 'const vi = mock;'],
  },
  {
    name: 'imports that the import rules do not see',
    in: inScripts,
    find: ({ path, code }) => {
      // Adapters are loaded by import() from beside the rooms, under a name that can be read.
      const dynamic = /^src\/[^/]+$/.test(path)
        ? /\bimport\s*\(\s*[^'"\s]|:\s*(?:typeof\s+)?import\s*\(/
        : /\bimport\s*\(/;
      return [...matches(code, dynamic), ...matches(code, /\b(?:createRequire|require)\s*\(|\bimport\s+\w+\s*=/)];
    },
    bad: [
      "type A = import('./a.ts').A;",
      "const a: typeof import('./a.ts') = b;",
      'await import(name)',
      "require('a')",
    ],
    good: ["import { a } from './a.ts';", 'import.meta.dirname'],
  },
  {
    name: 'mutable state of a module',
    in: inScripts,
    find: inCode(
      /^(?:export )?(?:let|var)\b|^(?:export )?const \w+(?:: (?:Map|Set|Array|Record|\w+\[\])[^=\n]*)? = (?:new (?:Map|Set|WeakMap|WeakSet)(?:<[^\n]*>)?\(\)|\[\]|\{\});/,
    ),
    bad: ['let a = 1;', 'export let a = 1;', 'const a = new Map<string, Set<number>>();', 'const a: string[] = [];'],
    good: ['function f() {\n  let a = 1;\n}', 'const a = new Map([[1, 2]]);', 'const a: readonly string[] = [];'],
  },
  {
    name: 'the clock, chance and the outside world in a pure room',
    in: isPure,
    find: inCode(
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\b(?:performance|process|globalThis|crypto|console|Buffer)\.|\b(?:fetch|setTimeout|setInterval|setImmediate|queueMicrotask)\(/,
    ),
    bad: ['Date.now()', 'new Date()', 'process.env', 'fetch(url)', 'setTimeout(f, 1)'],
    good: ['new Date(now)', 'Date.parse(text)', 'prefetch(a)'],
  },
  {
    name: 'SQL outside the store',
    in: (path) => inScripts(path) && !path.startsWith('src/store/'),
    find: inLiterals((text) => sql.test(text)),
    bad: ["run('SELECT a FROM b WHERE c')", 'run(`INSERT INTO a VALUES (1)`)', "run('PRAGMA user_version')"],
    good: ["f('--json')", "say('Select one from the list')", "f('UPDATE')"],
  },
  {
    name: 'Dutch sentences outside texts.nl.ts',
    in: (path) => inSource(path) && !isTexts(path),
    find: inLiterals(isDutchSentence),
    bad: ["say('Ik kan je niet helpen.')", 'say(`Bel even als het niet lukt`)'],
    good: [
      "f('The open door of a house.')",
      "new Set(['de', 'het', 'een'])",
      "f('spullen-in-de-buurt')",
      "f('weet ik niet')",
    ],
  },
  {
    name: 'phone numbers outside content/',
    in: inSource,
    find: inLiterals((text) => phone.test(text)),
    bad: [
      "call('0800-0113')",
      "call('020 1234567')",
      "call('020 123 45 67')",
      "a('+31 6 12345678')",
      "a('0612345678')",
    ],
    good: [
      "a('099-1112223')",
      '// such as 0800-0113',
      'const day = 86_400_000;',
      "f('2026-11-24')",
      "f('0101 AB')",
      'const timeout = 0.25;',
    ],
  },
  {
    name: 'emergency numbers outside content/',
    in: inSource,
    // A literal that is the number alone is the id of a provision.
    find: inLiterals(
      (text) => /\p{L}/u.test(text) && /(?:^|[^\w#.,:(/-])(?:112|113|114|144)(?:$|[^\w.,:/-]|[.,](?:\s|$))/.test(text),
    ),
    bad: ["say('Bel 112.')", "say('112 is er dag en nacht')", "link('tel 113')"],
    good: ["provisions.get('112')", "f('rgb(112, 0, 0)')", 'const a = 112;', "f('a1123')"],
  },
];
