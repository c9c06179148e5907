import { say } from '../guide/say.ts';
import { type Answer, answer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { human, other } from './choices.ts';
import { phoneSpan } from './links.ts';
import type { Talk } from './talk.ts';

/** Who we are, who reads along, what is kept (voice K). */
export function aboutUs(talk: Talk): Answer {
  const { language } = talk;
  const about = talk.guide.content.about;
  const channel = about.channels.get(talk.conversation.channel ?? '');
  const blocks = [
    paragraph(
      say(language, 'about-not-reading', { who: about.notReading }),
      say(language, 'about-who', { name: about.name, responsible: about.responsible, address: about.address }),
    ),
    paragraph(say(language, 'about-kept'), channel === undefined ? null : [{ text: channel }]),
    paragraph(say(language, 'about-never', { phone: phoneSpan(about.phone) })),
  ];
  return keepStep(talk, answer('about', blocks, { change: { introduced: true } }));
}

/** *mijn gegevens*: everything we remember of this resident, in words. */
export function myData(talk: Talk): Answer {
  const { language, conversation, place } = talk;
  const area = place.neighbourhoods.find((one) => one.id === conversation.neighbourhood);
  const blocks = [
    paragraph(
      say(language, 'my-data'),
      say(language, 'my-data-language', { language: language.name }),
      area === undefined ? say(language, 'my-data-no-area') : say(language, 'my-data-area', { area: area.name }),
    ),
    paragraph(say(language, 'my-data-kept')),
  ];
  return keepStep(talk, answer('about', blocks, { change: { introduced: true } }));
}

/** What was on the table stays there. */
export function keepStep(talk: Talk, given: Answer): Answer {
  const { step, offered } = talk.conversation;
  const choices = offered.length > 0 ? offered : [other(talk), human(talk)];
  return { ...given, step, choices };
}
