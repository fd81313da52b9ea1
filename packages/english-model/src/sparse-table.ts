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
  /** Weight and class in one number (`weight * 256 + class`), which one look at the memory brings. */
  readonly entries: Int32Array;

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
    // `Int32Array.from` would ask an iterator for each of a million and a half.
    this.entries = new Int32Array(weight.length);
    for (let i = 0; i < weight.length; i++) this.entries[i] = weight[i]! * 256 + classOf[i]!;
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
    const rows = this.#rows!;
    const n = this.#find(features, 0, count);
    const found = this.#found;
    let [a, b, c] = [0, 0, 0];
    for (let i = 0; i < n; i++) {
      const row = found[i]! * 4;
      a += rows[row]!;
      b += rows[row + 1]!;
      c += rows[row + 2]!;
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
  }

  /**
   * Writes the rows of the features that have weights to `#found`. About every other feature has none, which no processor can
   * foresee: so without a branch, and apart from the sums, that it may look up many at a time.
   * @returns how many they are
   */
  #find(features: Int32Array, from: number, to: number): number {
    const { index, bits } = this;
    if (to - from > this.#found.length) this.#found = new Int32Array(2 * (to - from));
    const found = this.#found;
    let n = 0;
    for (let i = from; i < to; i++) {
      const bucket = bucketOf(features[i]!, bits);
      const at = (bucket >>> 5) * 2;
      const word = index[at]!;
      const bit = bucket & 31;
      found[n] = index[at + 1]! + ones(word & ((1 << bit) - 1));
      n += (word >>> bit) & 1;
    }
    return n;
  }

  #found = new Int32Array(256);

  /** The same weights laid out for speed, if the classes are few: four slots a row. */
  readonly #rows: Int16Array | undefined;

  /** The sums of the features' weights for each class. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    scores.fill(0);
    this.add(features, 0, count, scores);
  }

  /** Adds the weights of the features from `from` to `to` to `scores`. */
  add(features: Int32Array, from: number, to: number, scores: Int32Array | Float64Array): void {
    const { starts, entries } = this;
    const n = this.#find(features, from, to);
    const found = this.#found;
    for (let i = 0; i < n; i++) {
      const row = found[i]!;
      for (let k = starts[row]!, end = starts[row + 1]!; k < end; k++) {
        const entry = entries[k]!;
        scores[entry & 255]! += entry >> 8;
      }
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
