/** What stands around the facts in a booklet on paper. The facts and their labels come from `content/`. */
export const printTexts = {
  title: (neighbourhood: string) => `Hulp en plekken in ${withArticle(neighbourhood)}`,
  forWhom: 'Een boekje voor wie geen telefoon of internet heeft. Of gewoon liever papier.',
  example: 'Dit is een voorbeeld. De plekken in de buurt zijn verzonnen.',
  madeBy: (name: string) => `Gemaakt met ${name}`,
  responsible: (who: string, address: string) => `Van: ${who}, ${address}`,
  call: (phone: string) => `Bel ons: ${phone}`,
  madeOn: (date: string) => `Gemaakt op ${date}`,
  checked: (date: string) => `Nagekeken tot en met ${date}`,
  oldest: (date: string) => `Wat het langst geleden is nagekeken: ${date}`,

  dangerTitle: 'Is er gevaar? Bel nu',
  numberOf: (phone: string, name: string) => `${phone} ${name}`,
  noPhone: 'Geen telefoon? Vraag iemand om voor je te bellen.',

  contentsTitle: 'Wat staat waar?',
  howTitle: 'Zo lees je dit boekje',
  how: (phone: string): readonly { readonly label: string; readonly meaning: string }[] => [
    { label: 'Eerst:', meaning: 'dit doe je als eerste.' },
    { label: 'Zeg:', meaning: 'dit kun je daar zeggen. Je mag het ook laten lezen.' },
    { label: 'Feestdagen:', meaning: 'dan is bijna alles dicht.' },
    { label: 'Klopt het nog?', meaning: `Bel ons: ${phone}. Of vraag het waar je dit boekje kreeg.` },
  ],

  closingTitle: 'Mijn afspraken en een mens spreken',
  appointmentsTitle: 'Mijn afspraken',
  appointmentsHow: 'Schrijf op: welke dag, hoe laat, waar, en wat je meeneemt.',
  personTitle: 'Een mens spreken',

  // labels and values on a card
  referral: 'Eerst via',
  at: 'Bij',
  closed: 'Dicht',
  notice: 'Let op',
  closure: (from: string, to: string, why: string | null) =>
    `${from === to ? from : `${from} t/m ${to}`}${why === null ? '' : ` (${why})`}`,
  endsOn: (date: string) => `dit kan tot en met ${date}.`,
  withPerson: 'Dit is lastig alleen. Neem iemand mee.',
} as const;

/** "de Spoorbuurt", but "Zuilen": a name that ends in a word for a part of a town takes the article of that word. */
function withArticle(neighbourhood: string): string {
  if (/(?:buurt|wijk|binnenstad|polder|hoek)$/i.test(neighbourhood)) return `de ${neighbourhood}`;
  return /(?:kwartier|centrum|eiland)$/i.test(neighbourhood) ? `het ${neighbourhood}` : neighbourhood;
}
