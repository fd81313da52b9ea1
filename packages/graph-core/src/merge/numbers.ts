/** 1 - Π(1 - p): what independent hints make together. In: 0 to 1 each; out: 0 to 1. Callers fix the order. */
export function noisyOr(probabilities: Iterable<number>): number {
  let miss = 1;
  for (const p of probabilities) miss *= 1 - Math.min(1, Math.max(0, p));
  return 1 - miss;
}

/** Four decimals: enough to rank by, and the same text on every run. */
export function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** x / (x + half): 0 at 0, one half at `half`, near 1 far out. */
export function saturate(x: number, half: number): number {
  return x / (x + half);
}
