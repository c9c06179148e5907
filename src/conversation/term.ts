import type { Talk } from './talk.ts';

/** A short access fact ("je ID", "ongeveer 1 week") in the language of the talk; as the steward wrote it when nobody put it into that language. */
export function term(talk: Talk, dutch: string): string {
  const { code, terms } = talk.language;
  return talk.place.terms.get(code)?.get(dutch) ?? terms.get(dutch) ?? dutch;
}
