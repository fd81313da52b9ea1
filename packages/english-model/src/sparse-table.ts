import { bucketOf } from "./hash.ts";

/**
 * Feature weights as a sparse matrix. A feature's hash picks a bucket; a bitmap says whether the bucket has weights at all
 * (most have none), and counting the bits before it gives its row. Weights are whole numbers, so sums are exact everywhere.
 */
export class SparseTable {
  readonly bits: number;
  readonly classes: number;
  /** Pairs of words: the bitmap's 32 buckets, and the number of rows before them. */
  readonly index: Int32Array;
  /** Where each row's entries start; one more at the end. */
  readonly starts: Int32Array;
  readonly classOf: Uint8Array;
  readonly weight: Int16Array;

  constructor(
    bits: number,
    classes: number,
    buckets: Int32Array,
    starts: Int32Array,
    classOf: Uint8Array,
    weight: Int16Array,
  ) {
    this.bits = bits;
    this.classes = classes;
    this.starts = starts;
    this.classOf = classOf;
    this.weight = weight;
    this.index = new Int32Array(2 * (1 << (bits - 5)));
    for (let row = 0; row < buckets.length; row++) this.index[2 * (buckets[row]! >>> 5)]! |= 1 << (buckets[row]! & 31);
    let before = 0;
    for (let i = 0; i < this.index.length; i += 2) {
      this.index[i + 1] = before;
      before += ones(this.index[i]!);
    }
    this.#rows = classes <= 3 ? fourASide(starts, classOf, weight) : undefined;
  }

  /** Sums for a table of three classes. */
  scoreThree(features: Int32Array, count: number, scores: Int32Array): void {
    const { index, bits } = this;
    const rows = this.#rows!;
    let [a, b, c] = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const bucket = bucketOf(features[i]!, bits);
      const at = (bucket >>> 5) * 2;
      const word = index[at]!;
      const mask = 1 << (bucket & 31);
      if ((word & mask) === 0) continue;
      const row = (index[at + 1]! + ones(word & (mask - 1))) * 4;
      a += rows[row]!;
      b += rows[row + 1]!;
      c += rows[row + 2]!;
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
  }

  /** The same weights laid out for speed, if the classes are few: four slots a row. */
  readonly #rows: Int16Array | undefined;

  /** The sums of the features' weights for each class. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    scores.fill(0);
    this.add(features, 0, count, scores);
  }

  /** Adds the weights of the features from `from` to `to` to `scores`. */
  add(features: Int32Array, from: number, to: number, scores: Int32Array | Float64Array): void {
    const { index, starts, classOf, weight, bits } = this;
    for (let i = from; i < to; i++) {
      const bucket = bucketOf(features[i]!, bits);
      const word = index[(bucket >>> 5) * 2]!;
      const mask = 1 << (bucket & 31);
      if ((word & mask) === 0) continue;
      const row = index[(bucket >>> 5) * 2 + 1]! + ones(word & (mask - 1));
      for (let k = starts[row]!, end = starts[row + 1]!; k < end; k++) scores[classOf[k]!]! += weight[k]!;
    }
  }
}

function fourASide(starts: Int32Array, classOf: Uint8Array, weight: Int16Array): Int16Array {
  const rows = new Int16Array((starts.length - 1) * 4);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let k = starts[row]!; k < starts[row + 1]!; k++) rows[row * 4 + classOf[k]!] = weight[k]!;
  }
  return rows;
}

function ones(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
