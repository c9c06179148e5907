type Text = readonly [message: string, hint: string | null];

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);

/** What is said about content that is right, but could help residents better. */
export const LINTS = {
  noHours: ['Wanneer is het open?', 'Vul “wanneer” in, of altijd_open: ja.'],
  whoRefers: ['Wie kan iemand aanmelden?', 'Vul verwijzing_door in, bijvoorbeeld: [buurtteam, huisarts]'],
  walkInWhere: ['Binnenlopen kan, maar er staat geen adres.', 'Vul “waar” in.'],
  unknowns: (fields: readonly string[]): Text => [
    `${fields.length} dingen weten we niet: ${fields.join(', ')}.`,
    'Eén belletje en je weet ze.',
  ],
  callCosts: ['Een 0900-nummer is vaak niet gratis, maar bij kosten staat “gratis”.', 'Zet de belkosten erbij.'],
  mobile: ['Is dit iemands eigen mobiele nummer?', 'Vraag of het mag, of gebruik een nummer van de organisatie.'],
  old: (age: number, limit: number): Text => [
    `Laatst nagekeken: ${days(age)} geleden. De afspraak is elke ${days(limit)}.`,
    'Bel even, en zet de datum van vandaag bij “gecontroleerd”.',
  ],
  veryOld: (age: number): Text => [`Al ${days(age)} niet nagekeken.`, 'Klopt dit nog? Bel even, of haal het weg.'],
  future: ['Deze datum ligt in de toekomst.', 'Zet de dag waarop het echt is nagekeken.'],
  expired: (date: string): Text => [`Dit gold tot ${date}. Bewoners zien het niet meer.`, 'Haal het weg.'],
  longSentence: (words: number): Text => [
    `Deze zin heeft ${words} woorden.`,
    'Knip hem in tweeën. Hoogstens 12 woorden leest fijn.',
  ],
  hardWord: (word: string, easy: string): Text => [`“${word}” is een moeilijk woord.`, `Kan dit ook: ${easy}?`],
  stigma: (word: string, better: string | null): Text => [
    `“${word}” plakt een etiket op mensen.`,
    better === null ? 'Laat het weg.' : `Schrijf liever: ${better}`,
  ],
  notAStep: ['Begin met wat iemand moet doen.', 'Bijvoorbeeld: Bel …, Loop binnen …, Vraag …'],
  jeAndU: ['“je” en “u” staan door elkaar.', 'Kies overal “je”.'],
  webWord: (word: string): Text => [
    `“${word}” past bij een website, niet bij een appje.`,
    'Zeg wat iemand moet doen: bel, loop binnen, app.',
  ],
  shouting: ['Dit leest als schreeuwen.', 'Gebruik gewone letters en één uitroepteken.'],
  hoursInShort: ['Laat tijden weg uit “kort”.', 'De tijden komen er vanzelf achter.'],
  sameWords: (text: string, other: string): Text => [
    `“${text}” staat ook bij “${other}”.`,
    'Dan moet de wegwijzer doorvragen. Is dat de bedoeling?',
  ],
  gap: (need: string): Text => [
    `Voor “${need}” is er nog geen voorziening.`,
    'Een gat in de buurt? Goed om te melden.',
  ],
  noWords: (need: string): Text => [`Er zijn nog geen woorden voor “${need}”.`, 'Hoe zeggen mensen dit zelf?'],
  noTranslation: (language: string): Text => [`De vertaling in het ${language} mist.`, 'Zet hem onder “vertaling”.'],
  trial: (says: string, found: readonly string[], missing: readonly string[], extra: readonly string[]): Text => [
    [
      `“${says}” geeft: ${found.join(', ') || 'niets'}.`,
      missing.length > 0 ? `Ik mis: ${missing.join(', ')}.` : '',
      extra.length > 0 ? `Dit hoort er niet bij: ${extra.join(', ')}.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    missing.length > 0
      ? 'Voeg de woorden toe in talen/nl/woorden, of kijk na of de voorziening de behoefte noemt.'
      : null,
  ],
} as const;
