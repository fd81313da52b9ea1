import type { NameTable } from "../merge/ties/name-table.ts";

/** Weights are whole millionths, so that sums over them are exact and do not depend on the order of the words. */
const SCALE = 1e6;

/** How alike two texts are is told in so many steps: a line more or less in one of them seldom makes a step. */
const STEPS = 8;

type Places = Uint16Array | Int32Array;

/**
 * The words of a note as numbers in two arrays: thousands of notes have hundreds each, and as strings in lists they take twice as
 * much. Never changes. The numbers of its stems are held in a table; whoever lets the words go has to {@link release} them.
 */
export class NoteWords {
  /** Numbers of the stems, ascending; then the weight of each. */
  readonly #stems: Int32Array;
  /** Where the places of each stem begin behind these, and where the last end; the places; the ends of sentences. */
  readonly #places: Places;

  private constructor(stems: Int32Array, places: Places) {
    this.#stems = stems;
    this.#places = places;
  }

  /**
   * @param weights of all stems, 0 to 1. @param places the first ones of each, ascending. @param ends where sentences end, ascending.
   * @param table holds each stem once more. Cost: n log n in the stems.
   */
  static of(
    weights: ReadonlyMap<string, number>,
    places: ReadonlyMap<string, readonly number[]>,
    ends: readonly number[],
    table: NameTable,
  ): NoteWords {
    const found = [...weights].map(([stem, weight]) => ({ number: table.hold(stem), stem, weight }));
    found.sort((a, b) => a.number - b.number);
    const stems = new Int32Array(2 * found.length);
    const starts = [0];
    const all: number[] = [];
    for (const [i, { number, stem, weight }] of found.entries()) {
      stems[i] = number;
      stems[found.length + i] = Math.round(weight * SCALE);
      all.push(...(places.get(stem) ?? []));
      starts.push(all.length);
    }
    const numbers = [...starts, ...all, ...ends];
    const isShort = numbers.every((number) => number <= 0xffff);
    return new NoteWords(stems, isShort ? Uint16Array.from(numbers) : Int32Array.from(numbers));
  }

  /** Lets a table hold its stems once less. */
  release(table: NameTable): void {
    for (const stem of this.stems()) table.release(stem);
  }

  /** Numbers of all stems, ascending. */
  stems(): Int32Array {
    return this.#stems.subarray(0, this.#size);
  }

  /** Whether it has a stem. Cost: log of the stems. */
  has(stem: number): boolean {
    return this.#at(stem) >= 0;
  }

  /** The first places of a stem; `undefined` where the text has none. Cost: log of the stems. */
  placesOf(stem: number): Places | undefined {
    const at = this.#at(stem);
    if (at < 0) return undefined;
    const [start, end] = [this.#places[at]!, this.#places[at + 1]!];
    const from = this.#size + 1;
    return start === end ? undefined : this.#places.subarray(from + start, from + end);
  }

  /** Where sentences end, ascending. */
  ends(): Places {
    return this.#places.subarray(this.#size + 1 + this.#places[this.#size]!);
  }

  /** How alike two texts are, 0 to 1: the cosine of their weights, rounded to an eighth. Cost: the words of both. */
  similarity(other: NoteWords): number {
    const [left, right] = [this.#stems, other.#stems];
    const [size, otherSize] = [this.#size, other.#size];
    let sum = 0;
    for (let i = 0, j = 0; i < size && j < otherSize;) {
      const order = left[i]! - right[j]!;
      if (order === 0) sum += left[size + i++]! * right[otherSize + j++]!;
      else if (order < 0) i++;
      else j++;
    }
    return steps(sum) / STEPS;
  }

  /** Writes the weight of each stem, or 0, to the place of its number times two and `offset`. Cost: its stems. */
  lay(weights: Int32Array, offset: 0 | 1, isErased = false): void {
    const size = this.#size;
    for (let i = 0; i < size; i++) weights[2 * this.#stems[i]! + offset] = isErased ? 0 : this.#stems[size + i]!;
  }

  /** One more than the largest number of its stems. */
  get end(): number {
    return (this.#stems[this.#size - 1] ?? -1) + 1;
  }

  /**
   * Whether it is as alike, in {@link similarity}, to one text as to another.
   * @param weights of both, see {@link lay}; Cost: its stems.
   */
  isAsAlike(weights: Int32Array): boolean {
    const [stems, size] = [this.#stems, this.#size];
    let [one, other] = [0, 0];
    for (let i = 0; i < size; i++) {
      const at = 2 * stems[i]!;
      // Numbers ascend, and behind the end there are none of both texts.
      if (at >= weights.length) break;
      const weight = stems[size + i]!;
      one += weight * weights[at]!;
      other += weight * weights[at + 1]!;
    }
    return steps(one) === steps(other);
  }

  get #size(): number {
    return this.#stems.length / 2;
  }

  #at(stem: number): number {
    const stems = this.#stems;
    let [low, high] = [0, this.#size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stems[middle]! < stem) low = middle + 1;
      else high = middle;
    }
    return low < this.#size && stems[low] === stem ? low : -1;
  }
}

/** @param sum of the products of weights. */
function steps(sum: number): number {
  return Math.round(STEPS * Math.min(1, sum / (SCALE * SCALE)));
}
