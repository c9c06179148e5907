import { countFeatures, type Examples, type Sparse } from './count-features.ts';
import { type Cells, type Model, quantise } from './model.ts';

/** Chosen on every fifth phrase held out: bench/understanding.ts. */
const RATE = 6;
/** A class this unlikely is not pushed down further: most classes, most of the time. */
const NEGLIGIBLE = 0.02;
/** A feature in the phrases of this share of the classes gets a cell for every class: faster than looking which. */
const FULL_FROM = 0.2;

/** How a model comes from examples of so many classes: the same examples always give the same model. */
export type Learn = (examples: Examples, classes: number) => Model;

/** Learns from all examples. Deterministic: a fixed order, no random numbers. */
export function train(examples: Examples, classes: number): Model {
  const { lookup, idf, sparse } = countFeatures(examples);
  const cells = cellsOf(sparse, examples.labels, classes, idf.length);
  return quantise(classes, lookup, idf, cells, descend(sparse, examples.labels, classes, cells));
}

/** The classes of the phrases each feature is in, rising; all classes when they are many. */
function cellsOf({ start, ids }: Sparse, labels: Int32Array, classes: number, features: number): Cells {
  const ends = new Int32Array(features + 1);
  const last = new Int32Array(features);
  const visit = (found: (id: number, label: number) => void): void => {
    last.fill(-1);
    for (const e of byLabel(labels, classes)) {
      const label = labels[e] as number;
      for (let i = start[e] as number; i < (start[e + 1] as number); i++) {
        const id = ids[i] as number;
        if (last[id] === label) continue;
        last[id] = label;
        found(id, label);
      }
    }
  };
  visit((id) => {
    ends[id + 1] = (ends[id + 1] as number) + 1;
  });
  for (let id = 0; id < features; id++) {
    const many = ends[id + 1] as number;
    ends[id + 1] = (ends[id] as number) + (many > classes * FULL_FROM ? classes : many);
  }
  const next = ends.slice();
  const of = new Uint16Array(ends[features] as number);
  for (let id = 0; id < features; id++)
    if (isFull(ends, id, classes)) for (let c = 0; c < classes; c++) of[(ends[id] as number) + c] = c;
  visit((id, label) => {
    if (isFull(ends, id, classes)) return;
    const at = next[id] as number;
    of[at] = label;
    next[id] = at + 1;
  });
  return { start: ends, of };
}

function isFull(start: Int32Array, id: number, classes: number): boolean {
  return (start[id + 1] as number) - (start[id] as number) === classes;
}

/** Numbers of the examples, class by class. */
function byLabel(labels: Int32Array, classes: number): Int32Array {
  const next = new Int32Array(classes + 1);
  for (const label of labels) next[label + 1] = (next[label + 1] as number) + 1;
  for (let c = 0; c < classes; c++) next[c + 1] = (next[c + 1] as number) + (next[c] as number);
  const order = new Int32Array(labels.length);
  labels.forEach((label, e) => {
    const at = next[label] as number;
    order[at] = e;
    next[label] = at + 1;
  });
  return order;
}

/**
 * Stochastic gradient descent on the cross-entropy, once over the examples (a second time gains nothing with this many); a stride
 * co-prime with their number mixes the needs.
 */
function descend(sparse: Sparse, labels: Int32Array, classes: number, cells: Cells): Float32Array {
  const weights = new Float32Array(cells.of.length);
  const size = labels.length;
  const stride = coprime(size);
  const scores = new Float64Array(classes);
  const touched = new Int32Array(classes);
  let e = 0;
  for (let n = 0; n < size; n++) {
    e = (e + stride) % size;
    learn(sparse, e, labels[e] as number, RATE, cells, weights, scores, touched);
  }
  return weights;
}

/** One step down for one example; `scores` and `touched` are room to work in. */
function learn(
  { start, ids, values }: Sparse,
  e: number,
  label: number,
  rate: number,
  cells: Cells,
  weights: Float32Array,
  scores: Float64Array,
  touched: Int32Array,
): void {
  const begin = start[e] as number;
  const end = start[e + 1] as number;
  const classes = scores.length;
  scores.fill(0);
  for (let i = begin; i < end; i++) {
    const id = ids[i] as number;
    const value = values[i] as number;
    const from = cells.start[id] as number;
    const many = (cells.start[id + 1] as number) - from;
    if (many === classes)
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + value * (weights[from + c] as number);
    else
      for (let cell = from; cell < from + many; cell++) {
        const c = cells.of[cell] as number;
        scores[c] = (scores[c] as number) + value * (weights[cell] as number);
      }
  }
  const heavy = gradient(scores, label, rate, touched);
  for (let i = begin; i < end; i++) {
    const id = ids[i] as number;
    const value = values[i] as number;
    const from = cells.start[id] as number;
    const many = (cells.start[id + 1] as number) - from;
    if (many === classes)
      for (let k = 0; k < heavy; k++) {
        const cell = from + (touched[k] as number);
        weights[cell] = (weights[cell] as number) - value * (scores[touched[k] as number] as number);
      }
    else
      for (let cell = from; cell < from + many; cell++)
        weights[cell] = (weights[cell] as number) - value * (scores[cells.of[cell] as number] as number);
  }
}

/** Turns scores into the steps down, 0 for the classes that hardly matter; the others are numbered in `touched`: how many. */
function gradient(scores: Float64Array, label: number, rate: number, touched: Int32Array): number {
  softmax(scores);
  scores[label] = (scores[label] as number) - 1;
  let many = 0;
  for (let c = 0; c < scores.length; c++) {
    const by = scores[c] as number;
    const matters = by >= NEGLIGIBLE || by <= -NEGLIGIBLE;
    scores[c] = matters ? by * rate : 0;
    if (matters) touched[many++] = c;
  }
  return many;
}

/** Below this much under the best a class has no share worth computing. */
const FAR_BELOW = -14;

/** Scores to shares that add up to 1, in place. */
export function softmax(scores: Float64Array): void {
  let top = -Infinity;
  for (let c = 0; c < scores.length; c++) if ((scores[c] as number) > top) top = scores[c] as number;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const under = (scores[c] as number) - top;
    const value = under < FAR_BELOW ? 0 : Math.exp(under);
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
