import type { Format } from './schema/fields.ts';

/** A message and what to do about it. */
type Text = readonly [message: string, hint: string | null];

const QUOTE_IT = 'Zet de tekst tussen dubbele aanhalingstekens: "…"';

const FORMATS: Readonly<Record<Format, readonly [code: string, hint: string]>> = {
  id: ['id', 'Gebruik alleen kleine letters, cijfers en streepjes: buurthuis-de-schakel'],
  date: ['datum', 'Schrijf de datum als jaar-maand-dag: 2026-11-23'],
  phone: ['telefoon', 'Schrijf het nummer zoals je het belt: "099-1112223"'],
  mail: ['mail', 'Een mailadres ziet er zo uit: hallo@deschakel.nl'],
  website: ['website', 'Een website begint met https://'],
  postcode: ['postcode', 'Een postcode is 4 cijfers en 2 hoofdletters: 3531 AB'],
  postcode4: ['postcode', 'Schrijf alleen de 4 cijfers, tussen aanhalingstekens: "3531"'],
  language: ['taalcode', 'Schrijf de code van de taal: nl, en, tr, ar, pl of uk'],
  quotes: ['aanhalingstekens-weg', 'Laat ze weg. Wij zetten ze er zelf bij.'],
};

/** Help with a field that is missing, by its path. */
const FIELD_HELP: Readonly<Record<string, string>> = {
  naam: 'Hoe noemen mensen in de buurt het?',
  van: 'De bestandsnaam van het initiatief, zonder .yaml.',
  aanbieder: 'Wie doet dit? Schrijf: aanbieder: {naam: Geldfit, aard: stichting}',
  behoeften: 'Waar helpt het bij? Kies uit needs.yaml, de beste eerst.',
  kort: 'Eén reden om te gaan. Hoogstens 70 tekens.',
  wat: 'Wat is het? Eén of twee korte zinnen.',
  stap: 'Wat doet iemand eerst? Begin met: Bel, Loop binnen, Vraag …',
  toegang: 'Wat moet iemand weten voor hij gaat? “weet ik niet” mag altijd.',
  'toegang.snel': 'Hoe snel helpt dit? Kies: vandaag / binnen een week / later / weet ik niet',
  'toegang.verwijzing': 'Moet iemand anders je aanmelden? Kies: nodig / niet nodig / weet ik niet',
  'toegang.afspraak': 'Kun je binnenlopen? Kies: inloop / op afspraak / allebei / weet ik niet',
  'toegang.kosten': 'Wat kost het? Schrijf “gratis”, een bedrag of “weet ik niet”.',
  'toegang.legitimatie': 'Moet je een ID laten zien? Kies: nodig / niet nodig / weet ik niet',
  'toegang.digid': 'Heb je DigiD nodig? Kies: nodig / niet nodig / weet ik niet',
  'toegang.anoniem': 'Kan het zonder je naam? Kies: ja / nee / weet ik niet',
  'toegang.talen': 'Welke talen spreken ze daar? Bijvoorbeeld: [nl, en]',
  'toegang.rolstoel': 'Kun je er met een rolstoel in? Kies: ja / nee / deels / weet ik niet',
  'toegang.kinderen': 'Mogen kinderen mee? Kies: welkom / liever niet / ook zonder ouder / weet ik niet',
  'toegang.wachttijd': 'Hoe lang wacht je? Schrijf “geen” als je meteen terecht kunt.',
  gecontroleerd: 'Wie keek dit na? Schrijf: gecontroleerd: {op: 2026-11-23, door: Fatma, hoe: gebeld}',
};

type YamlText = { readonly code: string; readonly message: string; readonly hint: string | null };
const yamlText = (code: string, message: string, hint: string | null): YamlText => ({ code, message, hint });

