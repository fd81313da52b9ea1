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

  constructor(bits: number, classes: number, buckets: Int32Array, starts: Int32Array, classOf: Uint8Array, weight: Int16Array) {
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
  }

  /** Adds up the weights of the features for each class into `scores`. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { index, starts, classOf, weight, bits } = this;
    scores.fill(0);
    for (let i = 0; i < count; i++) {
      const bucket = bucketOf(features[i]!, bits);
      const word = index[(bucket >>> 5) * 2]!;
      const mask = 1 << (bucket & 31);
      if ((word & mask) === 0) continue;
      const row = index[(bucket >>> 5) * 2 + 1]! + ones(word & (mask - 1));
      for (let k = starts[row]!, end = starts[row + 1]!; k < end; k++) scores[classOf[k]!]! += weight[k]!;
    }
  }
}

function ones(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
