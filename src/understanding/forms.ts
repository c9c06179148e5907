import type { Terms } from './lexis.ts';
import type { Tokens } from './tokens.ts';

/**
 * Forms of the content compiled for matching. A form is words in order with at most two words between; `word*` is a beginning,
 * `a|b` is either (an "atom"), ` + ` joins parts that may stand anywhere in the same sentence, `$` at the end is the end of the
 * sentence. Lists of lists are flat: list `i` of `x` is [xStart[i], xStart[i + 1]).
 */
export type Forms = {
  /** Term of the lexis → atoms it belongs to. */
  readonly atomStart: Int32Array;
  readonly atomsOf: Int32Array;
  /** Form → parts → atoms. */
  readonly partStart: Int32Array;
  readonly rowStart: Int32Array;
  readonly rows: Int32Array;
  /** Per form: 1 when it must end its sentence. */
  readonly ends: Uint8Array;
  /** Per form: words allowed between two of its words. */
  readonly gaps: Uint8Array;
  /** Atom → forms whose rarest atom it is. */
  readonly anchorStart: Int32Array;
  readonly anchored: Int32Array;
};

/** A form found in a message: words [from, to). */
export type Hit = { readonly form: number; readonly from: number; readonly to: number };

/** Words allowed between two words of a form. */
export const GAP = 2;
/** Hits looked at in one message. */
const MOST_HITS = 200;

/** Which atoms each word of a message may be, how many words each takes, and the atoms there are. */
type Seen = {
  readonly start: Int32Array;
  readonly atoms: readonly number[];
  readonly spans: readonly number[];
  readonly present: Uint8Array;
  readonly list: readonly number[];
};

function look(forms: Forms, tokens: Tokens, found: Terms): Seen {
  const { atomStart, atomsOf, anchorStart } = forms;
  const start = new Int32Array(tokens.count + 1);
  const atoms: number[] = [];
  const spans: number[] = [];
  const present = new Uint8Array(anchorStart.length);
  const list: number[] = [];
  for (let word = 0; word < tokens.count; word++) {
    for (let t = found.start[word] as number; t < (found.start[word + 1] as number); t++) {
      const term = found.terms[t] as number;
      if (term + 1 >= atomStart.length) continue;
      for (let i = atomStart[term] as number; i < (atomStart[term + 1] as number); i++) {
        const atom = atomsOf[i] as number;
        atoms.push(atom);
        spans.push(found.spans[t] as number);
        if (present[atom] === 1) continue;
        present[atom] = 1;
        list.push(atom);
      }
    }
    start[word + 1] = atoms.length;
  }
  return { start, atoms, spans, present, list };
}

/** Every form that occurs, each at its first place and at later ones. Bounded: at most a few hundred hits. */
export function matchForms(forms: Forms, tokens: Tokens, found: Terms): readonly Hit[] {
  const seen = look(forms, tokens, found);
  const hits: Hit[] = [];
  for (const atom of seen.list)
    for (let i = forms.anchorStart[atom] as number; i < (forms.anchorStart[atom + 1] as number); i++) {
      const form = forms.anchored[i] as number;
      const from = forms.partStart[form] as number;
      const to = forms.partStart[form + 1] as number;
      if (!allPresent(forms, seen, from, to)) continue;
      if (to === from + 1) matchPart(forms, from, form, tokens, seen, hits);
      else matchParts(forms, from, to, form, tokens, seen, hits);
      if (hits.length >= MOST_HITS) return hits;
    }
  return hits;
}

function allPresent({ rowStart, rows }: Forms, seen: Seen, from: number, to: number): boolean {
  for (let i = rowStart[from] as number; i < (rowStart[to] as number); i++)
    if (seen.present[rows[i] as number] === 0) return false;
  return true;
}

function matchPart(forms: Forms, part: number, form: number, tokens: Tokens, seen: Seen, hits: Hit[]): void {
  const first = forms.rowStart[part] as number;
  const end = forms.rowStart[part + 1] as number;
  const gap = forms.gaps[form] as number;
  for (let word = 0; word < tokens.count; word++) {
    const span = spanOf(seen, word, forms.rows[first] as number);
    if (span === 0) continue;
    const sentence = tokens.sentence[word] as number;
    const to = rest(forms, first + 1, end, word + span, sentence, gap, tokens, seen);
    if (to === 0) continue;
    if (forms.ends[form] === 1 && to < tokens.count && tokens.sentence[to] === sentence) continue;
    hits.push({ form, from: word, to });
    if (hits.length >= MOST_HITS) return;
  }
}

/** End of the match from atom `next` of a part on, or 0. Depth is the length of a form, breadth three. */
function rest(
  forms: Forms,
  next: number,
  end: number,
  at: number,
  sentence: number,
  gap: number,
  tokens: Tokens,
  seen: Seen,
): number {
  if (next === end) return at;
  for (let word = at; word <= at + gap && word < tokens.count && tokens.sentence[word] === sentence; word++) {
    const span = spanOf(seen, word, forms.rows[next] as number);
    if (span === 0) continue;
    const to = rest(forms, next + 1, end, word + span, sentence, gap, tokens, seen);
    if (to > 0) return to;
  }
  return 0;
}

function matchParts(
  forms: Forms,
  from: number,
  to: number,
  form: number,
  tokens: Tokens,
  seen: Seen,
  hits: Hit[],
): void {
  const found: Hit[][] = [];
  for (let part = from; part < to; part++) {
    const own: Hit[] = [];
    matchPart(forms, part, form, tokens, seen, own);
    if (own.length === 0) return;
    found.push(own);
  }
  for (const first of found[0] ?? []) {
    const sentence = tokens.sentence[first.from];
    const others = found.slice(1).map((own) => own.find((hit) => tokens.sentence[hit.from] === sentence));
    const all = [first, ...others.filter((hit) => hit !== undefined)];
    if (all.length < to - from) continue;
    hits.push({
      form,
      from: Math.min(...all.map((hit) => hit.from)),
      to: Math.max(...all.map((hit) => hit.to)),
    });
  }
}

function spanOf({ start, atoms, spans }: Seen, word: number, atom: number): number {
  const end = start[word + 1] as number;
  for (let i = start[word] as number; i < end; i++) if (atoms[i] === atom) return spans[i] as number;
  return 0;
}
