/** What the operator reads in the terminal. */
export const configTexts = {
  port: 'Een poort is een getal van 0 tot en met 65535. Bijvoorbeeld: 8080',
  place: 'Schrijf de naam van de map in plaatsen/: kleine letters, cijfers en streepjes. Bijvoorbeeld: voorbeeldstad',
  key: 'De sleutel is te kort. Gebruik minstens 32 tekens. Bijvoorbeeld uit: openssl rand -base64 32',
  publicUrl: 'Schrijf het hele adres. Bijvoorbeeld: https://wegwijzer.example',
  log: 'Kies: fatal / error / warn / info / debug / silent',
  unknown: (name: string, known: readonly string[]) =>
    `${name}: deze instelling ken ik niet. Dit kan wel: ${known.join(', ')}`,
} as const;

export const mainTexts = {
  help: `Wegwijzer

  npm start                 start de dienst op http://127.0.0.1:8080
  npm run ask               praat met de wegwijzer in de terminal
  npm run -s ask -- --json  één regel in, één JSON-object uit
  npm run check             kijk de inhoud na
  npm run boekje -- BUURT   maak een boekje van één buurt, om te printen (PDF)

Instellingen staan in README.md (WEGWIJZER_PORT, WEGWIJZER_DATA, …).`,
  unknownCommand: (name: string) =>
    `De opdracht “${name}” ken ik niet. Kies: serve / ask / check / boekje. Meer: --help`,
  badConfig: (lines: readonly string[]) =>
    `Er klopt iets niet in de instellingen:\n${lines.map((line) => `  ${line}`).join('\n')}`,
  badContent: (count: number) =>
    `De wegwijzer start niet: er ${count === 1 ? 'staat 1 fout' : `staan ${count} fouten`} in de inhoud (hierboven). Herstel die. Kijk na met: npm run check`,
  guideBroke: 'Het lezen van de inhoud brak af. Is er genoeg geheugen? Kijk na met: npm run check',
  choosePlace: (places: readonly string[]) =>
    `Er zijn meer plaatsen. Kies er één met WEGWIJZER_PLACE: ${places.join(' / ')}`,
  unknownPlace: (place: string, places: readonly string[]) =>
    `De plaats “${place}” staat niet in de inhoud. Kies: ${places.join(' / ')}`,
  newKey: (file: string) =>
    `Nieuwe sleutel gemaakt: ${file}. Bewaar er een kopie van. Zonder de sleutel zijn de adressen van bewoners niet te lezen.`,
  running: (url: string, place: string) => `De wegwijzer van ${place} draait: ${url}`,
  example:
    'Dit is de voorbeeldinhoud: verzonnen adressen en nummers. Zo zet je er je eigen buurt in: README.md, “Your own neighbourhood”.',
  stopping: 'De wegwijzer stopt netjes. Even geduld …',
  stopped: 'Gestopt. Er is niets verloren.',
} as const;

export const askTexts = {
  help: `Praat met de wegwijzer in de terminal. Er wordt niets bewaard.

  npm run ask
  npm run -s ask -- --json   elke regel van stdin geeft één JSON-object op stdout

  --place P           map in plaatsen/ (standaard: de enige)
  --neighbourhood B   buurt of postcode van de bewoner
  --now ISO           doe alsof het dit moment is; zonder tijdzone is het Nederlandse tijd
  --json              voor programma's en proeven`,
  welcome: 'Typ een bericht. Stoppen: Ctrl-D.',
  prompt: '> ',
  unknownOption: (name: string) => `De optie “${name}” ken ik niet. Meer: npm run ask -- --help`,
  missingValue: (name: string) => `Achter ${name} hoort een waarde.`,
  badNow: (value: string) => `“${value}” is geen moment. Schrijf bijvoorbeeld: --now 2026-11-24T14:30`,
  badNeighbourhood: (value: string, known: readonly string[]) =>
    `De buurt of postcode “${value}” ken ik niet. Kies: ${known.join(' / ')}`,
} as const;

export const bookletTexts = {
  help: `Maak een boekje van één buurt: om te printen en uit te delen. Voor wie geen telefoon of internet heeft.

  npm run boekje -- BUURT [--uit BESTAND]

  BUURT           een buurt: de map-naam, de naam of een postcode. Bijvoorbeeld: spoorbuurt, Spoorbuurt of 0101
  --uit BESTAND   waar het boekje komt (standaard: boekje-BUURT.pdf in deze map)

Print het als boekje: dubbelzijdig op A4, dubbelgevouwen.`,
  missing: (known: readonly string[]) =>
    `Van welke buurt wil je een boekje? Kies: ${known.join(' / ')}. Bijvoorbeeld: npm run boekje -- ${known[0] ?? ''}`,
  unknown: (wanted: string, known: readonly string[]) =>
    `De buurt of postcode “${wanted}” ken ik niet. Kies: ${known.join(' / ')}`,
  unknownOption: (name: string) => `De optie “${name}” ken ik niet. Meer: npm run boekje -- --help`,
  missingFile: 'Achter --uit hoort de naam van een bestand. Bijvoorbeeld: --uit boekje.pdf',
  unprintable: (text: string, characters: readonly string[]) =>
    `Dit kan ik niet printen: ${characters.map((one) => `“${one}”`).join(' ')} in “${text}”. Schrijf het in de inhoud met gewone letters.`,
  noPdf: (file: string) => `${file} bestaat al en is geen PDF. Ik laat het staan. Kies een andere naam met --uit`,
  cannotWrite: (file: string, code: string) =>
    `Het bestand ${file} kan ik niet maken (${code}). Kijk of de map er is, of kies een andere met --uit`,
  made: (file: string, cards: number, pages: number) =>
    `${file}: ${cards} ${cards === 1 ? 'kaart' : 'kaarten'}, ${pages} bladzijden (A5). Print het als boekje: dubbelzijdig, op ${pages / 4} vellen A4.`,
} as const;

export const serveTexts = {
  portTaken: (host: string, port: number) =>
    `Poort ${port} op ${host} is al bezet. Stop het andere programma, of kies een andere: WEGWIJZER_PORT=8081 npm start`,
  cannotListen: (host: string, port: number, code: string) =>
    `Luisteren op ${host}:${port} lukt niet (${code}). Kijk WEGWIJZER_HOST en WEGWIJZER_PORT na.`,
  alreadyServing: (folder: string) =>
    `Er draait al een wegwijzer op de map ${folder}. Stop die eerst, of kies een andere map met WEGWIJZER_DATA.`,
  dataFolder: (folder: string, code: string) =>
    `De map ${folder} kan ik niet maken (${code}). Kijk de rechten na, of kies een andere map met WEGWIJZER_DATA.`,
  database: (file: string, code: string) =>
    `Het bestand ${file} kan ik niet openen (${code}). Kijk de rechten na, of zet een reservekopie terug.`,
  newerDatabase: (file: string) =>
    `Het bestand ${file} is gemaakt door een nieuwere versie. Start die versie, of zet een reservekopie van ervoor terug.`,
  weakKey: 'WEGWIJZER_KEY is te kort. Gebruik minstens 32 tekens. Bijvoorbeeld uit: openssl rand -base64 32',
  unreadableKey: (file: string) => `De sleutel in ${file} kan ik niet lezen. Zet je kopie van de sleutel terug.`,
  otherKey: (file: string) =>
    `Het bestand ${file} hoort bij een andere sleutel. Zet de goede sleutel in WEGWIJZER_KEY of in de map met gegevens.`,
} as const;
