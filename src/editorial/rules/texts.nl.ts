import type { HoursErrorCode } from '../../guide/hours-words.ts';
import { TEXTS } from '../texts.nl.ts';

type Text = readonly [message: string, hint: string | null];

const EXAMPLE = 'Schrijf bijvoorbeeld: ma t/m vr 9:00-17:00';
const DAYS = 'Kies uit: ma, di, wo, do, vr, za, zo.';

function hours(code: HoursErrorCode, text: string, word: string | null): Text {
  switch (code) {
    case 'empty':
    case 'no-day':
      return ['Ik mis de dag.', EXAMPLE];
    case 'no-time':
      return ['Ik mis de tijd.', `Schrijf bijvoorbeeld: ${text || 'ma'} 9:00-17:00`];
    case 'no-start':
      return ['Vanaf hoe laat?', EXAMPLE];
    case 'no-end':
      return ['Tot hoe laat?', `Schrijf bijvoorbeeld: ${text}-17:00`];
    case 'not-a-time':
      return [`“${text}” is geen tijd.`, 'Schrijf uren en minuten: 9:30'];
    case 'end-before-start':
      return ['De eindtijd is niet later dan de begintijd.', 'Draai de tijden om, of kijk ze na.'];
    case 'past-midnight':
      return ['Een tijd mag niet over middernacht gaan.', 'Maak er twee regels van: vr 22:00-24:00 en za 0:00-2:00'];
    case 'overlap':
      return ['Deze tijden vallen over elkaar heen.', 'Maak er één tijd van.'];
    case 'unknown-day':
      return [`“${text}” begrijp ik niet.`, TEXTS.didYouMean(word) ?? DAYS];
    case 'unknown-word':
      return [`“${text}” begrijp ik hier niet.`, EXAMPLE];
    case 'chained-dash':
      return [
        'Bedoel je losse dagen, of van dag tot dag?',
        'Losse dagen: ma, wo, vr 9:00-12:00. Van dag tot dag: ma t/m vr 9:00-12:00',
      ];
    case 'second-moment':
      return ['Hier begint een tweede moment.', 'Zet elk moment op een eigen regel.'];
    case 'fifth':
      return [`“${text}” kan ik niet uitrekenen.`, 'Kies 1e, 2e, 3e, 4e of laatste.'];
    case 'month-without-nth':
      return ['Welke week van de maand?', 'Schrijf bijvoorbeeld: 1e woensdag van de maand 10:00-12:00'];
    case 'every-other-week':
      return [
        '“Om de week” kan ik niet uitrekenen.',
        'Schrijf bijvoorbeeld: 1e en 3e woensdag van de maand 10:00-12:00',
      ];
    case 'always':
      return ['Dag en nacht open?', 'Schrijf dan: altijd_open: ja. En laat wanneer weg.'];
    case 'closed':
      return [
        `“${text}” hoort hier niet.`,
        'Noem alleen de tijden dat het open is. Dichte dagen zet je bij dicht: of feestdagen:',
      ];
    case 'date':
      return ['Hier kan geen datum, maand of vakantie staan.', 'Is het een tijd dicht? Vul dicht: in, met van en tot.'];
  }
}

