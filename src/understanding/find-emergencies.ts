import type { LanguageCode } from '../guide/content.ts';
import type { Index } from './build-index.ts';
import { emergenciesInText } from './emergency.ts';
import type { Emergency } from './understanding.ts';

/**
 * The check in front of everything, also for text before masking: all emergencies in the first 4,000 characters, certain ones
 * first, then by urgency. Total: any string gives a list. `language` is the chat's language, or `null`; it only keeps single
 * words that are ordinary in another language apart.
 */
export function findEmergencies(index: Index, text: string, language: LanguageCode | null): readonly Emergency[] {
  return emergenciesInText(index.emergency, text, language);
}
