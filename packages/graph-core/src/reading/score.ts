import { HashList } from "./feature-sink.ts";
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

/**
 * Logistic regression over named yes-or-no features, thousands of them. Weights are whole thousandths, so that a sum is the same
 * in whatever order it is taken and on every machine.
 */
export class SparseScorer {
  /** Open addressing: hashes of names and their weights, never 0 where a slot is taken. */
  readonly #hashes: Int32Array;
  readonly #weights: Int16Array;
  readonly #bias: number;

  /** @param packed base64 of little-endian records: 4 bytes hash of the name, 2 bytes weight; the first one is the bias (hash 0). */
  constructor(packed: string) {
    const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    const size = 2 ** Math.ceil(Math.log2(bytes.length / 3 + 2));
    this.#hashes = new Int32Array(size);
    this.#weights = new Int16Array(size);
    for (let at = 0; at + 6 <= bytes.length; at += 6) {
      const weight = view.getInt16(at + 4, true);
      if (weight === 0) continue;
      const hash = view.getInt32(at, true);
      const slot = this.#slotOf(hash);
      this.#hashes[slot] = hash;
      this.#weights[slot] = weight;
    }
    this.#bias = this.#weights[this.#slotOf(0)]!;
  }

  /** Log-odds. @param hashes of the features' names, each once; only the first `count` count. */
  logOdds(hashes: Int32Array, count = hashes.length): number {
    let sum = this.#bias;
    for (let i = 0; i < count; i++) sum += this.#weights[this.#slotOf(hashes[i]!)]!;
    return sum / 1000;
  }

  /** 0 to 1. */
  probability(hashes: Int32Array, count = hashes.length): number {
    return 1 / (1 + Math.exp(-this.logOdds(hashes, count)));
  }

  /** The same for names. @param scratch is emptied and written to. */
  likelihood(scratch: HashList, names: Iterable<string>): number {
    scratch.clear();
    scratch.addAll(names);
    return this.probability(scratch.hashes, scratch.size);
  }

  /** Where a hash stands, or the free slot where it would. */
  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let at = (hash ^ (hash >>> 15)) & mask;
    while (this.#weights[at] !== 0 && this.#hashes[at] !== hash) at = (at + 1) & mask;
    return at;
  }
}

/** Hashes of names, each once. */
export function hashNames(names: Iterable<string>): Int32Array {
  return new HashList().addAll(names).copy();
}
