import { Column } from "./column.ts";
import { FIRST_ROOM, grown, lengthened } from "./grow.ts";
import { NONE } from "./none.ts";
import { PairTable } from "./pair-table.ts";

/** Lists are swept when one tie is gone for so many that are there. */
const GONE_PART = 16;

/**
 * Pairs of keys that some fact ties, as columns of numbers: an object for each would be most of what an index holds. Tie `t` has two
 * halves, `2t` and `2t + 1`, one for each of its keys; the other half of `h` is `h ^ 1`. A half stands for the direction that leads
 * from its key, and is one of the list of its key's halves.
 */
export class TieTable {
  readonly #pairs = new PairTable();
  /** By half: the one behind it in the list of its key. Those of ties that are gone stay there until all lists are swept. */
  #next = new Int32Array(2 * FIRST_ROOM);
  /** First halves of ties that are gone. */
  #gone: number[] = [];
  /** By half: what is only counted. */
  readonly #counts = new Column();
  /** By tie: the first of what hangs on it. */
  #first = new Int32Array(FIRST_ROOM);
  /** By key: the first half of its list. */
  #heads = new Int32Array(FIRST_ROOM).fill(NONE);
  /** By key: how many ties it has. */
  readonly #degrees = new Column();

  /** How many ties there are. */
  get size(): number {
    return this.#pairs.size;
  }

  /** The half that leads from one key to another, {@link NONE} where nothing ties them. */
  find(from: number, to: number): number {
    return this.#pairs.find(from, to);
  }

  /** Adds a tie between two keys that have none. @returns the half that leads from the first to the second */
  add(from: number, to: number): number {
    const half = this.#pairs.add(from, to);
    if (this.#pairs.room > this.#first.length) this.#grow();
    this.#first[half >> 1] = NONE;
    this.#link(half, from);
    this.#link(half + 1, to);
    return half;
  }

  /** Takes a tie out. Cost: now and then that of going through all of them, on the whole constant. */
  remove(half: number): void {
    for (const key of [this.keyOf(half), this.keyOf(half ^ 1)]) this.#degrees.set(key, this.#degrees.at(key) - 1);
    this.#pairs.takeOut(half);
    this.#gone.push(half);
    if (this.#gone.length > FIRST_ROOM + this.size / GONE_PART) this.#sweep();
  }

  /** The key of a half, {@link NONE} where there is no such tie any more. */
  keyOf(half: number): number {
    return this.#pairs.keyOf(half);
  }

  /** Whether a key has no ties. */
  isLoose(key: number): boolean {
    return this.#degrees.at(key) === 0;
  }

  /** How many ties a key has. */
  degree(key: number): number {
    return this.#degrees.at(key);
  }

  /** All halves of a key. */
  *halvesOf(key: number): Iterable<number> {
    for (let half = this.#heads[key] ?? NONE; half !== NONE; half = this.#next[half]!)
      if (this.#pairs.keyOf(half) !== NONE) yield half;
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
    this.#degrees.set(key, this.#degrees.at(key) + 1);
    this.#counts.set(half, 0);
    this.#next[half] = this.#heads[key]!;
    this.#heads[key] = half;
  }

  /** Takes ties that are gone out of the lists, so that their numbers can stand for others. */
  #sweep(): void {
    for (let key = 0; key < this.#heads.length; key++) {
      let last = NONE;
      for (let half = this.#heads[key]!; half !== NONE; half = this.#next[half]!) {
        if (this.#pairs.keyOf(half) === NONE) continue;
        if (last === NONE) this.#heads[key] = half;
        else this.#next[last] = half;
        last = half;
      }
      if (last === NONE) this.#heads[key] = NONE;
      else this.#next[last] = NONE;
    }
    for (const half of this.#gone) this.#pairs.giveBack(half);
    this.#gone = [];
  }

  #grow(): void {
    const { room } = this.#pairs;
    this.#first = lengthened(this.#first, room);
    this.#next = lengthened(this.#next, 2 * room);
  }
}
