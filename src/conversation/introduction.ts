import { say } from '../guide/say.ts';
import { paragraph } from './blocks.ts';
import type { Block } from './reply.ts';
import type { Talk } from './talk.ts';

/** Who we are and what happens with the message: one line, once (voice rule 1). */
export function introduction(talk: Talk): Block {
  return paragraph(say(talk.language, 'intro', { name: talk.guide.content.about.responsible }));
}
