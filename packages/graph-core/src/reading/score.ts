import type { Features } from "./features.ts";

/** Weights of a logistic scorer by feature; `bias` for the constant. */
export type Weights = Readonly<Record<string, number>>;

/** The probability that logistic weights give to features, 0 to 1; unknown features count nothing. */
export function logistic(weights: Weights, features: Features): number {
  let sum = weights["bias"] ?? 0;
  for (const name in features) {
    const weight = weights[name];
    if (weight !== undefined) sum += weight * (features[name] as number);
  }
  return 1 / (1 + Math.exp(-sum));
}

/** A number for a feature's name: FNV-1a (Fowler, Noll, Vo), 32 bits. */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Logistic regression over named yes-or-no features, thousands of them. Weights are whole thousandths, so that a sum is the same
 * in whatever order it is taken and on every machine.
 */
export class SparseScorer {
  readonly #weights = new Map<number, number>();
  readonly #bias: number;

  /** @param packed base64 of little-endian records: 4 bytes hash of the name, 2 bytes weight; the first one is the bias (hash 0). */
  constructor(packed: string) {
    const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 6 <= bytes.length; at += 6)
      this.#weights.set(view.getUint32(at, true), view.getInt16(at + 4, true));
    this.#bias = this.#weights.get(0) ?? 0;
  }

  /** Log-odds. @param hashes of the features' names, each once. */
  logOdds(hashes: Iterable<number>): number {
    let sum = this.#bias;
    for (const hash of hashes) sum += this.#weights.get(hash) ?? 0;
    return sum / 1000;
  }

  /** 0 to 1. */
  probability(hashes: Iterable<number>): number {
    return 1 / (1 + Math.exp(-this.logOdds(hashes)));
  }
}

/** Hashes of names, each once. */
export function hashNames(names: Iterable<string>): Set<number> {
  const hashes = new Set<number>();
  for (const name of names) hashes.add(hashName(name));
  return hashes;
}
