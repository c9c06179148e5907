import type { Content } from '../guide/content.ts';
import type { LanguageCode, NeedId } from '../guide/ids.ts';
import { calibrate } from './calibration.ts';
import { addLexicon, buildLexicon, type Lexicon, type LexiconHit } from './lexicon.ts';
import type { LexisBuilder } from './lexis.ts';
import type { Message } from './message.ts';
import type { Model } from './model.ts';
import { score, shares } from './score.ts';
import type { Corpus } from './tokens.ts';
import type { Learn } from './training.ts';
import type { HeardNeed } from './understanding.ts';

/** Messages → needs: the model over all phrases and the editors' forms beside it. */
export type NeedIndex = {
  readonly model: Model;
  readonly ids: readonly NeedId[];
  /** Class of what is outside a local guide: the one after the needs. */
  readonly outside: number;
  readonly lexicon: Lexicon;
  readonly needs: Content['needs'];
  readonly close: Content['close'];
};

/** Phrases of the content, cut into words: phrase `i` is [start[i], start[i + 1]). A need of `null` is outside the guide. */
export type Phrases = Corpus & {
  readonly languages: readonly LanguageCode[];
  readonly needs: readonly (NeedId | null)[];
};

const CHILD: NeedId = 'kind-praten';
const MOST = 6;
const LEAST = 0.02;
/** A concrete need this near a group need goes before it. */
const CONCRETE = 0.3;
/** In logits: a need of children is hardly meant when a grown-up writes. */
const FOR_CHILD = { child: 0.5, unknown: -0.7, grown: -2.5 };
/** In logits: with a word of our own the message is hardly outside ("wat is een dwangbevel"). */
const OWN_WORD = -4;

/** Learns from all phrases. */
export function buildNeeds(lexis: LexisBuilder, content: Content, phrases: Phrases, learn: Learn): NeedIndex {
  const ids = [...content.needs.keys()];
  const classOf = new Map(ids.map((id, i) => [id, i]));
  const outside = ids.length;
  const { tokens, start } = phrases;
  const from: number[] = [];
  const to: number[] = [];
  const labels: number[] = [];
  phrases.needs.forEach((need, i) => {
    const label = need === null ? outside : classOf.get(need);
    const begin = start[i] as number;
    const end = start[i + 1] as number;
    if (label === undefined || begin === end) return;
    from.push(begin);
    to.push(end);
    labels.push(label);
  });
  const examples = {
    tokens,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    labels: Int32Array.from(labels),
  };
  return {
    model: learn(examples, ids.length + 1),
    ids,
    outside,
    lexicon: buildLexicon(lexis, content, classOf),
    needs: content.needs,
    close: content.close,
  };
}

/** A message this short, with a word of one need only, is about that: the other words are "I am". In words, and in logits. */
const SHORT = 4;
const ONLY_WORD = 2;

/** What was heard in a stretch of words. */
export type Hearing = {
  readonly needs: readonly HeardNeed[];
  /** Share of the class outside the guide, 0-1. */
  readonly outside: number;
  readonly coverage: number;
  /** Share per need, in the order of `ids`. */
  readonly shares: Float64Array;
};

/** Needs in words [from, to), best first. `forms`: what `lexiconHits` gave for the whole message; `named`: needs of provisions named in the message, with a bonus in logits. */
export function hear(
  index: NeedIndex,
  message: Message,
  from: number,
  to: number,
  forms: readonly LexiconHit[],
  named: ReadonlyMap<NeedId, number>,
): Hearing {
  const { logits, coverage } = score(index.model, message.tokens, from, to);
  addLexicon(forms, from, to, logits);
  const only = to - from <= SHORT ? onlyNeed(forms, from, to) : null;
  if (only !== null) logits[only] = (logits[only] as number) + ONLY_WORD;
  const child = index.ids.indexOf(CHILD);
  if (child >= 0) logits[child] = (logits[child] as number) + FOR_CHILD[message.writer];
  if (forms.some((form) => form.weight > 0 && form.from >= from && form.to <= to))
    logits[index.outside] = (logits[index.outside] as number) + OWN_WORD;
  for (const [need, bonus] of named) {
    const at = index.ids.indexOf(need);
    if (at >= 0) logits[at] = (logits[at] as number) + bonus;
  }
  const all = shares(logits);
  const heard: { need: NeedId; confidence: number; share: number }[] = [];
  index.ids.forEach((need, i) => {
    const share = all[i] as number;
    if (share >= LEAST / 2) heard.push({ need, share, confidence: calibrate(share) });
  });
  heard.sort((a, b) => b.share - a.share);
  return {
    needs: concreteFirst(index, heard)
      .filter((need) => need.confidence >= LEAST)
      .slice(0, MOST)
      .map(({ need, confidence }) => ({ need, confidence })),
    outside: all[index.outside] as number,
    coverage,
    shares: all,
  };
}

/** The one need that all forms in the words [from, to) are of, if any. */
function onlyNeed(forms: readonly LexiconHit[], from: number, to: number): number | null {
  const own = forms.filter((form) => form.weight > 0 && form.from >= from && form.to <= to);
  const [first] = own;
  return first !== undefined && own.every((form) => form.need === first.need) ? first.need : null;
}

/** A group ("ouder worden") goes below a concrete need that is nearly as likely. */
function concreteFirst<Heard extends { need: NeedId; confidence: number }>(
  index: NeedIndex,
  heard: readonly Heard[],
): readonly Heard[] {
  const first = heard[0];
  if (first === undefined || index.needs.get(first.need)?.group !== true) return heard;
  const at = heard.findIndex((other) => index.needs.get(other.need)?.group !== true);
  const concrete = heard[at];
  if (concrete === undefined || concrete.confidence < first.confidence * CONCRETE) return heard;
  return [concrete, ...heard.filter((other) => other !== concrete)];
}

/** Needs that one list answers: the same, parent and child, or `close`. */
export function together(index: NeedIndex, a: NeedId, b: NeedId): boolean {
  if (a === b) return true;
  if (index.needs.get(a)?.under === b || index.needs.get(b)?.under === a) return true;
  const under = index.needs.get(a)?.under;
  if (under !== null && under !== undefined && under === index.needs.get(b)?.under) return true;
  return index.close.some((group) => group.includes(a) && group.includes(b));
}
