import { bucketOf } from "../src/hash.ts";

/**
 * Averaged-perceptron weights while they are learnt. A row is made for a bucket when a mistake first touches it, unless the
 * table is frozen to a chosen set of buckets.
 */
export class TrainableTable {
  readonly bits: number;
  readonly classes: number;
  readonly index: Int32Array;
  rows = 0;
  frozen = false;
  #buckets: Int32Array;
  #weight: Float32Array;
  #total: Float64Array;
  #clock = 1;

  constructor(bits: number, classes: number, allowed?: Int32Array) {
    this.bits = bits;
    this.classes = classes;
    this.index = new Int32Array(2 ** bits).fill(-1);
    const room = allowed?.length ?? 1 << 14;
    this.#buckets = new Int32Array(room);
    this.#weight = new Float32Array(room * classes);
    this.#total = new Float64Array(room * classes);
    if (allowed !== undefined) {
      for (const bucket of allowed) this.#row(bucket);
      this.frozen = true;
    }
  }

  score(features: Int32Array, count: number, scores: Int32Array | Float64Array): void {
    scores.fill(0);
    this.add(features, 0, count, scores);
  }

  add(features: Int32Array, from: number, to: number, scores: Int32Array | Float64Array): void {
    const { index, bits, classes } = this;
    const weight = this.#weight;
    for (let i = from; i < to; i++) {
      const row = index[bucketOf(features[i]!, bits)]!;
      if (row < 0) continue;
      const at = row * classes;
      for (let c = 0; c < classes; c++) scores[c]! += weight[at + c]!;
    }
  }

  tick(): void {
    this.#clock++;
  }

  /** Makes `good` likelier and `bad` unlikelier, given the features. */
  update(features: Int32Array, count: number, good: number, bad: number): void {
    for (let i = 0; i < count; i++) {
      const bucket = bucketOf(features[i]!, this.bits);
      let row = this.index[bucket]!;
      if (row < 0) {
        if (this.frozen) continue;
        row = this.#row(bucket);
      }
      const at = row * this.classes;
      this.#weight[at + good]! += 1;
      this.#total[at + good]! += this.#clock;
      this.#weight[at + bad]! -= 1;
      this.#total[at + bad]! -= this.#clock;
    }
  }

  /** Replaces the weights by their averages over the training so far. Learning must not go on afterwards. */
  average(): void {
    const n = this.rows * this.classes;
    for (let i = 0; i < n; i++) this.#weight[i] = this.#weight[i]! - this.#total[i]! / this.#clock;
    this.#total = new Float64Array(0);
  }

  /** Buckets in rising order with their weights. */
  *entries(): Generator<{ bucket: number; weights: Float32Array }> {
    const order = Array.from({ length: this.rows }, (_, row) => row).sort(
      (a, b) => this.#buckets[a]! - this.#buckets[b]!,
    );
    for (const row of order) {
      yield {
        bucket: this.#buckets[row]!,
        weights: this.#weight.subarray(row * this.classes, (row + 1) * this.classes),
      };
    }
  }

  #row(bucket: number): number {
    if (this.rows === this.#buckets.length) {
      const room = this.rows * 2;
      this.#buckets = grow(this.#buckets, new Int32Array(room));
      this.#weight = grow(this.#weight, new Float32Array(room * this.classes));
      this.#total = grow(this.#total, new Float64Array(room * this.classes));
    }
    const row = this.rows++;
    this.#buckets[row] = bucket;
    this.index[bucket] = row;
    return row;
  }
}

function grow<T extends Int32Array | Float32Array | Float64Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
