import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/editorial/check.ts';
import { loadContent } from '../../src/editorial/load-content.ts';
import { SENTENCES } from '../../src/guide/sentences.ts';
import { folderWith, goodFolder } from './content-folder.ts';

const NOW = new Date('2026-11-24T12:00:00+01:00');

test('good content has no problems, not even tips', () => {
  expect(check([goodFolder()], NOW)).toEqual([]);
});

test('a local provision in the words of the house', () => {
  const { content } = loadContent([goodFolder()]);
  expect(content?.provisions.get('voedselkast')).toEqual({
    id: 'voedselkast',
    place: 'voorbeeldstad',
    text: {
      name: 'Voedselkast',
      short: 'pak gratis wat je nodig hebt',
      what: 'In de kast ligt eten van buren. Je pakt wat je nodig hebt.',
      step: 'Loop binnen en pak wat je nodig hebt.',
      say: 'Mag ik iets uit de kast?',
      notFor: null,
      helpOut: null,
      company: null,
      afterwards: null,
    },
    translations: new Map([
      [
        'tr',
        {
          name: 'Voedselkast (gıda dolabı)',
          short: 'ihtiyacınız kadar ücretsiz alın',
          what: 'Dolapta komşulardan yiyecek var.',
          step: 'İçeri girin.',
          say: 'Mag ik iets uit de kast? (Dolaptan alabilir miyim?)',
          notFor: null,
          helpOut: null,
          company: null,
          afterwards: null,
        },
      ],
    ]),
    officialName: 'voedselhulp',
    alsoKnownAs: ['weggeefkast'],
    provider: { name: 'Buurthuis De Schakel', kind: 'bewonersinitiatief', initiative: 'buurthuis-de-schakel' },
    area: ['spoorbuurt'],
    needs: ['eten'],
    emergency: false,
    via: null,
    where: {
      name: 'De Schakel',
      street: 'Spoorplein 1',
      postcode: '0101 AB',
      town: 'Voorbeeldstad',
      lat: 52.001,
      lon: 5.001,
      hint: 'de blauwe deur',
    },
    hours: {
      always: false,
      rules: [
        { days: ['ma', 'wo'], nth: [], periods: [{ from: 540, to: 720 }], byAppointment: false },
        { days: ['vr'], nth: [-1], periods: [{ from: 840, to: 960 }], byAppointment: false },
      ],
      holidays: 'closed',
      closures: [{ from: '2026-12-24', to: '2027-01-03', why: 'kerstvakantie' }],
    },
    phone: '099-1112223',
    whatsapp: null,
    mail: null,
    website: null,
    chat: null,
    access: {
      referral: 'not-required',
      referredBy: [],
      appointment: 'walk-in',
      cost: 'gratis',
      free: true,
      bring: ['een tas'],
      identification: 'not-required',
      digid: 'not-required',
      anonymous: 'yes',
      income: null,
      age: { from: 12, to: null },
      residence: null,
      languages: ['nl', 'tr'],
      interpreter: 'unknown',
      wheelchair: 'partly',
      children: 'welcome',
      waiting: 'geen',
      soon: 'today',
    },
    askFor: 'Fatma',
    notice: { text: 'Op maandag is er soep.', until: '2026-12-31' },
    onlyFor: null,
    full: null,
    withPerson: false,
    callCost: 'unknown',
    contact: [],
    endsOn: null,
    source: null,
    checked: { on: '2026-11-20', by: 'Fatma' },
  });
});

test('a national provision, unknown facts and holidays', () => {
  const { content } = loadContent([goodFolder()]);
  expect(content?.provisions.get('112')).toMatchObject({
    place: null,
    emergency: true,
    provider: { name: 'Alarmcentrale', kind: 'rijk', initiative: null },
    hours: { always: true, rules: [], holidays: 'open' },
  });
  expect(content?.provisions.get('buurtkeuken')).toMatchObject({
    hours: { holidays: 'open' },
    access: { waiting: null, cost: '€ 2,50 per maaltijd', free: false, appointment: 'by-appointment' },
  });
});

