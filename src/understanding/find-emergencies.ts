import type { LanguageCode, NeedId } from '../guide/ids.ts';
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

/** The most urgent need that is certainly heard, for a text that is then masked; `null` when none is. */
export function certainEmergency(index: Index, text: string, language: LanguageCode | null): NeedId | null {
  return findEmergencies(index, text, language).find((one) => one.level === 'certain')?.need ?? null;
}
