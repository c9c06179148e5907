import { type Day, dutchClock, parseDay } from '../../guide/calendar.ts';
import type { Checked, Library } from '../library.ts';
import { fout, letOp, type Problem, tip } from '../problem.ts';
import { allProvisions } from '../rules/known.ts';
import type { ProvisionData } from '../schema/provision-schema.ts';
import { atValue, type Path } from '../source-file.ts';
import { LINTS } from './texts.nl.ts';

/** National facts change rarely, and other people keep them. */
const NATIONAL_LIMIT = 365;

function age({ file, data }: Checked<ProvisionData>, today: Day, limit: number): readonly Problem[] {
  const checked = parseDay(data.gecontroleerd.op);
  if (checked === null) return [];
  const days = today - checked;
  const path = ['gecontroleerd', 'op'];
  if (days < 0) return [atValue(file, path, letOp('versheid/toekomst', ...LINTS.future))];
  if (days > 3 * limit) return [atValue(file, path, letOp('versheid/te-oud', ...LINTS.veryOld(days)))];
  return days > limit ? [atValue(file, path, tip('versheid/oud', ...LINTS.old(days, limit)))] : [];
}

function remark({ file, data }: Checked<ProvisionData>, today: Day): readonly Problem[] {
  const until = data.let_op ? parseDay(data.let_op.tot) : null;
  if (!data.let_op || until === null || until >= today) return [];
  return [atValue(file, ['let_op', 'tot'], letOp('datum/verlopen', ...LINTS.expired(data.let_op.tot)))];
}

/** Amounts change, mostly on 1 January. */
const MONEY_LIMIT = 400;
const AMOUNT = /€ ?\d|\d ?(?:euro|procent|%)/i;

function money({ file, data }: Checked<ProvisionData>, today: Day): readonly Problem[] {
  const { inkomen, kosten } = data.toegang;
  const paths: readonly (readonly [Path, string | undefined])[] = [
    [['wat'], data.wat],
    [['stap'], data.stap],
    [['toegang', 'inkomen'], inkomen],
    [['toegang', 'kosten'], kosten],
  ];
  const first = paths.find(([, text]) => AMOUNT.test(text ?? ''))?.[0];
  if (first === undefined) return [];
  const date = data.bedragen_peildatum;
  const day = date === undefined ? null : parseDay(date);
  // What an initiative asks itself it keeps true with the rest; an amount of the government has a date of its own.
  if (date === undefined || day === null)
    return 'van' in data ? [] : [atValue(file, first, letOp('geld/peildatum', ...LINTS.moneyDate))];
  return today - day > MONEY_LIMIT
    ? [atValue(file, ['bedragen_peildatum'], letOp('geld/oud', ...LINTS.moneyOld(date)))]
    : [];
}

function ended({ file, data }: Checked<ProvisionData>, today: Day): readonly Problem[] {
  const last = data.stopt_op === undefined ? null : parseDay(data.stopt_op);
  if (data.stopt_op === undefined || last === null || last >= today) return [];
  return [atValue(file, ['stopt_op'], fout('datum/verlopen', ...LINTS.ended(data.stopt_op)))];
}

/** How long ago facts were looked at, by the promise of the initiative that keeps them. */
export function lintFreshness(library: Library, now: Date): readonly Problem[] {
  const { day } = dutchClock(now);
  const limits = new Map(library.initiative.map((one) => [one.id, one.data.controle_elke]));
  return [
    ...allProvisions(library).flatMap((one) => [...remark(one, day), ...money(one, day), ...ended(one, day)]),
    ...library.national.flatMap((one) => age(one, day, NATIONAL_LIMIT)),
    ...library.local.flatMap((one) => age(one, day, limits.get(one.data.van) ?? NATIONAL_LIMIT)),
  ];
}
