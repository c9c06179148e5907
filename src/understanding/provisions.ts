import type { Content, Provision } from '../guide/content.ts';
import type { NeedId, ProvisionId } from '../guide/ids.ts';
import type { LexisBuilder } from './lexis.ts';
import { holds, type Lookup } from './lookup.ts';
import type { Message } from './message.ts';
import { tokenise, wordText } from './tokens.ts';

/**
 * Provisions by their own words: names (name, official name, other names) by the share of a name's rare words that is in the
 * message; descriptions by BM25 (Robertson & Zaragoza 2009, k1 1.2, b 0.4).
 */
export type ProvisionIndex = {
  readonly ids: readonly ProvisionId[];
  readonly needs: ReadonlyMap<ProvisionId, readonly NeedId[]>;
  /** Postings of terms in names: `nameOf[start..]` with the weight of that term in that name. */
  readonly nameStart: Int32Array;
  readonly nameOf: Int32Array;
  readonly nameWeight: Float32Array;
  /** Name → provision, and how much hearing it says, 0-1. */
  readonly owner: Int32Array;
  readonly strength: Float32Array;
  readonly textStart: Int32Array;
  readonly textOf: Int32Array;
  readonly textWeight: Float32Array;
};

const K1 = 1.2;
const B = 0.4;
/** BM25 score at which a description is half certain. */
const HALF = 14;
/** A description alone never says more than this. */
const TEXT_MOST = 0.6;
const MOST = 5;
const LEAST = 0.25;
/** What it is also known by says hardly less than its own name. */
const OTHER_NAME = 0.98;
/** An everyday word ("helpen") that a provision is also known by. */
const WEAK_NAME = 0.5;
/** A term in more provisions than this share tells none apart. */
const COMMON = 0.15;

type Posting = { term: number; owner: number; weight: number };

/** Builds both indexes; both lookups hold hashes of sounds: words that say nothing, and everyday words. */
export function buildProvisions(
  letters: Uint16Array,
  lexis: LexisBuilder,
  content: Content,
  functionWords: Lookup,
  ordinary: Lookup,
): ProvisionIndex {
  const all = [...content.provisions.values()];
  const names: { owner: number; terms: readonly number[]; strength: number }[] = [];
  const everyday = new Set<number>();
  const texts: Map<number, number>[] = [];
  const frequency = new Map<number, number>();
  const words = (text: string): readonly number[] => {
    const tokens = tokenise(letters, text);
    const terms: number[] = [];
    for (let i = 0; i < tokens.count; i++)
      if (!holds(functionWords, tokens.foldHash[i] as number)) {
        const term = lexis.add(wordText(tokens, i));
        terms.push(term);
        if (holds(ordinary, tokens.foldHash[i] as number)) everyday.add(term);
      }
    return terms;
  };
  all.forEach((provision, owner) => {
    for (const name of namesOf(provision)) {
      const terms = [...new Set(words(name.text))];
      const weak = !name.own && terms.length === 1 && everyday.has(terms[0] as number);
      names.push({ owner, terms, strength: name.own ? 1 : weak ? WEAK_NAME : OTHER_NAME });
    }
    const counts = new Map<number, number>();
    for (const term of words(textOf(provision))) counts.set(term, (counts.get(term) ?? 0) + 1);
    texts.push(counts);
    for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  });
  const idf = (term: number): number => {
    const n = frequency.get(term) ?? 0;
    return Math.log(1 + (all.length - n + 0.5) / (n + 0.5));
  };
  const nameOwners: number[] = [];
  const strengths: number[] = [];
  const namePostings: Posting[] = [];
  for (const name of names) {
    const total = name.terms.reduce((sum, term) => sum + idf(term), 0);
    if (total === 0) continue;
    for (const term of name.terms) namePostings.push({ term, owner: nameOwners.length, weight: idf(term) / total });
    nameOwners.push(name.owner);
    strengths.push(name.strength);
  }
  const average = texts.reduce((sum, text) => sum + text.size, 0) / Math.max(1, texts.length);
  const textPostings: Posting[] = [];
  texts.forEach((counts, owner) => {
    for (const [term, tf] of counts) {
      if ((frequency.get(term) ?? 0) > Math.max(3, all.length * COMMON)) continue;
      const norm = K1 * (1 - B + (B * counts.size) / Math.max(1, average));
      textPostings.push({ term, owner, weight: (idf(term) * tf * (K1 + 1)) / (tf + norm) });
    }
  });
  const [nameStart, nameOf, nameWeight] = postings(namePostings);
  const [textStart, textOf_, textWeight] = postings(textPostings);
  return {
    ids: all.map((provision) => provision.id),
    needs: new Map(all.map((provision) => [provision.id, provision.needs])),
    nameStart,
    nameOf,
    nameWeight,
    owner: Int32Array.from(nameOwners),
    strength: Float32Array.from(strengths),
    textStart,
    textOf: textOf_,
    textWeight,
  };
}

