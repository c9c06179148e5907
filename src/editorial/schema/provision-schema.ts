import { z } from 'zod';
import {
  date,
  id,
  language,
  lat,
  lines,
  lon,
  mail,
  phone,
  postcode,
  providerKind,
  required,
  spoken,
  text,
  website,
  yes,
  yesOrUnknown,
} from './fields.ts';

const where = z.strictObject({
  naam: text(80).optional(),
  straat: text(80),
  postcode,
  plaats: text(60),
  lat: lat.optional(),
  lon: lon.optional(),
  uitleg: text(160).optional(),
});

const access = z.strictObject({
  snel: z.enum(['vandaag', 'binnen een week', 'later', 'weet ik niet']),
  verwijzing: required,
  verwijzing_door: lines(60).optional(),
  afspraak: z.enum(['inloop', 'op afspraak', 'allebei', 'weet ik niet']),
  kosten: text(120),
  meenemen: lines(80).optional(),
  legitimatie: required,
  digid: required,
  anoniem: yesOrUnknown,
  inkomen: z.string().trim().max(160).optional(),
  leeftijd: z
    .strictObject({
      vanaf: z.number().int().min(0).max(120).optional(),
      tot: z.number().int().min(0).max(120).optional(),
    })
    .optional(),
  verblijf: z.string().trim().max(120).optional(),
  talen: z.array(language).min(1),
  tolk: yesOrUnknown.optional(),
  rolstoel: z.enum(['ja', 'nee', 'deels', 'weet ik niet']),
  kinderen: z.enum(['welkom', 'liever niet', 'ook zonder ouder', 'weet ik niet']),
  wachttijd: text(80),
});

const translation = z.strictObject({
  naam: text(80),
  kort: text(110),
  wat: text(300),
  stap: text(240),
  zeg_dit: text(320).optional(),
  doet_niet: text(140).optional(),
  meehelpen: text(140).optional(),
  wie_kom_je_tegen: text(140).optional(),
  daarna: text(220).optional(),
  /** Of the Dutch text this was made from: when that changes, the translation is not shown until somebody looks. */
  van: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .optional(),
});

/** Everything a provision holds wherever it belongs. */
const common = {
  naam: text(40),
  officiele_naam: text(120).optional(),
  ook_bekend_als: lines(60).optional(),
  behoeften: z.array(id).min(1),
  nood: yes.optional(),
  kort: text(70),
  wat: text(220),
  stap: text(160),
  zeg_dit: spoken(200).optional(),
  waar: where.optional(),
  wanneer: lines(100).optional(),
  altijd_open: yes.optional(),
  feestdagen: z.enum(['dicht', 'open']).optional(),
  dicht: z.array(z.strictObject({ van: date, tot: date, waarom: text(60).optional() })).optional(),
  telefoon: phone.optional(),
  whatsapp: phone.optional(),
  mail: mail.optional(),
  website: website.optional(),
  chat: text(80).optional(),
  toegang: access,
  doet_niet: text(90).optional(),
  vol: z.strictObject({ sinds: date, wachtlijst: yes }).optional(),
  meehelpen: text(90).optional(),
  wie_kom_je_tegen: text(90).optional(),
  daarna: text(160).optional(),
  alleen_voor: z.enum(['vrouwen', 'mannen', 'kinderen', 'jongeren', 'ouderen']).optional(),
  contact_soort: z.array(z.enum(['onder elkaar', 'met anderen', 'met instanties', 'jong en oud'])).optional(),
  mens_nodig: yes.optional(),
  belkosten: z.enum(['gratis', 'gewone belkosten', 'extra belkosten', 'weet ik niet']).optional(),
  vraag_naar: text(40).optional(),
  let_op: z.strictObject({ tekst: text(160), tot: date }).optional(),
  bedragen_peildatum: date.optional(),
  stopt_op: date.optional(),
  gecontroleerd: z.strictObject({
    op: date,
    door: text(60),
    hoe: z.enum(['gebeld', 'langsgeweest', 'website', 'zelf aanbieder', 'naslag']),
  }),
  vertaling: z.record(z.string(), translation).optional(),
};

export const localProvisionSchema = z.strictObject({
  ...common,
  van: id,
  gebied: z.array(id).optional(),
  bron: website.optional(),
});

export const nationalProvisionSchema = z.strictObject({
  ...common,
  aanbieder: z.strictObject({ naam: text(80), aard: providerKind }),
  via: id.optional(),
  bron: website.optional(),
});

export type LocalProvisionData = z.infer<typeof localProvisionSchema>;
export type NationalProvisionData = z.infer<typeof nationalProvisionSchema>;
export type ProvisionData = LocalProvisionData | NationalProvisionData;
