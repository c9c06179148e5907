import { type Lexis, lexisBuilder, visitTerms } from './lexis.ts';
import type { Tokens } from './tokens.ts';

/**
 * Forms of the content compiled for matching. A form is words in order with at most two words between; `word*` is a beginning,
 * `a|b` is either, ` + ` joins parts that may stand anywhere in the same sentence, `$` at the end is the end of the sentence.
 */
export type Forms = {
  readonly lexis: Lexis;
  /** Term → atoms it belongs to. */
  readonly atomsOf: readonly (readonly number[])[];
  /** Per form its parts, each a row of atoms. */
  readonly parts: readonly (readonly (readonly number[])[])[];
  /** Per form: 1 when it must end its sentence. */
  readonly ends: Uint8Array;
  /** Per form: words allowed between two of its words. */
  readonly gaps: Uint8Array;
  /** Atom → forms whose rarest atom it is. */
  readonly anchored: readonly (readonly number[])[];
};

/** A form found in a message: words [from, to). */
export type Hit = { readonly form: number; readonly from: number; readonly to: number };

/** Words allowed between two words of a form. */
export const GAP = 2;
const MOST_HITS = 200;

/**
 * Compiles forms; numbers in a `Hit` are positions in this list. A form without words never matches. `gapOf` gives a form a
 * smaller gap than the usual two.
 */
export function compileForms(
  letters: Uint16Array,
  forms: readonly string[],
  gapOf: (form: number) => number = () => GAP,
): Forms {
  const builder = lexisBuilder(letters);
  const atomNumbers = new Map<string, number>();
  const atomsOf: number[][] = [];
  const written = new Map<string, number>();
  const atom = (text: string): number => {
    const before = written.get(text);
    if (before !== undefined) return before;
    const number = atomOfTerms(text);
    written.set(text, number);
    return number;
  };
  const atomOfTerms = (text: string): number => {
    const terms = text
      .split('|')
      .filter((word) => word !== '' && word !== '*')
      .map(builder.add)
      .sort((a, b) => a - b);
    const key = terms.join();
    const known = atomNumbers.get(key);
    if (known !== undefined) return known;
    const number = atomNumbers.size;
    atomNumbers.set(key, number);
    for (const term of terms) {
      while (atomsOf.length <= term) atomsOf.push([]);
      atomsOf[term]?.push(number);
    }
    return number;
  };
  const parts = forms.map((form) =>
    form
      .split(' + ')
      .map((part) =>
        part
          .split(/[\s,.!?\-/]+/)
          .filter((word) => /[\p{L}\p{N}]/u.test(word))
          .map(atom),
      )
      .filter((part) => part.length > 0),
  );
  const uses = new Array<number>(atomNumbers.size).fill(0);
  for (const form of parts) for (const a of form.flat()) uses[a] = (uses[a] as number) + 1;
  const anchored: number[][] = uses.map(() => []);
  parts.forEach((form, number) => {
    const all = form.flat();
    let best = all[0];
    for (const a of all) if ((uses[a] as number) < (uses[best as number] as number)) best = a;
    if (best !== undefined) anchored[best]?.push(number);
  });
  const ends = Uint8Array.from(forms, (form) => (/\$\s*$/.test(form) ? 1 : 0));
  const gaps = Uint8Array.from(forms, (_, number) => gapOf(number));
  return { lexis: builder.finish(), atomsOf, parts, ends, gaps, anchored };
}

/** Which atoms each word of a message may be: rows of `atoms` and how many words each takes. */
type Seen = { readonly at: readonly (readonly number[])[]; readonly present: ReadonlySet<number> };

function look(forms: Forms, tokens: Tokens, known: (word: number) => boolean): Seen {
  const present = new Set<number>();
  const at: number[][] = [];
  for (let word = 0; word < tokens.count; word++) {
    const row: number[] = [];
    visitTerms(forms.lexis, tokens, word, known, (term, span) => {
      for (const atom of forms.atomsOf[term] ?? []) {
        row.push(atom, span);
        present.add(atom);
      }
    });
    at.push(row);
  }
  return { at, present };
}

/** Every form that occurs, each at its first place and at later ones. Bounded: at most a few hundred hits. */
export function matchForms(forms: Forms, tokens: Tokens, known: (word: number) => boolean): readonly Hit[] {
  const seen = look(forms, tokens, known);
  const hits: Hit[] = [];
  for (const atom of seen.present) {
    for (const form of forms.anchored[atom] as readonly number[]) {
      const parts = forms.parts[form] as readonly (readonly number[])[];
      if (!parts.every((part) => part.every((a) => seen.present.has(a)))) continue;
      if (parts.length === 1) matchPart(forms, parts[0] as readonly number[], form, tokens, seen, hits);
      else matchParts(forms, parts, form, tokens, seen, hits);
      if (hits.length >= MOST_HITS) return hits;
    }
  }
  return hits;
}

function matchPart(forms: Forms, part: readonly number[], form: number, tokens: Tokens, seen: Seen, hits: Hit[]): void {
  const gap = forms.gaps[form] as number;
  for (let word = 0; word < tokens.count; word++) {
    const span = spanOf(seen, word, part[0] as number);
    if (span === 0) continue;
    const sentence = tokens.sentence[word] as number;
    const to = rest(part, 1, word + span, sentence, gap, tokens, seen);
    if (to === 0) continue;
    if (forms.ends[form] === 1 && to < tokens.count && tokens.sentence[to] === sentence) continue;
    hits.push({ form, from: word, to });
    if (hits.length >= MOST_HITS) return;
  }
}

/** End of the match of `part` from atom `next` on, or 0. Depth is the length of a form, breadth three. */
function rest(
  part: readonly number[],
  next: number,
  at: number,
  sentence: number,
  gap: number,
  tokens: Tokens,
  seen: Seen,
): number {
  if (next === part.length) return at;
  for (let word = at; word <= at + gap && word < tokens.count && tokens.sentence[word] === sentence; word++) {
    const span = spanOf(seen, word, part[next] as number);
    if (span === 0) continue;
    const to = rest(part, next + 1, word + span, sentence, gap, tokens, seen);
    if (to > 0) return to;
  }
  return 0;
}

function matchParts(
  forms: Forms,
  parts: readonly (readonly number[])[],
  form: number,
  tokens: Tokens,
  seen: Seen,
  hits: Hit[],
): void {
  const found = parts.map((part) => {
    const own: Hit[] = [];
    matchPart(forms, part, form, tokens, seen, own);
    return own;
  });
  for (const first of found[0] ?? []) {
    const sentence = tokens.sentence[first.from];
    const others = found.slice(1).map((own) => own.find((hit) => tokens.sentence[hit.from] === sentence));
    const all = [first, ...others.filter((hit) => hit !== undefined)];
    if (all.length < parts.length) continue;
    hits.push({
      form,
      from: Math.min(...all.map((hit) => hit.from)),
      to: Math.max(...all.map((hit) => hit.to)),
    });
  }
}

function spanOf(seen: Seen, word: number, atom: number): number {
  const row = seen.at[word] as readonly number[];
  for (let i = 0; i < row.length; i += 2) if (row[i] === atom) return row[i + 1] as number;
  return 0;
}
