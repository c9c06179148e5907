import { say, sayText } from '../guide/say.ts';
import { type Answer, answer } from './answer.ts';
import { menu, paragraph } from './blocks.ts';
import { human, numbered, other, subjectChoices } from './choices.ts';
import { list } from './list.ts';
import { pick } from './pick.ts';
import type { Choice } from './reply.ts';
import type { Talk } from './talk.ts';
import type { Unreadable } from './turn.ts';

/** The subjects a voice note most likely is about, as pictures and words (voice L). */
const SPOKEN: readonly (readonly [string, string])[] = [
  ['geld', '💶'],
  ['spullen', '🍞'],
  ['huis', '🏠'],
  ['brieven', '✉️'],
];

/** A voice note, a photo, anything without words: never silence, always a way on. */
export function unreadable(talk: Talk, what: Unreadable): Answer {
  switch (what) {
    case 'voice':
      return voice(talk);
    case 'photo':
    case 'document':
      return photo(talk);
    case 'location':
    case 'sticker':
    case 'other': {
      const choices = [...subjectChoices(talk), human(talk)];
      return answer('unclear', [paragraph(say(talk.language, 'unreadable')), menu(choices)], {
        choices,
        step: { name: 'subjects' },
      });
    }
  }
}

function voice(talk: Talk): Answer {
  const choices: readonly Choice[] = [
    ...SPOKEN.map(([id, picture]) =>
      numbered({ kind: 'subject', id }, `${picture} ${talk.language.subjects.get(id) ?? id}`),
    ),
    numbered({ kind: 'human' }, `👤 ${sayText(talk.language, 'voice-listens')}`),
    other(talk),
  ];
  return answer('unclear', [paragraph(say(talk.language, 'voice')), menu(choices)], {
    choices,
    step: { name: 'subjects' },
  });
}

/** Most photos are of letters: reading together is the way. */
function photo(talk: Talk): Answer {
  const needs = ['formulieren'];
  const together = pick(talk, needs, 1).slice(0, 1);
  const lines = together.map((one) => ({ need: null, one }));
  const listed = list(talk, paragraph(say(talk.language, 'photo')), needs, lines);
  const warning = paragraph(say(talk.language, 'photo-warning'));
  return { ...listed, outcome: 'unclear', blocks: [...listed.blocks, warning] };
}
