import { z } from 'zod';
import { id, language, lat, lines, lon, mail, phone, postcode4, providerKind, text, website, yes } from './fields.ts';

export const placeSchema = z.strictObject({
  naam: text(60),
  gemeente: text(80),
  voorbeeld: yes.optional(),
  buurten: z
    .array(
      z.strictObject({
        id,
        naam: text(60),
        bijnamen: lines(60).optional(),
        postcodes: z.array(postcode4).min(1),
        lat: lat.optional(),
        lon: lon.optional(),
      }),
    )
    .min(1),
  loketten: z.record(z.string(), id),
  mensen: z.array(id).min(1),
});

export const initiativeSchema = z.strictObject({
  naam: text(80),
  aard: providerKind,
  wat: text(320),
  beheerders: z.array(z.strictObject({ naam: text(60), rol: text(60).optional() })).min(1),
  controle_elke: z.number().int().min(7).max(730),
  telefoon: phone.optional(),
  mail: mail.optional(),
  website: website.optional(),
  verhaal: text(2000).optional(),
});

export const aboutSchema = z.strictObject({
  voorbeeld: yes.optional(),
  naam: text(60),
  verantwoordelijk: text(80),
  adres: text(120),
  telefoon: phone,
  mail,
  niet_meelezen: text(160),
  kanalen: z.record(z.string(), text(300)),
});

/** Messages with the provisions that must, and must not, be shown for them. */
export const trialsSchema = z.strictObject({
  proeven: z.array(
    z.strictObject({
      zegt: text(4000),
      taal: language.optional(),
      buurt: id.optional(),
      verwacht: z.array(id).optional(),
      niet: z.array(id).optional(),
    }),
  ),
});

export type PlaceData = z.infer<typeof placeSchema>;
export type InitiativeData = z.infer<typeof initiativeSchema>;
export type AboutData = z.infer<typeof aboutSchema>;
export type TrialsData = z.infer<typeof trialsSchema>;