test('what a provision does not do, whether it is full, how to take part', () => {
  const { content } = loadContent([goodFolder()]);
  expect(content?.provisions.get('soep')).toMatchObject({
    text: {
      notFor: 'Geen eten om mee te nemen.',
      helpOut: 'Roer een keer mee.',
      company: 'Buren van alle leeftijden.',
    },
    full: { since: '2026-11-02', waitingList: true },
    contact: ['bonding', 'generations'],
    withPerson: true,
    callCost: 'ordinary',
    endsOn: '2027-12-31',
  });
  expect(content?.provisions.get('112')?.callCost).toBe('free');
});

test('a translation of an older text is left out', () => {
  const inside = 'plaatsen/voorbeeldstad/voorzieningen/voedselkast.yaml';
  const text = readFileSync(join(import.meta.dirname, 'good', inside), 'utf8');
  const changed = text.replace('stap: Loop binnen', 'stap: Bel eerst. Loop dan binnen');
  const { content } = loadContent([goodFolder({ [inside]: changed })]);
  expect(content?.provisions.get('voedselkast')?.text.step).toContain('Bel eerst');
  expect(content?.provisions.get('voedselkast')?.translations.size).toBe(0);
});

test('words on letters, and short facts in another language', () => {
  const { content } = loadContent([
    goodFolder({
      'talen/tr/brievenwoorden.yaml': 'aanmaning: {woorden: [ihtar], zin: Bu bir mektup.}\n',
      'talen/tr/termen.yaml': 'een tas: bir çanta\n',
      'plaatsen/voorbeeldstad/termen/tr.yaml': 'de blauwe deur: mavi kapı\n',
    }),
  ]);
  expect(content?.letterWords.get('aanmaning')).toEqual({
    id: 'aanmaning',
    kind: 'word',
    forms: ['aanmaning', 'ihtar'],
    haste: 'this-week',
    needs: ['eten'],
    explained: new Map([
      ['nl', 'Een aanmaning is een brief. Je moet nog betalen.'],
      ['tr', 'Bu bir mektup.'],
    ]),
  });
  expect(content?.languages.get('tr')?.terms.get('een tas')).toBe('bir çanta');
  expect(content?.places.get('voorbeeldstad')?.terms.get('tr')?.get('de blauwe deur')).toBe('mavi kapı');
  expect(content?.languages.get('nl')?.readBy).toBe('Joke');
});

test('needs, places, languages and who is responsible', () => {
  const { content } = loadContent([goodFolder()]);
  expect(content?.needs.get('samen-eten')).toMatchObject({ under: 'eten', urgent: false, today: false });
  expect(content?.subjects).toEqual([
    { id: 'spullen', needs: ['eten', 'samen-eten'] },
    { id: 'veilig', needs: ['noodgeval'] },
  ]);
  expect(content?.close).toEqual([['eten', 'samen-eten']]);
  expect(content?.places.get('voorbeeldstad')).toMatchObject({
    example: true,
    counters: new Map([['voedsel', 'voedselkast']]),
    people: ['voedselkast'],
  });
  expect(content?.about).toMatchObject({ example: true, notReading: 'De gemeente, het UWV en de Belastingdienst' });
  const dutch = content?.languages.get('nl');
  expect([...(dutch?.sentences?.keys() ?? [])].sort()).toEqual(Object.keys(SENTENCES).sort());
  expect(dutch?.commands.get('my-data')).toEqual(['mijn gegevens']);
  expect(dutch?.questions.get('cost')).toEqual(['wat kost het']);
  expect(dutch?.needs.get('eten')).toEqual({
    kort: 'Eten',
    label: 'Gratis of goedkoop eten',
    heard: 'Geen geld voor eten is zwaar.',
  });
  expect(dutch?.words.get('eten')).toEqual({
    words: ['honger', 'voedselbank*'],
    phrases: ['mijn koelkast is leeg'],
    not: [],
  });
  expect(dutch?.words.get('samen-eten')?.phrases).toEqual(['ik wil niet meer alleen eten', 'eten: met wie?']);
  expect(dutch?.emergency.get('noodgeval')).toEqual({
    certain: ['er is brand'],
    likely: ['112'],
    lookAlike: ['kampvuur'],
  });
  expect(dutch?.outside).toEqual(['wie wint er vanavond']);
  expect(content?.languages.get('tr')?.sentences).toBeNull();
});

