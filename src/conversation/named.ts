import type { Understanding } from '../understanding/understanding.ts';
import { withoutDoubles } from './pick.ts';
import { shownAll } from './shown.ts';
import type { Talk } from './talk.ts';

/** Of a provision called by its own name. */
export const OWN_NAME = 0.99;
/** From this score on a provision is named in the message. */
export const NAMED = 0.8;

/** Provisions of this place or the country that the message names, best first; a product and its own counter once. */
export function namedProvisions(talk: Talk, heard: Understanding): readonly string[] {
  const ids = heard.provisions.filter((one) => one.score >= NAMED).map((one) => one.provision);
  const here = shownAll(talk, ids).filter(
    ({ provision }) => provision.place === null || provision.place === talk.place.id,
  );
  return withoutDoubles(talk, here).map(({ provision }) => provision.id);
}
