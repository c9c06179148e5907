import { say, sayText } from '../guide/say.ts';
import { type Answer, answer } from './answer.ts';
import { menu, paragraph } from './blocks.ts';
import { human, other } from './choices.ts';
import { quietUntil } from './emergency.ts';
import { keepStep } from './keep-step.ts';
import { people } from './people.ts';
import { subjects } from './subjects.ts';
import type { Talk } from './talk.ts';

/** "Hoi": what we are for, and two examples of what one can say. */
export function greeting(talk: Talk): Answer {
  const choices = [other(talk), human(talk)];
  const label = sayText(talk.language, 'subjects-choice');
  const named = choices.map((choice) => (choice.id === 'other' ? { ...choice, label } : choice));
  const text = paragraph(
    say(talk.language, 'greeting', { name: talk.place.name }),
    say(talk.language, 'greeting-examples'),
  );
  return answer('greeting', [text, menu(named)], { choices: named });
}

export function thanks(talk: Talk): Answer {
  return keepStep(talk, answer('thanks', [paragraph(say(talk.language, 'thanks'))]));
}

/** A bare yes or no while nothing was asked. */
export function yesNo(talk: Talk): Answer {
  const menuWord = sayText(talk.language, 'menu-word');
  return keepStep(talk, answer('yesno', [paragraph(say(talk.language, 'yesno', { menu: menuWord }))]));
}

/** "Stop": nothing more until the resident writes again. */
export function stop(talk: Talk): Answer {
  return answer('stop', [paragraph(say(talk.language, 'stop'))], {
    change: { fallbacks: 0, pointed: null, remind: null },
  });
}

/** "Stuur niks terug": somebody may read along, so the answer names nothing (P9). */
export function beQuiet(talk: Talk): Answer {
  const change = { fallbacks: 0, introduced: true, pointed: null, remind: null, quietUntil: quietUntil(talk.now) };
  return answer('stop', [paragraph(say(talk.language, 'erased'))], { as: 'system', change });
}

/** "Klaar." */
export function done(talk: Talk): Answer {
  return answer('stop', [paragraph(say(talk.language, 'done'))]);
}

/** Erases everything (P6). In a quiet chat the answer names nothing. */
export function forget(talk: Talk): Answer {
  const quiet = talk.conversation.quietUntil !== null;
  const text = say(talk.language, quiet ? 'erased' : 'forget');
  return answer('stop', [paragraph(text)], {
    as: 'system',
    change: { fallbacks: 0, pointed: null, remind: null },
    effects: [{ kind: 'forget' }],
  });
}

/** Outside a local guide (voice G). */
export function outside(talk: Talk): Answer {
  const menuWord = sayText(talk.language, 'menu-word');
  const choices = [other(talk), human(talk)];
  const text = paragraph(say(talk.language, 'outside', { menu: menuWord }));
  return answer('nothing', [text, menu(choices)], { choices });
}

/** Never the same fallback twice: ask again, then the subjects, then a person (voice rule 8). */
export function unclear(talk: Talk): Answer {
  const fallbacks = talk.conversation.fallbacks + 1;
  const given = unclearAt(talk, fallbacks);
  return { ...given, change: { ...given.change, fallbacks } };
}

/** Help is asked, but not with what: the subjects at once. */
export function vague(talk: Talk): Answer {
  if (talk.conversation.fallbacks > 0) return unclear(talk);
  const given = subjects(talk, say(talk.language, 'question-which'), 'unclear');
  return { ...given, change: { ...given.change, fallbacks: 2 } };
}

function unclearAt(talk: Talk, fallbacks: number): Answer {
  if (fallbacks >= 3) return { ...people(talk, say(talk.language, 'unclear-third')), outcome: 'unclear' };
  if (fallbacks === 2) return subjects(talk, say(talk.language, 'unclear-second'), 'unclear');
  const choices = [other(talk), human(talk)];
  return answer('unclear', [paragraph(say(talk.language, 'unclear-first')), menu(choices)], { choices });
}
