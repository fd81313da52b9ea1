import { Column } from "./column.ts";
import { FIRST_ROOM, grown, RowNumbers } from "./grow.ts";

/** No row, no half, no fact. */
export const NONE = -1;

/**
 * Pairs of keys that some fact ties, as columns of numbers: an object for each would be most of what an index holds. Tie `t` has two
 * halves, `2t` and `2t + 1`, one for each of its keys; the other half of `h` is `h ^ 1`. A half stands for the direction that leads
 * from its key, and is one of the list of its key's halves.
 */
export class TieTable {
  readonly #rows = new RowNumbers();
  /** By half: its key. */
  #keys = new Int32Array(2 * FIRST_ROOM);
  /** By half: the one before and behind it in the list of its key. */
  #next = new Int32Array(2 * FIRST_ROOM);
  #previous = new Int32Array(2 * FIRST_ROOM);
  /** By half: what is only counted. */
  readonly #counts = new Column();
  /** By tie: the first of what hangs on it. */
  #first = new Int32Array(FIRST_ROOM);
  /** By key: the first half of its list. */
  #heads = new Int32Array(FIRST_ROOM).fill(NONE);
  /** Tie + 1 by the hash of its keys, with the next free place behind where that is taken; 0 for none. */
  #places = new Int32Array(4 * FIRST_ROOM);

  /** How many ties there are. */
  get size(): number {
    return this.#rows.size;
  }

  /** The half that leads from one key to another, {@link NONE} where nothing ties them. */
  find(from: number, to: number): number {
    const at = this.#placeOf(from, to);
    const tie = this.#places[at]! - 1;
    return tie < 0 ? NONE : this.#keys[2 * tie] === from ? 2 * tie : 2 * tie + 1;
  }

  /** Adds a tie between two keys that have none. @returns the half that leads from the first to the second */
  add(from: number, to: number): number {
    if (4 * (this.size + 1) > 3 * this.#places.length) this.#widen();
    const tie = this.#rows.take();
    while (2 * tie + 1 >= this.#keys.length) this.#grow();
    this.#places[this.#placeOf(from, to)] = tie + 1;
    this.#first[tie] = NONE;
    this.#link(2 * tie, from);
    this.#link(2 * tie + 1, to);
    return 2 * tie;
  }

  /** Takes a tie out. */
  remove(half: number): void {
    const tie = half >> 1;
    this.#vacate(this.#placeOf(this.#keys[2 * tie]!, this.#keys[2 * tie + 1]!));
    this.#unlink(2 * tie);
    this.#unlink(2 * tie + 1);
    this.#rows.giveBack(tie);
  }

  /** The key of a half, {@link NONE} where there is no such tie any more. */
  keyOf(half: number): number {
    return this.#keys[half]!;
  }

  /** Whether a key has no ties. */
  isLoose(key: number): boolean {
    return (this.#heads[key] ?? NONE) === NONE;
  }

  /** All halves of a key. */
  *halvesOf(key: number): Iterable<number> {
    for (let half = this.#heads[key] ?? NONE; half !== NONE; half = this.#next[half]!) yield half;
  }

  /** The first row that hangs on a tie, {@link NONE} for none. */
  first(half: number): number {
    return this.#first[half >> 1]!;
  }

  setFirst(half: number, row: number): void {
    this.#first[half >> 1] = row;
  }

  /** How much is counted that leads the way of a half. */
  count(half: number): number {
    return this.#counts.at(half);
  }

  addCount(half: number, more: 1 | -1): void {
    this.#counts.set(half, this.#counts.at(half) + more);
  }

  /** Whether nothing hangs on a tie any more, and nothing is counted. */
  isEmpty(half: number): boolean {
    return this.first(half) === NONE && this.#counts.at(half) === 0 && this.#counts.at(half ^ 1) === 0;
  }

  #link(half: number, key: number): void {
    while (key >= this.#heads.length) {
      const { length } = this.#heads;
      this.#heads = grown(this.#heads).fill(NONE, length);
    }
    const head = this.#heads[key]!;
    this.#keys[half] = key;
    this.#counts.set(half, 0);
    this.#next[half] = head;
    this.#previous[half] = NONE;
    if (head !== NONE) this.#previous[head] = half;
    this.#heads[key] = half;
  }

  #unlink(half: number): void {
    const [previous, next] = [this.#previous[half]!, this.#next[half]!];
    if (previous === NONE) this.#heads[this.#keys[half]!] = next;
    else this.#next[previous] = next;
    if (next !== NONE) this.#previous[next] = previous;
    this.#keys[half] = NONE;
  }

  #grow(): void {
    // A tie has two halves: the columns of halves stay twice as long.
    this.#first = grown(this.#first);
    const twice = (column: Int32Array) => {
      const next = new Int32Array(2 * this.#first.length);
      next.set(column);
      return next;
    };
    this.#keys = twice(this.#keys);
    this.#next = twice(this.#next);
    this.#previous = twice(this.#previous);
  }

  /** Where the tie of two keys stands, or would. Linear probing. */
  #placeOf(a: number, b: number): number {
    const places = this.#places;
    const keys = this.#keys;
    const mask = places.length - 1;
    for (let at = hash(a, b) & mask; ; at = (at + 1) & mask) {
      const tie = places[at]! - 1;
      if (tie < 0) return at;
      const [one, other] = [keys[2 * tie], keys[2 * tie + 1]];
      if ((one === a && other === b) || (one === b && other === a)) return at;
    }
  }

  /** Empties a place and moves up what had to go behind it. D. Knuth, TAOCP 3, algorithm 6.4 R. */
  #vacate(place: number): void {
    const places = this.#places;
    const mask = places.length - 1;
    let hole = place;
    for (let at = (hole + 1) & mask; places[at] !== 0; at = (at + 1) & mask) {
      const tie = places[at]! - 1;
      const home = hash(this.#keys[2 * tie]!, this.#keys[2 * tie + 1]!) & mask;
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
      const tie = place - 1;
      this.#places[this.#placeOf(this.#keys[2 * tie]!, this.#keys[2 * tie + 1]!)] = place;
    }
  }
}

/** The same for two keys whichever comes first. */
function hash(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  let mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}
