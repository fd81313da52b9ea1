/**
 * Rows of weights with most classes filled, three classes to a number, so that one addition does the work of three: a
 * number of 53 bits holds three sums of 18 bits each. All are whole numbers and stay in range, so the sums are exact.
 */
export class PackedRows {
  /** Numbers in a row; class `c` stands in number `c % width`, in lane `Math.floor(c / width)`. */
  readonly width: number;
  /** Where each row of the table begins in `#cells`; -1 for rows that are kept sparse. */
  readonly at: Int32Array;
  readonly #cells: Float64Array;

  constructor(classes: number, starts: Int32Array, classOf: Uint8Array, weight: Int16Array) {
    const width = Math.ceil(classes / LANES / 4) * 4;
    this.width = width;
    this.at = new Int32Array(starts.length - 1).fill(-1);
    let size = 0;
    for (let row = 0; row < this.at.length; row++) {
      const [start, end] = [starts[row]!, starts[row + 1]!];
      if (end - start < LEAST || weight.subarray(start, end).some((each) => Math.abs(each) > LARGEST)) continue;
      this.at[row] = size;
      size += width;
    }
    this.#cells = new Float64Array(size);
    for (let row = 0; row < this.at.length; row++) {
      if (this.at[row]! < 0) continue;
      for (let k = starts[row]!; k < starts[row + 1]!; k++) {
        const lane = Math.floor(classOf[k]! / width);
        this.#cells[this.at[row]! + classOf[k]! - lane * width]! += weight[k]! * SIZE ** lane;
      }
    }
  }

  /** Adds the rows that begin at the first `count` places of `from`, at most `MOST_ROWS`, to `scores`, which has room for `LANES * width` classes. */
  add(from: Int32Array, count: number, scores: Float64Array): void {
    const { width } = this;
    const cells = this.#cells;
    for (let c = 0; c < width; c += 4) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let j = 0; j < count; j++) {
        const at = from[j]! + c;
        s0 += cells[at]!;
        s1 += cells[at + 1]!;
        s2 += cells[at + 2]!;
        s3 += cells[at + 3]!;
      }
      unpack(s0, scores, c, width);
      unpack(s1, scores, c + 1, width);
      unpack(s2, scores, c + 2, width);
      unpack(s3, scores, c + 3, width);
    }
  }
}

const LANES = 3;
const SIZE = 2 ** 18;
/** The most rows that may be added up in one go. */
export const MOST_ROWS = 64;
/** A row with fewer weights is added faster one by one. */
const LEAST = 8;
/** Larger weights could leave their lane. */
const LARGEST = Math.floor((SIZE / 2 - 1) / MOST_ROWS);
/** Adding and taking away so large a number leaves what is a multiple of its last bit: rounding, without a call. */
const ROUND_HIGH = 1.5 * 2 ** 52 * SIZE ** 2;
const ROUND_MIDDLE = 1.5 * 2 ** 52 * SIZE;

function unpack(sum: number, scores: Float64Array, c: number, width: number): void {
  const high = sum + ROUND_HIGH - ROUND_HIGH;
  const rest = sum - high;
  const middle = rest + ROUND_MIDDLE - ROUND_MIDDLE;
  scores[c]! += rest - middle;
  scores[c + width]! += middle / SIZE;
  scores[c + 2 * width]! += high / SIZE ** 2;
}
