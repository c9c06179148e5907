import type { SmallTalk } from '../guide/language.ts';
import { say, sayText } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import { type Answer, answer } from './answer.ts';
import { menu, paragraph } from './blocks.ts';
import { human, needLabel, other } from './choices.ts';
import { listFor } from './lists.ts';
import type { Talk } from './talk.ts';

/** Insult, joke, flirting, a trick, politics, a sum: short, kind, not played along, a way on. */
export function chatter(talk: Talk, name: SmallTalk): Answer {
  if (name === 'diagnosis') {
    const given = listFor(talk, ['dokter'], { several: false });
    return { ...given, blocks: [paragraph(say(talk.language, 'small-diagnosis')), ...given.blocks.slice(1)] };
  }
  const choices = [other(talk), human(talk)];
  return answer('nothing', [paragraph(sentence(talk, name)), menu(choices)], {
    choices,
    step: talk.conversation.step,
  });
}

function sentence(talk: Talk, name: Exclude<SmallTalk, 'diagnosis'>): readonly Span[] {
  const { language } = talk;
  switch (name) {
    case 'insult':
      return say(language, 'small-insult');
    case 'joke':
      return say(language, 'small-joke');
    case 'flirt':
      return say(language, 'small-flirt', { human: sayText(language, 'human-word') });
    case 'test':
      return say(language, 'small-test');
    case 'inject':
      return say(language, 'small-inject');
    case 'politics':
      return say(language, 'small-politics', { word: needLabel(talk, 'meepraten').toLowerCase() });
    case 'sum':
      return say(language, 'small-sum', { word: needLabel(talk, 'huiswerk').toLowerCase() });
  }
}
