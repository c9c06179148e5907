import { type Day, dutchClock, parseDay } from '../../guide/calendar.ts';
import type { Checked, Library } from '../library.ts';
import { letOp, type Problem, tip } from '../problem.ts';
import type { ProvisionData } from '../schema/provision-schema.ts';
import { atValue } from '../source-file.ts';
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

/** How long ago facts were looked at, by the promise of the initiative that keeps them. */
export function lintFreshness(library: Library, now: Date): readonly Problem[] {
  const { day } = dutchClock(now);
  const limits = new Map(library.initiative.map((one) => [one.id, one.data.controle_elke]));
  return [
    ...library.national.flatMap((one) => [...age(one, day, NATIONAL_LIMIT), ...remark(one, day)]),
    ...library.local.flatMap((one) => [
      ...age(one, day, limits.get(one.data.van) ?? NATIONAL_LIMIT),
      ...remark(one, day),
    ]),
  ];
}