/** Parser codes whose meaning does not depend on the line they stand in. */
const YAML: Readonly<Record<string, YamlText>> = {
  TAB_AS_INDENT: yamlText('tab', 'Hier staat een tab. YAML wil spaties.', 'Haal de tab weg en typ 2 spaties.'),
  BAD_SCALAR_START: yamlText('teken', 'Een tekst mag niet met dit teken beginnen.', QUOTE_IT),
  DUPLICATE_KEY: yamlText('dubbel', 'Dit veld staat er twee keer.', 'Haal er één weg.'),
  MULTILINE_IMPLICIT_KEY: yamlText('spatie', 'Na de dubbele punt moet een spatie.', 'Schrijf “naam: Voedselbank”.'),
  BAD_INDENT: yamlText('inspringen', 'Deze regel springt niet goed in.', 'Zet de regel recht onder de regel erboven.'),
  BAD_COLLECTION_TYPE: yamlText('lijst', 'Dit is geen lijst en geen rijtje velden.', null),
  TAG_RESOLVE_FAILED: yamlText('uitroepteken', 'Een tekst mag niet met een uitroepteken beginnen.', QUOTE_IT),
  BAD_ALIAS: yamlText('sterretje', 'Een tekst mag niet met een sterretje beginnen.', QUOTE_IT),
  BAD_DQ_ESCAPE: yamlText('schuine-streep', 'Een \\ kan hier niet.', 'Haal de \\ weg, of schrijf hem dubbel.'),
  OPEN_BRACKET: yamlText('haakje', 'Hier mist een haakje.', 'Sluit de lijst met ] of }.'),
  MULTIPLE_DOCS: yamlText('streepjes', 'Er staat --- midden in het bestand.', 'Haal die regel weg.'),
  KEY_OVER_1024_CHARS: yamlText(
    'lang',
    'Deze regel is te lang.',
    'Zet de tekst op een eigen regel, met 2 spaties ervoor.',
  ),
};

