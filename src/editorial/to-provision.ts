import type {
  Access,
  ContactKind,
  Hours,
  HoursRule,
  Provision,
  ProvisionText,
  Required,
  Where,
  Yes,
} from '../guide/content.ts';
import { isHoursError, readHours } from '../guide/hours-notation.ts';
import type { InitiativeData } from './schema/place-schema.ts';
import type { LocalProvisionData, NationalProvisionData, ProvisionData } from './schema/provision-schema.ts';
import { translationStamp } from './translation-stamp.ts';

const YES = { ja: 'yes', nee: 'no', 'weet ik niet': 'unknown' } as const satisfies Record<string, Yes>;
const REQUIRED = {
  nodig: 'required',
  'niet nodig': 'not-required',
  'weet ik niet': 'unknown',
} as const satisfies Record<string, Required>;
const APPOINTMENT = {
  inloop: 'walk-in',
  'op afspraak': 'by-appointment',
  allebei: 'both',
  'weet ik niet': 'unknown',
} as const satisfies Record<string, Access['appointment']>;
const WHEELCHAIR = { ja: 'yes', nee: 'no', deels: 'partly', 'weet ik niet': 'unknown' } as const satisfies Record<
  string,
  Access['wheelchair']
>;
const CHILDREN = {
  welkom: 'welcome',
  'liever niet': 'rather-not',
  'ook zonder ouder': 'without-parent',
  'weet ik niet': 'unknown',
} as const satisfies Record<string, Access['children']>;
const SOON = {
  vandaag: 'today',
  'binnen een week': 'this-week',
  later: 'later',
  'weet ik niet': 'unknown',
} as const satisfies Record<string, Access['soon']>;

const CALL_COST = {
  gratis: 'free',
  'gewone belkosten': 'ordinary',
  'extra belkosten': 'extra',
  'weet ik niet': 'unknown',
} as const satisfies Record<string, Provision['callCost']>;
const ONLY_FOR = {
  vrouwen: 'women',
  mannen: 'men',
  kinderen: 'children',
  jongeren: 'young',
  ouderen: 'older',
} as const satisfies Record<string, Provision['onlyFor']>;
const CONTACT = {
  'onder elkaar': 'bonding',
  'met anderen': 'bridging',
  'met instanties': 'linking',
  'jong en oud': 'generations',
} as const satisfies Record<string, ContactKind>;

/** "Weet ik niet" in free text is no text at all. */
function knownText(text: string | undefined): string | null {
  return text === undefined || text === '' || /^weet ik niet\.?$/i.test(text) ? null : text;
}

function toAccess(data: ProvisionData['toegang']): Access {
  return {
    referral: REQUIRED[data.verwijzing],
    referredBy: data.verwijzing_door ?? [],
    appointment: APPOINTMENT[data.afspraak],
    cost: knownText(data.kosten),
    free: /^(gratis|niks|niets)\b/i.test(data.kosten),
    bring: data.meenemen ?? [],
    identification: REQUIRED[data.legitimatie],
    digid: REQUIRED[data.digid],
    anonymous: YES[data.anoniem],
    income: knownText(data.inkomen),
    age: { from: data.leeftijd?.vanaf ?? null, to: data.leeftijd?.tot ?? null },
    residence: knownText(data.verblijf),
    languages: data.talen,
    interpreter: YES[data.tolk ?? 'weet ik niet'],
    wheelchair: WHEELCHAIR[data.rolstoel],
    children: CHILDREN[data.kinderen],
    waiting: knownText(data.wachttijd),
    soon: SOON[data.snel],
  };
}

/** Lines that cannot be read are left out: the check has told about them. */
function toHours(data: ProvisionData): Hours {
  const always = data.altijd_open === 'ja';
  return {
    always,
    rules: always ? [] : (data.wanneer ?? []).map(readHours).filter((read): read is HoursRule => !isHoursError(read)),
    holidays: always || data.feestdagen === 'open' ? 'open' : 'closed',
    closures: (data.dicht ?? []).map((one) => ({ from: one.van, to: one.tot, why: one.waarom ?? null })),
  };
}

function toWhere(data: ProvisionData['waar']): Where | null {
  if (!data) return null;
  return {
    name: data.naam ?? null,
    street: data.straat,
    postcode: data.postcode,
    town: data.plaats,
    lat: data.lat ?? null,
    lon: data.lon ?? null,
    hint: data.uitleg ?? null,
  };
}

type TextData = Pick<
  ProvisionData,
  'naam' | 'kort' | 'wat' | 'stap' | 'zeg_dit' | 'doet_niet' | 'meehelpen' | 'wie_kom_je_tegen' | 'daarna'
>;

function toText(data: TextData): ProvisionText {
  return {
    name: data.naam,
    short: data.kort,
    what: data.wat,
    step: data.stap,
    say: data.zeg_dit ?? null,
    notFor: data.doet_niet ?? null,
    helpOut: data.meehelpen ?? null,
    company: data.wie_kom_je_tegen ?? null,
    afterwards: data.daarna ?? null,
  };
}

/** Emergency numbers and 0800 are free from every phone. */
function callCost(data: ProvisionData): Provision['callCost'] {
  const free = /^(11[236]|0800)/.test(data.telefoon ?? '');
  return data.belkosten === undefined ? (free ? 'free' : 'unknown') : CALL_COST[data.belkosten];
}

function toProvision(
  id: string,
  data: ProvisionData,
  own: Pick<Provision, 'place' | 'provider' | 'area' | 'via'>,
): Provision {
  return {
    id,
    ...own,
    text: toText(data),
    translations: new Map(
      Object.entries(data.vertaling ?? {})
        .filter(([, text]) => text.van === undefined || text.van === translationStamp(data))
        .map(([code, text]) => [code, toText(text)]),
    ),
    officialName: data.officiele_naam ?? null,
    alsoKnownAs: data.ook_bekend_als ?? [],
    needs: data.behoeften,
    emergency: data.nood === 'ja',
    where: toWhere(data.waar),
    hours: toHours(data),
    phone: data.telefoon ?? null,
    whatsapp: data.whatsapp ?? null,
    mail: data.mail ?? null,
    website: data.website ?? null,
    chat: data.chat ?? null,
    access: toAccess(data.toegang),
    askFor: data.vraag_naar ?? null,
    notice: data.let_op ? { text: data.let_op.tekst, until: data.let_op.tot } : null,
    onlyFor: data.alleen_voor === undefined ? null : ONLY_FOR[data.alleen_voor],
    full: data.vol ? { since: data.vol.sinds, waitingList: data.vol.wachtlijst === 'ja' } : null,
    withPerson: data.mens_nodig === 'ja',
    callCost: callCost(data),
    contact: (data.contact_soort ?? []).map((kind) => CONTACT[kind]),
    endsOn: data.stopt_op ?? null,
    source: data.bron ?? null,
    checked: { on: data.gecontroleerd.op, by: data.gecontroleerd.door },
  };
}

/** A provision of the whole country in the words of the house. */
export function nationalProvision(id: string, data: NationalProvisionData): Provision {
  return toProvision(id, data, {
    place: null,
    area: [],
    via: data.via ?? null,
    provider: { name: data.aanbieder.naam, kind: data.aanbieder.aard, initiative: null },
  });
}

/** A provision of one place in the words of the house, with the initiative that runs it. */
export function localProvision(id: string, place: string, data: LocalProvisionData, runs: InitiativeData): Provision {
  return toProvision(id, data, {
    place,
    area: data.gebied ?? [],
    via: null,
    provider: { name: runs.naam, kind: runs.aard, initiative: data.van },
  });
}