/** `own`: its name; the others are names it is also known by. */
function namesOf(provision: Provision): readonly { readonly text: string; readonly own: boolean }[] {
  const own = [provision.text.name, ...[...provision.translations.values()].map((text) => text.name)];
  if (provision.officialName !== null) own.push(provision.officialName);
  return [...own.map((text) => ({ text, own: true })), ...provision.alsoKnownAs.map((text) => ({ text, own: false }))];
}

function textOf(provision: Provision): string {
  const { short, what, say } = provision.text;
  return [...namesOf(provision).map((name) => name.text), short, what, say ?? '', provision.provider.name].join(' ');
}

function postings(list: readonly Posting[]): [Int32Array, Int32Array, Float32Array] {
  const terms = list.reduce((most, { term }) => Math.max(most, term + 1), 0);
  const start = new Int32Array(terms + 1);
  for (const posting of list) start[posting.term + 1] = (start[posting.term + 1] as number) + 1;
  for (let t = 0; t < terms; t++) start[t + 1] = (start[t + 1] as number) + (start[t] as number);
  const at = Int32Array.from(start);
  const owners = new Int32Array(list.length);
  const weights = new Float32Array(list.length);
  for (const posting of list) {
    const slot = at[posting.term] as number;
    at[posting.term] = slot + 1;
    owners[slot] = posting.owner;
    weights[slot] = posting.weight;
  }
  return [start, owners, weights];
}

/** Provisions named or described, best first, at most five, score 0-1. */
export function provisionsIn(
  index: ProvisionIndex,
  { terms }: Message,
): readonly { readonly provision: ProvisionId; readonly score: number }[] {
  if (index.ids.length === 0) return [];
  const names = new Map<number, number>();
  const texts = new Map<number, number>();
  const seen = new Set<number>();
  for (const term of terms.terms) {
    if (seen.has(term)) continue;
    seen.add(term);
    add(names, index.nameStart, index.nameOf, index.nameWeight, term);
    add(texts, index.textStart, index.textOf, index.textWeight, term);
  }
  const scores = new Map<number, number>();
  for (const [owner, sum] of texts) scores.set(owner, TEXT_MOST * (sum / (sum + HALF)));
  for (const [name, share] of names) {
    const owner = index.owner[name] as number;
    scores.set(owner, Math.max(scores.get(owner) ?? 0, share ** 3 * (index.strength[name] as number)));
  }
  return [...scores]
    .filter(([, value]) => value >= LEAST)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST)
    .map(([owner, value]) => ({ provision: index.ids[owner] as ProvisionId, score: Math.min(1, value) }));
}

function add(
  sums: Map<number, number>,
  start: Int32Array,
  owners: Int32Array,
  weights: Float32Array,
  term: number,
): void {
  const end = start[term + 1] ?? 0;
  for (let i = start[term] as number; i < end; i++) {
    const owner = owners[i] as number;
    sums.set(owner, (sums.get(owner) ?? 0) + (weights[i] as number));
  }
}

/** Whether any provision carries this term: used to tell a mashed keyboard from a name. */
export function isProvisionTerm({ textStart }: ProvisionIndex, term: number): boolean {
  return term >= 0 && (textStart[term + 1] ?? 0) > (textStart[term] ?? 0);
}

/** Tells which words of a message stand in the name of any provision. */
export function nameWords({ nameStart }: ProvisionIndex, { terms }: Message): (word: number) => boolean {
  const isName = (term: number): boolean => (nameStart[term + 1] ?? 0) > (nameStart[term] ?? 0);
  return (word) => {
    for (let t = terms.start[word] as number; t < (terms.start[word + 1] as number); t++)
      if (isName(terms.terms[t] as number)) return true;
    return false;
  };
}
