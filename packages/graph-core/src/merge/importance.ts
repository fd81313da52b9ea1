import { round4, saturate } from "./numbers.ts";

export interface ImportanceSignals {
  /** Sum of the readings' weights. */
  weight: number;
  /** How many notes name it. */
  notes: number;
  /** How many concepts it has relations with. */
  degree: number;
}

/**
 * How much a concept matters: .45 w/(w+6) + .25 (n-1)/(n+3) + .3 d/(d+5), with w the weight that its notes give it, n their
 * number, d the number of its neighbours. Each part saturates instead of being divided by the vault's largest value: so an edit
 * changes the importance of the concepts that it speaks of, and of no other.
 * @returns 0 to 1, four decimals.
 */
export function importance({ weight, notes, degree }: ImportanceSignals): number {
  return round4(0.75 * saturate(weight, 0.25) + 0.1 * saturate(Math.max(0, notes - 1), 4) + 0.15 * saturate(degree, 5));
}
