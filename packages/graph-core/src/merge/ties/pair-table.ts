import { FIRST_ROOM, GROWTH, lengthened, RowNumbers } from "./grow.ts";
import { NONE } from "./none.ts";

/**
 * Numbers for unordered pairs of numbers, found by hashing. Pair `p` has two halves, `2p` and `2p + 1`, one for each of its two in the
 * order in which they were added; the other half of `h` is `h ^ 1`.
 */
export class PairTable {
  readonly #rows = new RowNumbers();
  #size = 0;
  /** By half. */
  #keys = new Int32Array(2 * FIRST_ROOM);
  /** Pair + 1 by the hash of its keys, with the next free place behind where that is taken; 0 for none. */
  #places = new Int32Array(4 * FIRST_ROOM);

  /** How many pairs there are. */
  get size(): number {
    return this.#size;
  }

  /** For how many pairs there is room before {@link add} makes more. */
  get room(): number {
    return this.#keys.length / 2;
  }

  /** The half of the first, of a pair in whichever order; {@link NONE} where there is no such pair. */
  find(from: number, to: number): number {
    const pair = this.#places[this.#placeOf(from, to)]! - 1;
    return pair < 0 ? NONE : this.#keys[2 * pair] === from ? 2 * pair : 2 * pair + 1;
  }

  /** Adds a pair that is not there. @returns the half of the first */
  add(from: number, to: number): number {
    if (4 * (this.size + 1) > 3 * this.#places.length) this.#widen();
    const pair = this.#rows.take();
    if (pair >= this.room) this.#grow();
    this.#places[this.#placeOf(from, to)] = pair + 1;
    this.#keys[2 * pair] = from;
    this.#keys[2 * pair + 1] = to;
    this.#size++;
    return 2 * pair;
  }

  /** Takes out the pair of a half. */
  remove(half: number): void {
    this.takeOut(half);
    this.giveBack(half);
  }

  /** The same, but its number stands for no other pair until it is given back. */
  takeOut(half: number): void {
    const pair = half >> 1;
    this.#vacate(this.#placeOf(this.#keys[2 * pair]!, this.#keys[2 * pair + 1]!));
    this.#keys[2 * pair] = this.#keys[2 * pair + 1] = NONE;
    this.#size--;
  }

  giveBack(half: number): void {
    this.#rows.giveBack(half >> 1);
  }

  /** The number of a half, {@link NONE} where there is no such pair any more. */
  keyOf(half: number): number {
    return this.#keys[half]!;
  }

  /** The first halves of all pairs. */
  *halves(): Generator<number> {
    for (const place of this.#places) if (place !== 0) yield 2 * (place - 1);
  }

  #grow(): void {
    this.#keys = lengthened(this.#keys, 2 * Math.ceil(this.room * GROWTH));
  }

  /** Where a pair stands, or would. Linear probing. */
  #placeOf(a: number, b: number): number {
    const places = this.#places;
    const keys = this.#keys;
    const mask = places.length - 1;
    for (let at = hash(a, b) & mask; ; at = (at + 1) & mask) {
      const pair = places[at]! - 1;
      if (pair < 0) return at;
      const [one, other] = [keys[2 * pair], keys[2 * pair + 1]];
      if ((one === a && other === b) || (one === b && other === a)) return at;
    }
  }

  /** Empties a place and moves up what had to go behind it. D. Knuth, TAOCP 3, algorithm 6.4 R. */
  #vacate(place: number): void {
    const places = this.#places;
    const mask = places.length - 1;
    let hole = place;
    for (let at = (hole + 1) & mask; places[at] !== 0; at = (at + 1) & mask) {
      const pair = places[at]! - 1;
      const home = hash(this.#keys[2 * pair]!, this.#keys[2 * pair + 1]!) & mask;
      if (((at - home) & mask) < ((at - hole) & mask)) continue;
      places[hole] = places[at]!;
      hole = at;
    }
    places[hole] = 0;
  }

  #widen(): void {
    const before = this.#places;
    this.#places = new Int32Array(2 * before.length);
    for (const place of before) {
      if (place === 0) continue;
      const pair = place - 1;
      this.#places[this.#placeOf(this.#keys[2 * pair]!, this.#keys[2 * pair + 1]!)] = place;
    }
  }
}

/** The same for two numbers whichever comes first. */
function hash(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  let mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}
