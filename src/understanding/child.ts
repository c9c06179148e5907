import { type Tokens, wordText } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** Does a child itself write? Only then it is offered the line for children; a parent about a child is not. */

/** "I am", "my age is" in the languages we understand, before or after a number (folded as `wordText` gives it). */
const AM = wordSet(`
  ben im am bem word wort i mam jestem мени мне я عمري yasindayim yasim yas
`);
const AGE_UNITS = new Set([
  'jaar',
  'jr',
  'years',
  'yo',
  'year',
  'lat',
  'rokow',
  'рокив',
  'лет',
  'سنه',
  'سنين',
  'سنوات',
]);
const NUMBERS = new Map(
  `
  zes:6 zeven:7 acht:8 negen:9 tien:10 elf:11 twaalf:12 elluf:11 twalf:12 tin:10 neeg:9 dertien:13 veertien:14 vijftien:15 zestien:16 zeventien:17
  six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16
  seventeen:17 sekiz:8 dokuz:9 onbir:11 oniki:12 dziesiec:10 jedenascie:11 dwanascie:12 trzynascie:13 десять:10
  одинадцять:11 дванадцять:12 тринадцять:13 عشر:10 عشره:10
`
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.split(':')[0] ?? '', Number(pair.split(':')[1])] as const),
);
/** Words only a child uses of its own life: parents by their pet names, school from the inside. */
const CHILDISH = wordSet(`
  papa mama pap mam pappa mamma mum mom dad mummy daddy juf juffrouw meester gym basisschool spelen speelt speele ploagen schoele klas school sgool skool groep pesten gepest
  speelplaats schoolplein stiefvader stiefpa ouders parents class classroom teacher recess bully bullied annem babam
  annemle okulda okul sinifta klasie szkole szkoly tata taty rodzice школи клас класи однокласники тато мама мами بابا
  ماما المدرسه بالمدرسه بالصف kindertelefoon childline dzieckiem طفل طفله teneffuste mommy
`);
/** Somebody else's child: the writer is grown up. */
const GROWN = wordSet(`
  zoon zoontje dochter dochtertje kleinkind kleinzoon kleindochter kinderen peuter kleuter puber leerling leerlingen
  son daughter grandson nephew stepson oglum kizim torunum syn corka syna corke син дочка сина доньку донька ابني بنتي
  zoons sons daughters husband wife vrouw man
`);
const OLDEST_CHILD = 17;

/** Who writes, as far as the words show: a first-person age decides, then "I am a child", then whose words they are. */
export function writerOf(tokens: Tokens): 'child' | 'grown' | 'unknown' {
  const words = Array.from({ length: tokens.count }, (_, i) => wordText(tokens, i));
  const age = firstPersonAge(words);
  if (age !== null) return age <= OLDEST_CHILD ? 'child' : 'grown';
  if (isChild(words)) return 'child';
  if (words.some((word) => GROWN.has(word))) return 'grown';
  return words.some((word) => CHILDISH.has(word)) ? 'child' : 'unknown';
}

/** "Ik ben (een) kind", "I'm a child", "çocuğum". */
function isChild(words: readonly string[]): boolean {
  return words.some(
    (word, i) =>
      (word === 'kind' || word === 'child' || word === 'kid' || word === 'dzieckiem') &&
      words.slice(Math.max(0, i - 2), i).some((before) => AM.has(before)),
  );
}

function firstPersonAge(words: readonly string[]): number | null {
  for (let i = 0; i < words.length; i++) {
    const age = numberOf(words[i] as string);
    if (age === null) continue;
    const before = words.slice(Math.max(0, i - 3), i);
    const after = words[i + 1];
    if (before.some((word) => word === 'ze' || word === 'hij' || word === 'zij' || word === 'he' || word === 'she'))
      continue;
    const unit =
      after === undefined ||
      AGE_UNITS.has(after) ||
      !/^(euro|uur|weken|maanden|dagen|kinderen|kids|weeks|months)$/.test(after);
    if (unit && (before.some((word) => AM.has(word)) || (after !== undefined && AM.has(after)))) return age;
  }
  return null;
}

function numberOf(word: string): number | null {
  const spelt = NUMBERS.get(word);
  if (spelt !== undefined) return spelt;
  return /^\d{1,2}$/.test(word) && Number(word) >= 5 ? Number(word) : null;
}
