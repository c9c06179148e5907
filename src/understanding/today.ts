import type { Tokens } from './tokens.ts';
import { wordText } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** Words for "within hours", per language, without accents. */
const SOON = wordSet(`
  vandaag vannacht vanavond vanmiddag vanochtend vandaah vndg meteen direct gelijk onmiddellijk straks morgen
  morgenochtend spoed dringend acuut vnacht fandaag fannacht fanavond morge morguh nacht today tonight tonite 2nite
  now immediately urgent urgently asap tomorrow bugun simdi gece aksam hemen acil yarin acilen dzis dzisiaj teraz
  natychmiast pilnie pilne jutro wieczorem noc zaraz сегодни сьогодни сьодни зараз терминово сейчас негайно завтра
  вночи уночи ввечери ничь اليوم الان هلق الليله الليلة فورا حالا بكرا غدا بسرعه هلا ضروري دلوقتي
`);
/** "nu" and its look-alikes: "tot nu toe", "nu ik". */
const NOW = new Set(['nu', 'nou']);
const NOT_NOW_BEFORE = new Set(['tot', 'vanaf']);
const NOT_NOW_AFTER = new Set([
  'ik',
  'we',
  'wij',
  'mijn',
  'hij',
  'zij',
  'ze',
  'en',
  'toe',
  'dat',
  'de',
  'er',
  'het',
  'ben',
  'heb',
  'kan',
  'moet',
  'wil',
]);
const CHILDREN = wordSet(`
  kinderen kindere kids kindjes kind kindje baby peuter kleuter zoontje dochtertje zoon dochter kleine kleintje
  children child son daughter toddler cocuk cocuklar cocuklarim cocugum bebek bebegim oglum kizim dzieci dziecko
  dzieckiem dziecmi syn corka niemowle дити дитина дитьми дитини дитиною син дочка اولاد اولادي الاولاد اطفال اطفالي
  طفل طفلي ولادي ابني بنتي
`);

/** Asked for within hours, or, when the need heard can be a matter of hours, children are named. */
export function todayIn(tokens: Tokens, matterOfHours: boolean): boolean {
  for (let i = 0; i < tokens.count; i++) {
    const word = wordText(tokens, i);
    if (SOON.has(word)) return true;
    if (matterOfHours && CHILDREN.has(word)) return true;
    if (!NOW.has(word)) continue;
    const before = i > 0 ? wordText(tokens, i - 1) : '';
    const after = i + 1 < tokens.count ? wordText(tokens, i + 1) : '';
    if (!NOT_NOW_BEFORE.has(before) && !NOT_NOW_AFTER.has(after)) return true;
  }
  return false;
}
