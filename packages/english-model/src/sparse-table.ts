import { bucketOf } from "./hash.ts";
import { MOST_ROWS, PackedRows } from "./packed-rows.ts";

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
    this.#packed = new PackedRows(classes, starts, classOf, weight);
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

  /** The rows with many classes again, as they are added up fastest. */
  readonly #packed: PackedRows;
  readonly #full = new Int32Array(MOST_ROWS);

  /** Length of the array that `score` writes to: the classes, and some room for its work. */
  get room(): number {
    return 3 * this.#packed.width;
  }

  /** Adds up the weights of the features (at most `MOST_ROWS`) for each class into `scores`, which has `room`. */
  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { index, starts, classOf, weight, bits } = this;
    const { at: packedAt } = this.#packed;
    const full = this.#full;
    let filled = 0;
    scores.fill(0);
    for (let i = 0; i < count; i++) {
      const bucket = bucketOf(features[i]!, bits);
      const at = (bucket >>> 5) * 2;
      const word = index[at]!;
      const mask = 1 << (bucket & 31);
      if ((word & mask) === 0) continue;
      const row = index[at + 1]! + ones(word & (mask - 1));
      const packed = packedAt[row]!;
      if (packed >= 0) full[filled++] = packed;
      else for (let k = starts[row]!, end = starts[row + 1]!; k < end; k++) scores[classOf[k]!]! += weight[k]!;
    }
    this.#packed.add(full, filled, scores);
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
