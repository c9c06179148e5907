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
  passive: ['Wie doet dit? “Wordt …” laat dat weg.', 'Schrijf: wij bellen je. Niet: je wordt gebeld.'],
  longWord: (word: string): Text => [`“${word}” is een lang woord.`, 'Is er een korter woord? Of leg het uit.'],
  abbreviation: (letters: string): Text => [`Wat betekent “${letters}”?`, 'Schrijf het voluit.'],
  readingEase: (ease: number): Text => [
    `Deze tekst leest lastig (leesmaat ${ease}; boven 60 is prettig).`,
    'Kortere zinnen en kortere woorden helpen.',
  ],
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
  missingCounter: (kind: string, product: string): Text => [
    `Het loket “${kind}” ontbreekt. Daar hoort “${product}” bij.`,
    'Zet bij “loketten” welke voorziening dat hier is.',
  ],
  nothingToday: (need: string): Text => [
    `Voor “${need}” is er niets dat vandaag al helpt.`,
    'Wie kan hier binnen een paar uur iets doen?',
  ],
  nothingTonight: (need: string): Text => [
    `Voor “${need}” is er vannacht niets.`,
    'Wie is er dag en nacht te bellen? Zet daar altijd_open: ja.',
  ],
  littleChoice: (need: string, area: string): Text => [
    `Voor “${need}” is er in ${area} geen of één voorziening.`,
    'Eén ingang is weinig keus. Wie helpt nog meer?',
  ],
  nothingNearby: (need: string, area: string): Text => [
    `Voor “${need}” is er in ${area} niets dichtbij.`,
    'Een plek om heen te gaan helpt meer dan een nummer.',
  ],
  unread: (language: string): Text => [
    `Niemand die ${language} als kind leerde, heeft deze teksten gelezen.`,
    'Vraag het iemand uit de buurt. Zet de naam bij “nagekeken”.',
  ],
  unstamped: (stamp: string): Text => [
    'Bij welke Nederlandse tekst hoort deze vertaling?',
    `Klopt hij met de tekst van nu? Zet erbij: van: "${stamp}"`,
  ],
  stale: (code: string, stamp: string): Text => [
    `De Nederlandse tekst is veranderd; de vertaling (${code}) hoort bij de oude. Bewoners zien nu de Nederlandse.`,
    `Kijk de vertaling na. Klopt hij weer? Zet erbij: van: "${stamp}"`,
  ],
  missingTerm: (text: string, languages: readonly string[]): Text => [
    `“${text}” staat op elke kaart in het Nederlands: ${languages.join(', ')}.`,
    'Zet de vertaling in termen.yaml van die taal, of in de map termen van de plaats.',
  ],
  missingLetterWords: (language: string, words: readonly string[]): Text => [
    `${words.length} woorden van brieven zijn niet uitgelegd in het ${language}: ${words.slice(0, 5).join(', ')}.`,
    'Bewoners lezen dan de Nederlandse uitleg.',
  ],
  direction: (number: string): Text => [
    `Het nummer ${number} kan hier achterstevoren komen te staan.`,
    'Zet er \\u200e voor, tussen dubbele aanhalingstekens.',
  ],
  moneyDate: ['Er staat een bedrag. Sinds wanneer geldt het?', 'Vul bedragen_peildatum in, of laat het bedrag weg.'],
  moneyOld: (date: string): Text => [
    `Dit bedrag is van ${date}. Bedragen veranderen vaak op 1 januari.`,
    'Zoek het nieuwe bedrag op, of haal het weg.',
  ],
  ended: (date: string): Text => [`Dit kan niet meer sinds ${date}. Bewoners zien het niet meer.`, 'Haal het weg.'],
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
