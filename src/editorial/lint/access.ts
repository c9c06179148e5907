import type { Checked, Library } from '../library.ts';
import { letOp, type Problem, tip } from '../problem.ts';
import { allProvisions } from '../rules/known.ts';
import type { ProvisionData } from '../schema/provision-schema.ts';
import { atKey, atValue } from '../source-file.ts';
import { LINTS } from './texts.nl.ts';

const MANY_UNKNOWN = 3;

function phones({ file, data }: Checked<ProvisionData>): readonly Problem[] {
  return (['telefoon', 'whatsapp'] as const).flatMap((field) => {
    const digits = data[field]?.replace(/\D/g, '') ?? '';
    const problems: Problem[] = [];
    if (digits.startsWith('0900') && /gratis/i.test(data.toegang.kosten))
      problems.push(atValue(file, [field], letOp('bel/kosten', ...LINTS.callCosts)));
    if (/^(?:06|316)\d{8}$/.test(digits)) problems.push(atValue(file, [field], letOp('privé/mobiel', ...LINTS.mobile)));
    return problems;
  });
}

function oneProvision(one: Checked<ProvisionData>): readonly Problem[] {
  const { file, data } = one;
  const { afspraak, verwijzing, verwijzing_door } = data.toegang;
  const local = 'van' in data;
  const viaCounter = 'via' in data && data.via !== undefined;
  const problems: Problem[] = [...phones(one)];
  if (data.wanneer === undefined && data.altijd_open !== 'ja' && afspraak !== 'op afspraak' && !viaCounter)
    problems.push(atValue(file, ['naam'], (local ? letOp : tip)('tijd/geen', ...LINTS.noHours)));
  if (verwijzing === 'nodig' && (verwijzing_door ?? []).length === 0)
    problems.push(atValue(file, ['toegang', 'verwijzing'], letOp('toegang/wie-verwijst', ...LINTS.whoRefers)));
  if (local && afspraak === 'inloop' && !data.waar && data.telefoon === undefined)
    problems.push(atValue(file, ['toegang', 'afspraak'], letOp('toegang/inloop-zonder-plek', ...LINTS.walkInWhere)));
  const unknown = Object.entries(data.toegang)
    .filter(([, value]) => value === 'weet ik niet')
    .map(([field]) => field);
  if (unknown.length >= MANY_UNKNOWN)
    problems.push(atKey(file, ['toegang'], tip('toegang/onbekend', ...LINTS.unknowns(unknown))));
  return problems;
}

/** What a resident would want to know before going, and does not find. */
export function lintAccess(library: Library): readonly Problem[] {
  return allProvisions(library).flatMap(oneProvision);
}
