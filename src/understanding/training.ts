import { FEATURE_FOLD, KIND_WEIGHT, visitFeatures } from './features.ts';
import { buildLookup, type Lookup } from './lookup.ts';
import type { Tokens } from './tokens.ts';

/** One phrase to learn from: its words and the number of its class. */
export type Example = { readonly tokens: Tokens; readonly label: number };

/**
 * A softmax over sparse tf-idf features, one row of weights per feature. `idf` already holds the weight of the feature's kind.
 */
export type Model = {
  readonly classes: number;
  readonly lookup: Lookup;
  readonly idf: Float32Array;
  readonly weights: Float32Array;
};

/** Chosen on every fifth phrase held out: bench/understanding.ts. */
const EPOCHS = 3;
const RATE = 5;
const DECAY = 0.7;
/** A class this unlikely is not pushed down further: most classes, most of the time. */
const NEGLIGIBLE = 0.004;
/** Pieces, pairs and words seen once teach one phrase by heart and cost memory. */
const ONCE_IS_TOO_FEW = 2;

type Sparse = { readonly start: Int32Array; readonly ids: Int32Array; readonly values: Float32Array };

/** Learns from all examples. Deterministic: a fixed order, no random numbers. */
export function train(examples: readonly Example[], classes: number): Model {
  const { vocabulary, idf, sparse } = countFeatures(examples);
  const weights = new Float32Array(idf.length * classes);
  descend(sparse, examples, classes, weights);
  return { classes, lookup: buildLookup(vocabulary), idf, weights };
}

/** One pass over all words: every feature gets a number, then those too rare are dropped and the rest renumbered. */
function countFeatures(examples: readonly Example[]): {
  readonly vocabulary: ReadonlyMap<number, number>;
  readonly idf: Float32Array;
  readonly sparse: Sparse;
} {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const kinds: number[] = [];
  const last: number[] = [];
  const all: number[] = [];
  const start = new Int32Array(examples.length + 1);
  examples.forEach((example, e) => {
    visitFeatures(example.tokens, 0, example.tokens.count, (hash, kind) => {
      let id = numbers.get(hash);
      if (id === undefined) {
        id = counts.length;
        numbers.set(hash, id);
        counts.push(0);
        kinds.push(kind);
        last.push(-1);
      }
      all.push(id);
      if (last[id] === e) return;
      last[id] = e;
      counts[id] = (counts[id] as number) + 1;
    });
    start[e + 1] = all.length;
  });
  const renumbered = new Int32Array(counts.length).fill(-1);
  const idf: number[] = [];
  counts.forEach((count, id) => {
    const kind = kinds[id] as number;
    if (kind > FEATURE_FOLD && count < ONCE_IS_TOO_FEW) return;
    renumbered[id] = idf.length;
    idf.push((KIND_WEIGHT[kind] as number) * Math.log(1 + examples.length / count));
  });
  const vocabulary = new Map<number, number>();
  for (const [hash, id] of numbers) if ((renumbered[id] as number) >= 0) vocabulary.set(hash, renumbered[id] as number);
  return { vocabulary, idf: Float32Array.from(idf), sparse: toSparse(all, start, renumbered, idf) };
}

/** Rows of unit length. */
function toSparse(all: readonly number[], start: Int32Array, renumbered: Int32Array, idf: readonly number[]): Sparse {
  const starts = new Int32Array(start.length);
  const ids = new Int32Array(all.length);
  const values = new Float32Array(all.length);
  let n = 0;
  for (let e = 0; e + 1 < start.length; e++) {
    const begin = n;
    let square = 0;
    for (let i = start[e] as number; i < (start[e + 1] as number); i++) {
      const id = renumbered[all[i] as number] as number;
      if (id < 0) continue;
      const value = idf[id] as number;
      ids[n] = id;
      values[n++] = value;
      square += value * value;
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let i = begin; i < n; i++) values[i] = (values[i] as number) * scale;
    starts[e + 1] = n;
  }
  return { start: starts, ids, values };
}

/** Stochastic gradient descent on the cross-entropy; a stride co-prime with the number of examples mixes the needs. */
function descend(sparse: Sparse, examples: readonly Example[], classes: number, weights: Float32Array): void {
  const { start, ids, values } = sparse;
  const size = examples.length;
  const stride = coprime(size);
  const scores = new Float64Array(classes);
  const touched = new Int32Array(classes);
  let rate = RATE;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let e = (epoch * 7919) % Math.max(1, size);
    for (let n = 0; n < size; n++) {
      e = (e + stride) % size;
      const begin = start[e] as number;
      const end = start[e + 1] as number;
      scores.fill(0);
      for (let i = begin; i < end; i++) {
        const row = (ids[i] as number) * classes;
        const value = values[i] as number;
        for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + value * (weights[row + c] as number);
      }
      softmax(scores);
      const label = (examples[e] as Example).label;
      scores[label] = (scores[label] as number) - 1;
      let many = 0;
      for (let c = 0; c < classes; c++) {
        const gradient = scores[c] as number;
        if (gradient < NEGLIGIBLE && gradient > -NEGLIGIBLE) continue;
        touched[many++] = c;
        scores[c] = gradient * rate;
      }
      for (let i = begin; i < end; i++) {
        const row = (ids[i] as number) * classes;
        const value = values[i] as number;
        for (let k = 0; k < many; k++) {
          const c = touched[k] as number;
          weights[row + c] = (weights[row + c] as number) - value * (scores[c] as number);
        }
      }
    }
    rate *= DECAY;
  }
}

/** In place. */
export function softmax(scores: Float64Array): void {
  let top = -Infinity;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const value = Math.exp((scores[c] as number) - top);
    scores[c] = value;
    sum += value;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
}

function coprime(size: number): number {
  let stride = Math.max(1, Math.floor(size * 0.618));
  while (gcd(stride, size) !== 1) stride++;
  return stride;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
