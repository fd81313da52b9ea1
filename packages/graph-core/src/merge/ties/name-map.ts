import { Cells } from "./cells.ts";
import type { NameTable } from "./name-table.ts";

/** A map from names, as a column by their numbers: where several maps have the same names, each takes a third of a native one. */
export class NameMap<V extends {}> {
  readonly #names: NameTable;
  readonly #values = new Cells<V>();
  #size = 0;

  /** @param names holds the names of this map, and may hold others. */
  constructor(names: NameTable) {
    this.#names = names;
  }

  get size(): number {
    return this.#size;
  }

  get(name: string): V | undefined {
    const number = this.#names.numberOf(name);
    return number === undefined ? undefined : this.#values.at(number);
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  set(name: string, value: V): void {
    const known = this.#names.numberOf(name);
    if (known !== undefined && this.#values.at(known) !== undefined) {
      this.#values.set(known, value);
      return;
    }
    this.#values.set(this.#names.hold(name), value);
    this.#size++;
  }

  delete(name: string): void {
    const number = this.#names.numberOf(name);
    if (number === undefined || this.#values.at(number) === undefined) return;
    this.#values.set(number, undefined);
    this.#names.release(number);
    this.#size--;
  }

  *values(): Generator<V> {
    for (const [, value] of this.#values.entries()) yield value;
  }

  *entries(): Generator<[name: string, value: V]> {
    for (const [number, value] of this.#values.entries()) yield [this.#names.nameOf(number), value];
  }
}
