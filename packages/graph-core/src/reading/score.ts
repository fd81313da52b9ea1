import { type FeatureSink, HashList } from "./feature-sink.ts";
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

/** Calls `each` with every hash and weight of a packed scorer, in their order; the bias stands under hash 0. */
function unpack(packed: string, each: (hash: number, weight: number) => void): void {
  const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 6 <= bytes.length; at += 6) {
    const weight = view.getInt16(at + 4, true);
    if (weight !== 0) each(view.getInt32(at, true), weight);
  }
}

/** Open addressing over hashes, each with a number beside it that is never 0: one look at the memory brings both. */
class Slots {
  readonly #pairs: Int32Array;
  readonly #mask: number;

  /** @param most how many hashes it has to hold */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#pairs = new Int32Array(2 * size);
    this.#mask = size - 1;
  }

  /** The number of a hash; 0 where it has none. */
  get(hash: number): number {
    const pairs = this.#pairs;
    const mask = this.#mask;
    let at = (hash ^ (hash >>> 15)) & mask;
    let number = pairs[2 * at + 1]!;
    while (number !== 0 && pairs[2 * at] !== hash) {
      at = (at + 1) & mask;
      number = pairs[2 * at + 1]!;
    }
    return number;
  }

  set(hash: number, number: number): void {
    const pairs = this.#pairs;
    let at = (hash ^ (hash >>> 15)) & this.#mask;
    while (pairs[2 * at + 1] !== 0 && pairs[2 * at] !== hash) at = (at + 1) & this.#mask;
    pairs[2 * at] = hash;
    pairs[2 * at + 1] = number;
  }
}

/**
 * Logistic regression over named yes-or-no features, thousands of them. Weights are whole thousandths, so that a sum is the same
 * in whatever order it is taken and on every machine.
 */
export class SparseScorer {
  readonly #weights: Slots;
  readonly #bias: number;

  /** @param packed base64 of little-endian records: 4 bytes hash of the name, 2 bytes weight; the first one is the bias (hash 0). */
  constructor(packed: string) {
    this.#weights = new Slots(packed.length / 8);
    unpack(packed, (hash, weight) => this.#weights.set(hash, weight));
    this.#bias = this.#weights.get(0);
  }

  /** What features weigh together, in thousandths, the bias aside. @param hashes of their names, each once; only the first `count` count. */
  weigh(hashes: Int32Array, count: number): number {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += this.#weights.get(hashes[i]!);
    return sum;
  }

  /** Log-odds of features that weigh so much together. */
  logOddsOf(weight: number): number {
    return (this.#bias + weight) / 1000;
  }

  /** Log-odds. @param hashes see {@link weigh} */
  logOdds(hashes: Int32Array, count = hashes.length): number {
    return this.logOddsOf(this.weigh(hashes, count));
  }

  /** 0 to 1. */
  probability(hashes: Int32Array, count = hashes.length): number {
    return 1 / (1 + Math.exp(-this.logOdds(hashes, count)));
  }

  /** The same for the features that `add` names. @param scratch is emptied and written to. */
  likelihood(scratch: HashList, add: (sink: FeatureSink) => void): number {
    scratch.clear();
    add(scratch);
    return this.probability(scratch.hashes, scratch.size);
  }
}

/** Several scorers over the same features, side by side: a feature is looked up once for all of them. */
export class SparseScorers {
  readonly #count: number;
  readonly #slots: Slots;
  /** A row of weights a hash, a scorer a column; the first row is the bias. */
  readonly #weights: Int32Array;

  /** @param packed as {@link SparseScorer} takes each */
  constructor(packed: readonly string[]) {
    this.#count = packed.length;
    const rows = new Map<number, number>([[0, 0]]);
    for (const one of packed)
      unpack(one, (hash) => {
        if (!rows.has(hash)) rows.set(hash, rows.size);
      });
    this.#slots = new Slots(rows.size);
    for (const [hash, row] of rows) if (row > 0) this.#slots.set(hash, row);
    this.#weights = new Int32Array(rows.size * this.#count);
    packed.forEach((one, column) =>
      unpack(one, (hash, weight) => (this.#weights[rows.get(hash)! * this.#count + column] = weight)),
    );
  }

  /** Log-odds of each, as {@link SparseScorer.logOdds}. */
  logOdds(hashes: Int32Array, length = hashes.length): number[] {
    const count = this.#count;
    const weights = this.#weights;
    const sums: number[] = [];
    for (let column = 0; column < count; column++) sums.push(weights[column]!);
    for (let i = 0; i < length; i++) {
      const row = hashes[i] === 0 ? 0 : this.#slots.get(hashes[i]!);
      if (row === 0 && hashes[i] !== 0) continue;
      for (let column = 0; column < count; column++) sums[column]! += weights[row * count + column]!;
    }
    return sums.map((sum) => sum / 1000);
  }
}

/** Hashes of names, each once. */
export function hashNames(names: Iterable<string>): Int32Array {
  return new HashList().addAll(names).copy();
}
