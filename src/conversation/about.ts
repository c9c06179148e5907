import { say } from '../guide/say.ts';
import type { SentenceKey } from '../guide/sentences.ts';
import type { Span } from '../guide/span.ts';
import { type Answer, answer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { keepStep } from './keep-step.ts';
import { phoneSpan } from './links.ts';
import { remindTold } from './remind.ts';
import type { Talk } from './talk.ts';

/** Who we are, who reads along, what is kept (voice K). */
export function aboutUs(talk: Talk, asked: 'who' | 'privacy'): Answer {
  const { language } = talk;
  const about = talk.guide.content.about;
  const reading = say(language, 'about-not-reading', { who: about.notReading });
  const { name, responsible, address } = about;
  const who = say(language, 'about-who', { name, responsible, address });
  const blocks = [
    paragraph(...(asked === 'who' ? [who, reading] : [reading, who])),
    paragraph(say(language, 'about-kept'), channelLine(talk)),
    paragraph(say(language, 'about-never', { phone: phoneSpan(about.phone) })),
  ];
  return keepStep(talk, answer('about', blocks, { change: { introduced: true } }));
}

const CHANNELS = {
  web: 'channel-web',
  telegram: 'channel-telegram',
  whatsapp: 'channel-whatsapp',
  cloud: 'channel-cloud',
} as const satisfies Record<string, SentenceKey>;

/** What this channel keeps: in Dutch in the words of who is responsible. */
function channelLine(talk: Talk): readonly Span[] | null {
  const channel = talk.conversation.channel ?? '';
  const own = talk.guide.content.about.channels.get(channel);
  if (talk.language.code === 'nl' && own !== undefined) return [{ text: own }];
  const key = Object.entries(CHANNELS).find(([name]) => name === channel)?.[1];
  return key === undefined ? null : say(talk.language, key);
}

/** *mijn gegevens*: everything we remember of this resident, in words. */
export function myData(talk: Talk): Answer {
  const { language, conversation, place } = talk;
  const reminder = remindTold(talk);
  const area = place.neighbourhoods.find((one) => one.id === conversation.neighbourhood);
  const blocks = [
    paragraph(
      say(language, 'my-data'),
      say(language, 'my-data-language', { language: language.name }),
      area === undefined ? say(language, 'my-data-no-area') : say(language, 'my-data-area', { area: area.name }),
    ),
    paragraph(reminder === null ? null : say(language, 'my-data-remind', reminder), say(language, 'my-data-kept')),
  ];
  return keepStep(talk, answer('about', blocks, { change: { introduced: true } }));
}