/** What is said about facts that do not fit together, within a file or between files. */
export const RULES = {
  hours,
  quoteHours: (line: string): Text => ['Ik mis de tijd.', `Zet aanhalingstekens om de hele regel: "${line}"`],
  noContact: ['Hoe komt iemand hier?', 'Geef een adres, telefoon, WhatsApp, mail of website.'],
  contradiction: ['Anoniem kan niet samen met een ID laten zien.', 'Wat klopt? Pas één van de twee aan.'],
  alwaysAndHours: ['Altijd open kan niet samen met “wanneer”.', 'Haal één van de twee weg.'],
  ages: (from: number, to: number): Text => [`Vanaf ${from} is hoger dan tot ${to}.`, null],
  privateNumber: ['Staat hier een BSN of een rekeningnummer?', 'Haal het weg.'],
  noSuchDay: (date: string): Text => [`De dag ${date} bestaat niet.`, null],
  dateOrder: ['De laatste dag is eerder dan de eerste dag.', null],
  unknownId: (what: keyof typeof KINDS, id: string, word: string | null, known: readonly string[]): Text => [
    `${KINDS[what]} “${id}” bestaat niet.`,
    TEXTS.orChoose(word, known),
  ],
  parentNeed: (child: string, parent: string): Text => [
    `Bij “${child}” hoort ook “${parent}”.`,
    `Zet “${parent}” er ook bij.`,
  ],
  twice: (id: string): Text => [`“${id}” staat er twee keer.`, 'Haal er één weg.'],
  sameId: (other: string): Text => ['Deze bestandsnaam is al in gebruik.', `Kies een andere naam. Zie ${other}.`],
  sameName: (other: string): Text => ['Deze naam staat er al, voor dezelfde plek.', `Zie ${other}.`],
  viaNowhere: (kind: string, word: string | null): Text => [
    `Geen plaats heeft een loket “${kind}”.`,
    TEXTS.didYouMean(word) ?? 'Zet het loket in plaats.yaml, bij loketten.',
  ],
  noSource: ['De bron ontbreekt.', 'Vul bron: in: de pagina waar dit staat.'],
  noLine: (need: string): Text => [`Er is geen noodlijn voor “${need}”.`, 'Zet nood: ja in het bestand van de lijn.'],
  lineNotAlways: (need: string): Text => [
    `Geen noodlijn voor “${need}” is altijd open.`,
    'Zet deze behoefte ook bij een lijn die dag en nacht open is.',
  ],
  missingKey: (key: string): Text => [`De zin “${key}” ontbreekt.`, null],
  unknownKey: (key: string, word: string | null): Text => [
    `De zin “${key}” gebruiken we niet.`,
    TEXTS.didYouMean(word),
  ],
  unknownPlaceholder: (name: string, word: string | null, known: readonly string[]): Text => [
    `Het invulwoord {${name}} kan hier niet.`,
    word === null
      ? TEXTS.orChoose(
          null,
          known.map((one) => `{${one}}`),
        )
      : `Bedoel je {${word}}?`,
  ],
  missingPlaceholder: (name: string): Text => [`{${name}} komt niet in deze zin voor.`, 'Hoort het erbij?'],
  pluralNeedsOther: ['Hier mist de vorm “other”.', 'Schrijf: {one: …, other: …}'],
  pluralNotHere: ['Deze zin heeft geen aantal.', 'Schrijf één zin.'],
  unknownPlural: (form: string): Text => [
    `De vorm “${form}” ken ik niet.`,
    'Dit kan: zero, one, two, few, many, other',
  ],
  unpairedStar: ['Er staat een los sterretje.', 'Zet een * voor en een * na het woord.'],
  missingNeed: (need: string): Text => [`De behoefte “${need}” ontbreekt.`, null],
  missingSubject: (subject: string): Text => [`Het onderwerp “${subject}” ontbreekt.`, null],
  missingCommand: (name: string): Text => [`De opdracht “${name}” ontbreekt.`, 'Zo kan iemand dit niet typen.'],
  missingQuestion: (name: string): Text => [`De vraag “${name}” ontbreekt.`, 'Zo kan iemand dit niet vragen.'],
  notUrgent: (need: string): Text => [`“${need}” is geen noodgeval in needs.yaml.`, null],
  lateFile: (file: string): Text => [`Dit bestand ontbreekt: ${file}.`, 'Kopieer het uit een andere taal.'],
} as const;

const KINDS = {
  need: 'De behoefte',
  subject: 'Het onderwerp',
  initiative: 'Het initiatief',
  neighbourhood: 'De buurt',
  provision: 'De voorziening',
  language: 'De taal',
} as const;
