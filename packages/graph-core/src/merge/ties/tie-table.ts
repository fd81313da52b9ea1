import { Column } from "./column.ts";
import { FIRST_ROOM, grown } from "./grow.ts";
import { NONE } from "./none.ts";
import { PairTable } from "./pair-table.ts";

/**
 * Pairs of keys that some fact ties, as columns of numbers: an object for each would be most of what an index holds. Tie `t` has two
 * halves, `2t` and `2t + 1`, one for each of its keys; the other half of `h` is `h ^ 1`. A half stands for the direction that leads
 * from its key, and is one of the list of its key's halves.
 */
export class TieTable {
  readonly #pairs = new PairTable();
  /** By half: the one before and behind it in the list of its key. */
  #next = new Int32Array(2 * FIRST_ROOM);
  #previous = new Int32Array(2 * FIRST_ROOM);
  /** By half: what is only counted. */
  readonly #counts = new Column();
  /** By tie: the first of what hangs on it. */
  #first = new Int32Array(FIRST_ROOM);
  /** By key: the first half of its list. */
  #heads = new Int32Array(FIRST_ROOM).fill(NONE);

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

  /** Takes a tie out. */
  remove(half: number): void {
    this.#unlink(half & ~1);
    this.#unlink(half | 1);
    this.#pairs.remove(half);
  }

  /** The key of a half, {@link NONE} where there is no such tie any more. */
  keyOf(half: number): number {
    return this.#pairs.keyOf(half);
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
    this.#counts.set(half, 0);
    this.#next[half] = head;
    this.#previous[half] = NONE;
    if (head !== NONE) this.#previous[head] = half;
    this.#heads[key] = half;
  }

  #unlink(half: number): void {
    const [previous, next] = [this.#previous[half]!, this.#next[half]!];
    if (previous === NONE) this.#heads[this.#pairs.keyOf(half)] = next;
    else this.#next[previous] = next;
    if (next !== NONE) this.#previous[next] = previous;
  }

  #grow(): void {
    const { room } = this.#pairs;
    const widened = (column: Int32Array, length: number) => {
      const next = new Int32Array(length);
      next.set(column);
      return next;
    };
    this.#first = widened(this.#first, room);
    this.#next = widened(this.#next, 2 * room);
    this.#previous = widened(this.#previous, 2 * room);
  }
}
