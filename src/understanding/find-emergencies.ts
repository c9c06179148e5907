import type { LanguageCode } from '../guide/content.ts';
import type { Index } from './build-index.ts';
import { emergenciesIn } from './emergency.ts';
import { languageOf } from './language.ts';
import { readMessage } from './message.ts';
import type { Emergency } from './understanding.ts';

/** An emergency is looked for in all of a message as long as a channel lets through. */
export const LONGEST = 4000;

/**
 * The check in front of everything, also for text before masking: all emergencies in the first 4,000 characters, certain ones
 * first, then by urgency. Total: any string gives a list. `language` is the chat's language, or `null`: with the message's own
 * words it keeps apart what is ordinary in one language and an emergency in another.
 */
export function findEmergencies(index: Index, text: string, language: LanguageCode | null): readonly Emergency[] {
  const whole = text.slice(0, LONGEST);
  const message = readMessage(index, whole);
  const written = languageOf(index.language, whole, message.tokens, language);
  return emergenciesIn(index.emergency, index.language, message, written).emergencies;
}