test('a BOM and Windows line ends change nothing', () => {
  const inside = 'plaatsen/voorbeeldstad/voorzieningen/voedselkast.yaml';
  const text = readFileSync(join(import.meta.dirname, 'good', inside), 'utf8');
  const windows = goodFolder({ [inside]: `\uFEFF${text.replaceAll('\n', '\r\n')}` });
  expect(check([windows], NOW)).toEqual([]);
  const plain = loadContent([goodFolder()]).content;
  expect(loadContent([windows]).content?.provisions.get('voedselkast')).toEqual(plain?.provisions.get('voedselkast'));
});

test('a later folder replaces by path and adds; the example place stays while there is no other', () => {
  const about =
    'voorbeeld: nee\nnaam: W\nverantwoordelijk: V\nadres: A 1\ntelefoon: "099-1112223"\nmail: a@b.example\nniet_meelezen: niemand\nkanalen: {}\n';
  const over = folderWith({
    'over-ons.yaml': about,
    'plaatsen/voorbeeldstad/initiatieven/nieuw.yaml':
      'naam: Nieuw\naard: welzijn\nwat: Nieuw.\nbeheerders: [{naam: Ali}]\ncontrole_elke: 30\n',
  });
  const { content, problems } = loadContent([goodFolder(), over]);
  expect(problems).toEqual([]);
  expect(content?.about.example).toBe(false);
  expect(content?.initiatives.get('nieuw')?.place).toBe('voorbeeldstad');
  expect(content?.provisions.has('voedselkast')).toBe(true);
});

test('a place of one’s own leaves the example place out', () => {
  const own =
    'naam: Dorp\ngemeente: gemeente Dorp\nbuurten: [{id: kern, naam: Kern, postcodes: ["1234"]}]\nloketten: {}\nmensen: ["112"]\n';
  const { content, problems } = loadContent([goodFolder(), folderWith({ 'plaatsen/dorp/plaats.yaml': own })]);
  expect(problems).toEqual([]);
  expect([...(content?.places.keys() ?? [])]).toEqual(['dorp']);
  expect([...(content?.provisions.keys() ?? [])]).toEqual(['112']);
});

test('an overlay that is not there yet is no problem', () => {
  expect(loadContent([goodFolder(), '/nergens/te/vinden']).problems).toEqual([]);
});

test('a provision with a fout is left out, and what points at it with it; the rest stays', () => {
  const inside = 'plaatsen/voorbeeldstad/voorzieningen/voedselkast.yaml';
  const { content, problems } = loadContent([goodFolder({ [inside]: 'naam: Voedselkast\n' })]);
  expect(new Set(problems.map((one) => one.code))).toEqual(new Set(['schema/ontbreekt']));
  expect([...(content?.provisions.keys() ?? [])]).toEqual(['112', 'buurtkeuken', 'soep']);
  expect(content?.places.get('voorbeeldstad')).toMatchObject({ counters: new Map(), people: [] });
});

test('without needs, who is responsible or Dutch there is no content, and it says which file', () => {
  for (const inside of ['needs.yaml', 'over-ons.yaml', 'talen/nl/taal.yaml']) {
    const { content, problems } = loadContent([goodFolder({ [inside]: null })]);
    expect(content).toBeNull();
    expect(problems.map((one) => one.message)).toContain(`Dit bestand ontbreekt: ${inside}.`);
  }
});
