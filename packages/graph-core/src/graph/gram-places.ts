import { listAt } from "../merge/order.ts";

const NONE = new Uint32Array(0);

/**
 * Places of names with each group of letters. Those of the names that it is made of stand side by side in one array of numbers, a
 * third of what a list for each group takes; those that come later have lists.
 */
export class GramPlaces {
  /** Which part of `#places` each group has. */
  readonly #parts = new Map<string, number>();
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;
  readonly #later = new Map<string, number[]>();

  /** @param names groups of each name, each once; the first has place 0, the next 1, and so on */
  constructor(names: Iterable<Iterable<string>>) {
    const parts: number[] = [];
    const counts: number[] = [];
    const ends: number[] = [];
    for (const grams of names) {
      for (const gram of grams) {
        let part = this.#parts.get(gram);
        if (part === undefined) this.#parts.set(gram, (part = counts.push(0) - 1));
        counts[part]!++;
        parts.push(part);
      }
      ends.push(parts.length);
    }
    this.#starts = new Uint32Array(counts.length + 1);
    for (const [part, count] of counts.entries()) this.#starts[part + 1] = this.#starts[part]! + count;
    this.#places = new Uint32Array(parts.length);
    const next = this.#starts.slice();
    for (let at = 0, place = 0; place < ends.length; place++)
      for (; at < ends[place]!; at++) this.#places[next[parts[at]!]!++] = place;
  }

  /** @param place greater than all before */
  add(place: number, grams: Iterable<string>): void {
    for (const gram of grams) listAt(this.#later, gram).push(place);
  }

  /** Places of the names with a group that this was made of, ascending. */
  first(gram: string): Uint32Array {
    const part = this.#parts.get(gram);
    return part === undefined ? NONE : this.#places.subarray(this.#starts[part], this.#starts[part + 1]);
  }

  /** Places of the names with a group that came later: greater ones, ascending. */
  later(gram: string): readonly number[] {
    return this.#later.get(gram) ?? [];
  }
}
