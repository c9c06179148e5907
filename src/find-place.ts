import type { Guide } from './conversation/guide.ts';
import type { Place } from './guide/content.ts';
import { mainTexts } from './texts.nl.ts';

/** The place this service is for: the one named, or the only one; else a sentence that says what to do. */
export function findPlace(guide: Guide, wanted: string | null): Place | string {
  const places = guide.content.places;
  const ids = [...places.keys()];
  if (wanted !== null) return places.get(wanted) ?? mainTexts.unknownPlace(wanted, ids);
  const [only, second] = places.values();
  return only === undefined || second !== undefined ? mainTexts.choosePlace(ids) : only;
}
