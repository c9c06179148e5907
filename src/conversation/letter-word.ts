import type { LetterWord } from '../guide/content.ts';
import { say, sayText } from '../guide/say.ts';
import type { SentenceKey } from '../guide/sentences.ts';
import type { Span } from '../guide/span.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { type Answer, answer } from './answer.ts';
import { menu, paragraph } from './blocks.ts';
import { human, numbered, other } from './choices.ts';
import { capital } from './hours-text.ts';
import { list } from './list.ts';
import { listNamed } from './lists.ts';
import { namedProvisions } from './named.ts';
import { type Haste, pick, pickOnePerNeed } from './pick.ts';
import { shownAll } from './shown.ts';
import type { Talk } from './talk.ts';

const HASTE = { today: 2, 'this-week': 1, calm: 0 } as const satisfies Record<LetterWord['haste'], Haste>;

/**
 * Explains a word or a sender on a letter in one sentence, and who looks along (voice C2); `null` when
 * the message is about more than the word: "ik ben mijn werk kwijt en er ligt een brief van het UWV".
 */
export function explainLetterWord(talk: Talk, heard: Understanding): Answer | null {
  const found = heard.letterWord;
  if (found === null || heard.several.length > 1 || !(found.asked || found.others === 0)) return null;
  const word = talk.guide.content.letterWords.get(found.word);
  if (word === undefined) return null;
  const haste = HASTE[word.haste];
  const [first] = word.needs;
  const ways = pickOnePerNeed(talk, word.needs, haste).map(([, one]) => one);
  const more = first === undefined ? [] : pick(talk, [first], haste);
  const lines = [...ways, ...more.filter((one) => !ways.some((way) => way.provision.id === one.provision.id))];
  if (lines.length === 0) return null;
  const block = paragraph([...explained(talk, word), { text: ' ' }, ...urgency(talk, word.haste)]);
  return list(
    talk,
    block,
    word.needs,
    lines.map((one) => ({ need: null, one })),
  );
}

/** "Wat is bijzondere bijstand": what they do there, with the ways to it; `null` when no meaning was asked or nothing was named. */
export function explainProvision(talk: Talk, heard: Understanding): Answer | null {
  if (!heard.asksMeaning) return null;
  const ids = namedProvisions(talk, heard);
  const [one] = shownAll(talk, ids);
  if (one === undefined) return null;
  const name = one.provision.officialName ?? one.name;
  const opening = paragraph(say(talk.language, 'explain-what', { name: capital(name), what: one.text.what }));
  return listNamed(talk, ids, opening);
}

/** What a letter may be about, of which nothing is told yet. */
const SUBJECTS_OF_MAIL = [
  [['formulieren'], 'letter-unclear'],
  [['schulden'], 'letter-money'],
  [['huurachterstand', 'gebreken-woning'], 'letter-house'],
  [['uitkering', 'toeslagen'], 'letter-benefit'],
] as const satisfies readonly (readonly [readonly string[], SentenceKey])[];

/** "Ik heb een brief gekregen": one good question (voice C); `null` when more was said. */
export function aboutMail(talk: Talk, heard: Understanding): Answer | null {
  if (!heard.onlyMail || heard.letterWord !== null) return null;
  const { language } = talk;
  const choices = [
    ...SUBJECTS_OF_MAIL.map(([ids, key]) => numbered({ kind: 'needs', ids }, sayText(language, key))),
    other(talk),
    human(talk),
  ];
  const needs = SUBJECTS_OF_MAIL.flatMap(([ids]) => ids);
  const blocks = [paragraph(say(language, 'letter-question')), menu(choices), paragraph(say(language, 'letter-name'))];
  return answer('question', blocks, { choices, needs, step: { name: 'question', needs, urgent: null } });
}

/** In the resident's language; else in Dutch, and said so. */
function explained(talk: Talk, { explained: told }: LetterWord): readonly Span[] {
  const own = told.get(talk.language.code);
  if (own !== undefined) return [{ text: own }];
  return [{ text: `${told.get('nl') ?? ''} ` }, ...say(talk.language, 'language-only-dutch')];
}

function urgency(talk: Talk, haste: LetterWord['haste']): readonly Span[] {
  switch (haste) {
    case 'today':
      return say(talk.language, 'letter-today');
    case 'this-week':
      return say(talk.language, 'letter-this-week');
    case 'calm':
      return say(talk.language, 'letter-calm');
  }
}
