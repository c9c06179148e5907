import { parseDay } from '../../guide/calendar.ts';
import { isHoursError, readHours } from '../../guide/hours-notation.ts';
import { DAY_NAMES } from '../../guide/hours-words.ts';
import type { Checked, Library } from '../library.ts';
import { meant } from '../meant.ts';
import { fout, type Problem } from '../problem.ts';
import type { ProvisionData } from '../schema/provision-schema.ts';
import { atText, atValue, type Path, problemAt, valueRange } from '../source-file.ts';
import { allProvisions } from './known.ts';
import { RULES } from './texts.nl.ts';

type One = Checked<ProvisionData>;

/** Eight or nine digits in a row that pass the eleven test, or a Dutch account number. */
function holdsPrivateNumber(text: string): string | null {
  const account = /\b[A-Z]{2}\d{2} ?[A-Z]{4} ?\d{4} ?\d{4} ?\d{2}\b/.exec(text)?.[0];
  if (account) return account;
  for (const found of text.matchAll(/(?<!\d)\d{9}(?!\d)/g)) {
    const digits = [...found[0]].map(Number);
    const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0);
    if (sum % 11 === 0) return found[0];
  }
  return null;
}

/** A comma in a list without quotes cuts a line in two: [ma, wo 9:00-12:00] reads as "ma" and "wo 9:00-12:00". */
function cutByComma(lines: readonly string[], at: number): string | null {
  const line = lines[at] ?? '';
  for (const [from, to] of [
    [at, at + 1],
    [at - 1, at],
  ] as const) {
    const [before, after] = [lines[from], lines[to]];
    if (before === undefined || after === undefined) continue;
    const joined = `${before}, ${after}`;
    if (isHoursError(readHours(line)) && !isHoursError(readHours(joined))) return joined;
  }
  return null;
}

function hours({ file, data }: One): readonly Problem[] {
  const lines = data.wanneer ?? [];
  return lines.flatMap((line, at) => {
    const read = readHours(line);
    if (!isHoursError(read)) return [];
    const path = ['wanneer', at];
    const joined = cutByComma(lines, at);
    const said = joined ? RULES.quoteHours(joined) : RULES.hours(read.code, read.text, meant(read.text, DAY_NAMES));
    const [from, to] = valueRange(file, path);
    const typed = file.text.slice(from, to);
    const start = typed.indexOf(line);
    const begin = start < 0 ? from : from + start + read.position;
    return [problemAt(file, [begin, start < 0 ? to : begin + read.length], fout('tijd/lees', ...said))];
  });
}

function dates({ file, data }: One): readonly Problem[] {
  const closures = data.dicht ?? [];
  const all: readonly (readonly [Path, string | undefined])[] = [
    [['gecontroleerd', 'op'], data.gecontroleerd.op],
    [['let_op', 'tot'], data.let_op?.tot],
    [['vol', 'sinds'], data.vol?.sinds],
    [['bedragen_peildatum'], data.bedragen_peildatum],
    [['stopt_op'], data.stopt_op],
    ...closures.flatMap((one, at) => [
      [['dicht', at, 'van'], one.van] as const,
      [['dicht', at, 'tot'], one.tot] as const,
    ]),
  ];
  const missing = all.flatMap(([path, date]) =>
    date === undefined || parseDay(date) !== null
      ? []
      : [atValue(file, path, fout('datum/bestaat-niet', ...RULES.noSuchDay(date)))],
  );
  const turned = closures.flatMap((one, at) =>
    one.tot < one.van ? [atValue(file, ['dicht', at, 'tot'], fout('datum/volgorde', ...RULES.dateOrder))] : [],
  );
  return [...missing, ...turned];
}

function contact({ file, data }: One): readonly Problem[] {
  const ways = [data.telefoon, data.whatsapp, data.mail, data.website, data.chat, data.waar];
  const byCounter = 'via' in data && data.via !== undefined;
  if (byCounter || ways.some((way) => way !== undefined)) return [];
  return [atValue(file, ['naam'], fout('contact/geen', ...RULES.noContact))];
}

function access({ file, data }: One): readonly Problem[] {
  const problems: Problem[] = [];
  const { anoniem, legitimatie, leeftijd } = data.toegang;
  if (anoniem === 'ja' && legitimatie === 'nodig')
    problems.push(atValue(file, ['toegang', 'anoniem'], fout('toegang/tegenspraak', ...RULES.contradiction)));
  const { vanaf, tot } = leeftijd ?? {};
  if (vanaf !== undefined && tot !== undefined && vanaf > tot)
    problems.push(atValue(file, ['toegang', 'leeftijd'], fout('toegang/leeftijd', ...RULES.ages(vanaf, tot))));
  if (data.altijd_open === 'ja' && data.wanneer !== undefined)
    problems.push(atValue(file, ['altijd_open'], fout('tijd/altijd', ...RULES.alwaysAndHours)));
  return problems;
}

function privacy({ file, data }: One): readonly Problem[] {
  const texts: readonly (readonly [Path, string | undefined])[] = [
    [['wat'], data.wat],
    [['stap'], data.stap],
    [['zeg_dit'], data.zeg_dit],
    [['doet_niet'], data.doet_niet],
    [['meehelpen'], data.meehelpen],
    [['let_op', 'tekst'], data.let_op?.tekst],
    [['toegang', 'inkomen'], data.toegang.inkomen],
  ];
  return texts.flatMap(([path, text]) => {
    const found = holdsPrivateNumber(text ?? '');
    return found ? [atText(file, path, found, fout('privé/nummer', ...RULES.privateNumber))] : [];
  });
}

/** Facts within one provision that cannot be read, cannot be true, or may not be there. */
export function checkProvisionFacts(library: Library): readonly Problem[] {
  const noSource = library.national.flatMap(({ file, data }) =>
    data.bron === undefined ? [atValue(file, ['naam'], fout('bron/ontbreekt', ...RULES.noSource))] : [],
  );
  return [
    ...allProvisions(library).flatMap((one) => [
      ...hours(one),
      ...dates(one),
      ...contact(one),
      ...access(one),
      ...privacy(one),
    ]),
    ...noSource,
  ];
}
