import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type {
  CommandName,
  Content,
  EmergencyWords,
  Language,
  Need,
  NeedId,
  Provision,
  QuestionName,
  Words,
} from '../../src/guide/content.ts';

const ROOT = join(import.meta.dirname, '../../content');
const CODES = ['nl', 'en', 'tr', 'ar', 'pl', 'uk'];
const COMMANDS: Readonly<Record<string, CommandName>> = {
  stop: 'stop',
  vergeet: 'forget',
  wis: 'erase',
  mens: 'human',
  menu: 'menu',
  meer: 'more',
  terug: 'back',
  privacy: 'privacy',
  gegevens: 'my-data',
  wie: 'about',
  taal: 'language',
  fout: 'wrong',
  'lukt-niet': 'failed',
  ja: 'yes',
  nee: 'no',
  bedankt: 'thanks',
  groet: 'greeting',
  klaar: 'done',
};
const QUESTIONS: Readonly<Record<string, QuestionName>> = {
  open: 'open',
  kosten: 'cost',
  afspraak: 'appointment',
  verwijzing: 'referral',
  meenemen: 'bring',
  legitimatie: 'identification',
  digid: 'digid',
  anoniem: 'anonymous',
  kinderen: 'children',
  rolstoel: 'wheelchair',
  talen: 'languages',
  telefoon: 'phone',
  adres: 'address',
  wachttijd: 'waiting',
  officieel: 'official-name',
};

/** YAML of unknown shape: read leniently here; the editorial check is elsewhere. */
type Loose = ReturnType<typeof parse>;

function read(path: string): Loose {
  const file = join(ROOT, path);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) ?? {}) : {};
}

function list(value: Loose): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function readNeeds(): ReadonlyMap<NeedId, Need> {
  const file: Loose = parse(readFileSync(join(ROOT, 'needs.yaml'), 'utf8'));
  return new Map(
    file.needs.map((need: Loose) => [
      need.id,
      {
        id: need.id,
        under: need.under ?? null,
        condition: need.condition,
        subject: need.subject,
        urgent: need.urgent === true,
        today: need.today === true,
        sensitive: need.sensitive === true,
        group: need.group === true,
      },
    ]),
  );
}

function readWords(code: string): ReadonlyMap<NeedId, Words> {
  const words = new Map<NeedId, Words>();
  const folder = join(ROOT, 'talen', code, 'woorden');
  if (!existsSync(folder)) return words;
  for (const name of readdirSync(folder).sort()) {
    const file = read(`talen/${code}/woorden/${name}`);
    words.set(name.replace(/\.yaml$/, ''), {
      words: list(file.woorden),
      phrases: list(file.zinnen),
      not: list(file.niet),
    });
  }
  return words;
}

function readLanguage(code: string): Language {
  const language = read(`talen/${code}/taal.yaml`);
  const emergency = new Map<NeedId, EmergencyWords>();
  for (const [need, forms] of Object.entries<Loose>(read(`talen/${code}/nood.yaml`)))
    emergency.set(need, {
      certain: list(forms.zeker),
      likely: list(forms.misschien),
      lookAlike: list(forms['lijkt-op']),
    });
  return {
    code,
    name: language.naam ?? code,
    direction: code === 'ar' ? 'rtl' : 'ltr',
    functionWords: list(language.functiewoorden),
    commands: named(language.opdrachten, COMMANDS),
    questions: named(language.vragen, QUESTIONS),
    offer: '',
    sentences: null,
    needs: new Map(),
    subjects: new Map(),
    emergency,
    words: readWords(code),
    outside: list(read(`talen/${code}/buiten.yaml`).zinnen),
  };
}

function named<Name>(value: Loose, names: Readonly<Record<string, Name>>): ReadonlyMap<Name, readonly string[]> {
  const found = new Map<Name, readonly string[]>();
  for (const [key, forms] of Object.entries(value ?? {})) {
    const name = names[key];
    if (name !== undefined) found.set(name, list(forms));
  }
  return found;
}

function provision(id: string, place: string | null, file: Loose): Provision {
  const text = {
    name: file.naam ?? id,
    short: file.kort ?? '',
    what: file.wat ?? '',
    step: file.stap ?? '',
    say: null,
  };
  return {
    id,
    place,
    text,
    translations: new Map(),
    officialName: file.officiele_naam ?? null,
    alsoKnownAs: list(file.ook_bekend_als),
    provider: { name: file.aanbieder?.naam ?? file.van ?? '', kind: 'stichting', initiative: null },
    area: [],
    needs: list(file.behoeften),
    emergency: file.nood === 'ja',
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
    source: null,
    checked: { on: '2026-01-01', by: 'test' },
  };
}

/** A provision with only what understanding reads. */
export function plainProvision(id: string, name: string, what: string, needs: readonly string[]): Provision {
  return provision(id, null, { naam: name, wat: what, behoeften: needs });
}

function readProvisions(): ReadonlyMap<string, Provision> {
  const found = new Map<string, Provision>();
  const folders: [string, string | null][] = [['landelijk', null]];
  const places = join(ROOT, 'plaatsen');
  if (existsSync(places))
    for (const place of readdirSync(places)) folders.push([`plaatsen/${place}/voorzieningen`, place]);
  for (const [folder, place] of folders) {
    if (!existsSync(join(ROOT, folder))) continue;
    for (const name of readdirSync(join(ROOT, folder)).sort()) {
      const id = name.replace(/\.yaml$/, '');
      found.set(id, provision(id, place, read(`${folder}/${name}`)));
    }
  }
  return found;
}

/** The example content, read without checks: enough for understanding. */
export function readContent(): Content {
  const file: Loose = parse(readFileSync(join(ROOT, 'needs.yaml'), 'utf8'));
  const needs = readNeeds();
  return {
    needs,
    subjects: file.subjects.map((subject: Loose) => ({
      id: subject.id,
      needs: [...needs.values()].filter((need) => need.subject === subject.id).map((need) => need.id),
    })),
    close: file.close,
    provisions: readProvisions(),
    initiatives: new Map(),
    places: new Map(),
    languages: new Map(CODES.map((code) => [code, readLanguage(code)])),
    about: {
      example: true,
      name: 'Wegwijzer',
      responsible: '',
      address: '',
      phone: '',
      mail: '',
      notReading: '',
      channels: new Map(),
    },
  };
}
