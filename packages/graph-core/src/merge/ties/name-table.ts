import { Cells } from "./cells.ts";
import { Column } from "./column.ts";
import { RowNumbers } from "./grow.ts";

/** Small numbers for names, each for as long as somebody holds it. */
export class NameTable {
  readonly #numbers = new Map<string, number>();
  readonly #names = new Cells<string>();
  readonly #holders = new Column();
  readonly #rows = new RowNumbers();

  /** The number of a name, held once more. */
  hold(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) {
      this.#holders.set(known, this.#holders.at(known) + 1);
      return known;
    }
    const number = this.#rows.take();
    this.#numbers.set(name, number);
    this.#names.set(number, name);
    this.#holders.set(number, 1);
    return number;
  }

  /** Held once less. @returns whether nobody holds it any more: its number may then stand for another name. */
  release(number: number): boolean {
    const left = this.#holders.at(number) - 1;
    this.#holders.set(number, left);
    if (left > 0) return false;
    this.#numbers.delete(this.#names.at(number)!);
    this.#names.set(number, undefined);
    this.#rows.giveBack(number);
    return true;
  }

  /** The number of a name that somebody holds. */
  numberOf(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  /** The name behind a number that somebody holds. */
  nameOf(number: number): string {
    return this.#names.at(number)!;
  }
}
