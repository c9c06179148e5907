import { join } from 'node:path';
import { loadContent } from '../../src/editorial/load-content.ts';
import type { Content, Provision } from '../../src/guide/content.ts';

const ROOT = join(import.meta.dirname, '..', '..', 'content');

/** The package's own content, as the service reads it; throws when a file is wrong. */
export function readContent(): Content {
  const { content, problems } = loadContent([ROOT]);
  const wrong = problems.filter((problem) => problem.level === 'fout');
  if (content === null || wrong.length > 0) throw new Error(`content is wrong: ${JSON.stringify(wrong.slice(0, 5))}`);
  return content;
}

/** A provision with only what understanding reads. */
export function plainProvision(id: string, name: string, what: string, needs: readonly string[]): Provision {
  return {
    id,
    place: null,
    text: { name, short: '', what, step: '', say: null, notFor: null, helpOut: null, company: null, afterwards: null },
    translations: new Map(),
    officialName: null,
    alsoKnownAs: [],
    provider: { name: '', kind: 'stichting', initiative: null },
    area: [],
    needs,
    emergency: false,
    via: null,
    where: null,
    hours: { always: false, rules: [], holidays: 'closed', closures: [] },
    phone: null,
    whatsapp: null,
    mail: null,
    website: null,
    chat: null,
    access: {
      referral: 'unknown',
      referredBy: [],
      appointment: 'unknown',
      cost: null,
      free: false,
      bring: [],
      identification: 'unknown',
      digid: 'unknown',
      anonymous: 'unknown',
      income: null,
      age: { from: null, to: null },
      residence: null,
      languages: [],
      interpreter: 'unknown',
      wheelchair: 'unknown',
      children: 'unknown',
      waiting: null,
      soon: 'unknown',
    },
    askFor: null,
    notice: null,
    onlyFor: null,
    full: null,
    withPerson: false,
    callCost: 'unknown',
    contact: [],
    endsOn: null,
    source: null,
    checked: { on: '2026-01-01', by: 'test' },
  };
}
