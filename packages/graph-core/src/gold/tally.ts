/** How often something was right, wrongly said, and missed. */
export interface Tally {
  /** What the graph says and the gold has. */
  right: number;
  /** What the graph says and the gold does not have. */
  noise: number;
  /** What the gold has and the graph does not say. */
  missed: number;
}

/** Shares from 0 to 1; 0 where there is nothing to take a share of. */
export interface Figures {
  /** Of what was said, how much is right. */
  precision: number;
  /** Of what was to be said, how much was. */
  recall: number;
  /** Their harmonic mean. */
  f1: number;
}

export function emptyTally(): Tally {
  return { right: 0, noise: 0, missed: 0 };
}

/**
 * Precision, recall and their harmonic mean of a tally; each 0 where there is nothing to take a share of.
 *
 * @example
 * ```js
 * import { figuresOf } from "@cairn/graph-core/gold";
 *
 * console.log(figuresOf({ right: 3, noise: 1, missed: 1 }));
 * // → { precision: 0.75, recall: 0.75, f1: 0.75 }
 * ```
 */
export function figuresOf({ right, noise, missed }: Tally): Figures {
  return {
    precision: right / (right + noise || 1),
    recall: right / (right + missed || 1),
    f1: (2 * right) / (2 * right + noise + missed || 1),
  };
}

export function addTally(to: Tally, { right, noise, missed }: Tally): void {
  to.right += right;
  to.noise += noise;
  to.missed += missed;
}
