import { z } from 'zod';
import type { CommandName, QuestionName } from '../../guide/language.ts';
import { date, id, text } from './fields.ts';
import { SMALL_WORDS } from './texts.nl.ts';

/** Names of commands in the files, and the ones the house uses. */
export const COMMANDS = {
  stop: 'stop',
  vergeet: 'forget',
  wis: 'erase',
  stil: 'be-quiet',
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
  briefje: 'note',
  herinner: 'remind',
  schelden: 'insult',
  grap: 'joke',
  flirten: 'flirt',
  proberen: 'test',
  hacken: 'inject',
  politiek: 'politics',
  ziek: 'diagnosis',
  som: 'sum',
} as const satisfies Record<string, CommandName>;

/** Names of questions in the files, and the ones the house uses. */
export const QUESTIONS = {
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
  beltegoed: 'no-credit',
  zeggen: 'what-to-say',
  weekend: 'weekend',
  'tot-wanneer': 'until',
  'hoe-ver': 'far',
  route: 'route',
  'voor-wie': 'for-whom',
  daarna: 'afterwards',
  verschil: 'compare',
  dichterbij: 'only-near',
  'alleen-gratis': 'only-free',
  'alleen-inloop': 'only-walk-in',
  'alleen-vandaag': 'only-today',
  'voor-vrouwen': 'only-women',
  'mijn-taal': 'only-my-language',
} as const satisfies Record<string, QuestionName>;

const forms = z.array(z.string().trim().min(1).max(800));
const optionalForms = forms.optional();

function formsPerKey<K extends string>(names: Readonly<Record<K, string>>) {
  const keys = Object.keys(names) as K[];
  const shape = Object.fromEntries(keys.map((key) => [key, optionalForms])) as Record<K, typeof optionalForms>;
  return z.strictObject(shape);
}

/** All optional: a language without them is understood, a little less well. Spelled as people type, with or without accents. */
const smallWordsSchema = z.strictObject({
  herkennen: optionalForms.describe(SMALL_WORDS.herkennen),
  opvulling: optionalForms.describe(SMALL_WORDS.opvulling),
  vaag: optionalForms.describe(SMALL_WORDS.vaag),
  voegwoorden: optionalForms.describe(SMALL_WORDS.voegwoorden),
  vandaag: optionalForms.describe(SMALL_WORDS.vandaag),
  niet_vandaag: optionalForms.describe(SMALL_WORDS.niet_vandaag),
  kinderen: optionalForms.describe(SMALL_WORDS.kinderen),
  ik: optionalForms.describe(SMALL_WORDS.ik),
  ik_ben: optionalForms.describe(SMALL_WORDS.ik_ben),
  geen_leeftijd: optionalForms.describe(SMALL_WORDS.geen_leeftijd),
  anderen: optionalForms.describe(SMALL_WORDS.anderen),
  kind: optionalForms.describe(SMALL_WORDS.kind),
  kindertaal: optionalForms.describe(SMALL_WORDS.kindertaal),
  grote_mensen: optionalForms.describe(SMALL_WORDS.grote_mensen),
  voor_ander: optionalForms.describe(SMALL_WORDS.voor_ander),
  brief: optionalForms.describe(SMALL_WORDS.brief),
  onduidelijk: optionalForms.describe(SMALL_WORDS.onduidelijk),
  betekenis: optionalForms.describe(SMALL_WORDS.betekenis),
  getallen: z.record(z.string(), z.number().int().min(1).max(99)).optional().describe(SMALL_WORDS.getallen),
});

export const languageSchema = z.strictObject({
  naam: text(40),
  richting: z.enum(['ltr', 'rtl']),
  functiewoorden: forms,
  opdrachten: formsPerKey(COMMANDS),
  vragen: formsPerKey(QUESTIONS),
  kleine_woorden: smallWordsSchema.optional(),
  aanbod: text(300).optional(),
  nagekeken: z.strictObject({ door: text(60), op: date.optional() }).optional(),
});

/** Keys, placeholders and plural forms are held against the list of sentences afterwards. */
export const sentencesSchema = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]));

export const needWordsSchema = z.strictObject({
  onderwerpen: z.record(z.string(), text(40)),
  behoeften: z.record(z.string(), z.strictObject({ kort: text(20), label: text(60), gehoord: text(60) })),
});

export const emergencyWordsSchema = z.record(
  z.string(),
  z.strictObject({ zeker: optionalForms, misschien: optionalForms, 'lijkt-op': optionalForms }),
);
export const wordsSchema = z.strictObject({ woorden: optionalForms, zinnen: optionalForms, niet: optionalForms });
/** Languages we do not answer in: one line in the language itself. */
export const otherLanguagesSchema = z.record(z.string(), z.strictObject({ naam: text(40), aanbod: text(200) }));
export const termsSchema = z.record(z.string(), text(160));

/** In Dutch all of it; in another language the sentence, and how people there call it. */
export const letterWordsSchema = z.record(
  z.string(),
  z.strictObject({
    woorden: forms.optional(),
    soort: z.enum(['woord', 'afzender']).optional(),
    haast: z.enum(['vandaag', 'deze week', 'rustig']).optional(),
    behoeften: z.array(id).min(1).optional(),
    zin: text(240),
  }),
);
export const outsideSchema = z.strictObject({ zinnen: optionalForms });

/** The one file with English keys, copied unchanged from the shared list. */
export const needsSchema = z.strictObject({
  subjects: z.array(z.strictObject({ id, label: text(40) })).min(1),
  close: z.array(z.array(id)),
  needs: z
    .array(
      z.strictObject({
        id,
        under: id.optional(),
        condition: z.enum(['basis', 'toegang', 'verbindingen', 'ontwikkeling', 'veiligheid']),
        subject: id,
        kort: text(20),
        label: text(60),
        means: text(300),
        urgent: z.boolean().optional(),
        today: z.boolean().optional(),
        sensitive: z.boolean().optional(),
        group: z.boolean().optional(),
      }),
    )
    .min(1),
});

export type LanguageData = z.infer<typeof languageSchema>;
export type SentencesData = z.infer<typeof sentencesSchema>;
export type NeedWordsData = z.infer<typeof needWordsSchema>;
export type EmergencyWordsData = z.infer<typeof emergencyWordsSchema>;
export type LetterWordsData = z.infer<typeof letterWordsSchema>;
export type NeedsData = z.infer<typeof needsSchema>;