function yaml(code: string, line: string): YamlText {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:\s.*:(\s|$)/.test(line)
        ? yamlText('dubbele-punt', 'Er staat een dubbele punt midden in de tekst.', `${QUOTE_IT}`)
        : yamlText('inspringen', 'Deze regel springt niet goed in.', 'Zet de regel recht onder de regel erboven.');
    case 'MISSING_CHAR':
      if (/^\s*[\w-]+:\s*'/.test(line)) return yamlText('apostrof', 'Er staat een losse apostrof.', QUOTE_IT);
      if (line.includes('"')) return yamlText('aanhalingsteken', 'Hier mist een aanhalingsteken.', QUOTE_IT);
      if (/[[{]/.test(line)) return yamlText('haakje', 'Hier mist een haakje of een komma.', null);
      return yamlText(
        'dubbele-punt-mist',
        'Hier mist een dubbele punt, of de regel springt niet ver genoeg in.',
        'Schrijf “veld: waarde”. Loopt de tekst door? Zet dan 2 spaties voor de regel.',
      );
    case 'UNEXPECTED_TOKEN':
      return /["']/.test(line)
        ? yamlText('aanhalingsteken', 'Er staat nog tekst achter de aanhalingstekens.', QUOTE_IT)
        : yamlText('onverwacht', 'Dit had ik hier niet verwacht.', 'Kijk of er een haakje of komma te veel staat.');
    default:
      return (
        YAML[code] ??
        yamlText('fout', `Dit kan ik niet lezen (${code}).`, 'Kijk naar de spaties, haakjes en dubbele punten.')
      );
  }
}

/** A longer list helps nobody. */
const MOST_SHOWN = 16;
const didYouMean = (word: string | null): string | null => (word === null ? null : `Bedoel je “${word}”?`);
const orChoose = (word: string | null, from: readonly string[]): string | null => {
  if (word !== null) return didYouMean(word);
  return from.length === 0 || from.length > MOST_SHOWN ? null : `Dit kan: ${from.join(', ')}`;
};

/** Lists whose entries have fields of their own. */
const LISTS: Readonly<Record<string, string>> = {
  beheerders: '[{naam: Fatma}]',
  dicht: '[{van: 2026-12-24, tot: 2027-01-03}]',
};

/** All that is said about reading and validating a file. */
export const TEXTS = {
  yaml,
  didYouMean,
  orChoose,
  star: ['Een tekst mag niet met een sterretje beginnen.', QUOTE_IT],
  ampersand: ['Een tekst mag niet met een & beginnen.', QUOTE_IT],
  hash: ['Alles na dit # valt weg.', 'Hoort het bij de tekst? Zet dan aanhalingstekens om de hele tekst.'],
  empty: ['Dit bestand is leeg.', 'Vul het in, of gooi het weg.'],
  notMap: ['Dit bestand hoort te beginnen met een veld.', 'Schrijf bijvoorbeeld: naam: Voedselbank'],
  tooBig: ['Dit bestand is te groot (meer dan 1 MB).', 'Is dit wel het goede bestand?'],
  notText: ['Dit is geen tekstbestand.', 'Bewaar het als gewone tekst (UTF-8).'],
  circle: ['Deze map wijst naar zichzelf.', 'Haal de koppeling (symlink) weg.'],
  unreadable: (why: string): Text => [`Dit kan ik niet openen (${why}).`, 'Mag het programma dit bestand lezen?'],
  badFileName: (name: string): Text => [
    `De naam “${name}” kan niet.`,
    'Gebruik alleen kleine letters, cijfers en streepjes.',
  ],
  longFileName: (size: number, most: number): Text => [
    `De bestandsnaam heeft ${size} tekens. Hoogstens ${most} kan.`,
    null,
  ],
  useYaml: ['De naam moet eindigen op .yaml.', 'Verander .yml in .yaml.'],
  strayFile: (word: string | null): Text => [
    'Dit bestand lees ik niet: de map of de naam ken ik niet.',
    didYouMean(word) ?? 'Kijk in de map landelijk, plaatsen of talen hoe het daar staat.',
  ],
  missingFile: (what: string): Text => [`Dit bestand ontbreekt: ${what}.`, null],
  unknownField: (key: string, known: readonly string[], word: string | null): Text => [
    `Het veld “${key}” ken ik niet.`,
    orChoose(word, known),
  ],
  missingField: (field: string, path: string): Text => [`“${field}” ontbreekt.`, FIELD_HELP[path] ?? null],
  emptyField: (field: string): Text => [`“${field}” is leeg.`, 'Vul het in, of haal de regel weg.'],
  needsText: (field: string): Text => [`“${field}” moet gewone tekst zijn.`, QUOTE_IT],
  needsQuotes: (field: string | null, typed: string, yesNo: boolean): Text => [
    `Zet ${field === null ? 'dit' : `“${field}”`} tussen aanhalingstekens: "${typed}"`,
    yesNo ? 'Of schrijf ja of nee.' : /^0\d/.test(typed) ? 'Anders valt de eerste 0 weg.' : null,
  ],
  needsList: (field: string, typed: string): Text => [
    `“${field}” moet een lijst zijn.`,
    /^-|\s-/.test(typed) || typed === ''
      ? 'Begin elke regel met een streepje en een spatie.'
      : `Schrijf: ${field}: ${LISTS[field] ?? `[${typed}]`}`,
  ],
  needsFields: (field: string): Text => [`Onder “${field}” horen nog velden.`, 'Zet ze eronder, met 2 spaties ervoor.'],
  needsNumber: (field: string, typed: string): Text => [
    `“${field}” moet een getal zijn.`,
    typed.includes(',') ? 'Gebruik een punt, geen komma: 52.1' : 'Schrijf alleen cijfers.',
  ],
  needsSentence: (field: string): Text => [`“${field}” moet een zin zijn.`, 'Of een rijtje met “one” en “other”.'],
  outOfRange: (field: string, side: 'least' | 'most', limit: number): Text => [
    `“${field}” kan ${side === 'least' ? 'minstens' : 'hoogstens'} ${limit} zijn.`,
    null,
  ],
  tooFew: (field: string): Text => [`“${field}” is leeg.`, 'Noem er minstens één.'],
  tooLong: (field: string, size: number, most: number): Text => [
    `“${field}” is te lang: ${size} tekens. Hoogstens ${most} kan.`,
    null,
  ],
  wrongChoice: (field: string, typed: string, choices: readonly string[], word: string | null): Text => [
    `“${typed}” kan niet bij “${field}”. Kies: ${choices.join(' / ')}`,
    didYouMean(word),
  ],
  formatCode: (format: string): string => FORMATS[format as Format]?.[0] ?? 'vorm',
  wrongFormat: (format: string, typed: string): Text => [
    format === 'quotes' ? 'Er staan aanhalingstekens om deze zin.' : `“${typed.slice(0, 60)}” is niet goed geschreven.`,
    FORMATS[format as Format]?.[1] ?? null,
  ],
} as const;
