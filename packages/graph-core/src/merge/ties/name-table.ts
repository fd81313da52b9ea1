import { RowNumbers } from "./grow.ts";

/** Small numbers for names, each for as long as somebody holds it. */
export class NameTable {
  readonly #numbers = new Map<string, number>();
  readonly #names: (string | undefined)[] = [];
  readonly #holders: number[] = [];
  readonly #rows = new RowNumbers();

  /** The number of a name, held once more. */
  hold(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) {
      this.#holders[known]!++;
      return known;
    }
    const number = this.#rows.take();
    this.#numbers.set(name, number);
    this.#names[number] = name;
    this.#holders[number] = 1;
    return number;
  }

  /** Held once less. @returns whether nobody holds it any more: its number may then stand for another name. */
  release(number: number): boolean {
    if (--this.#holders[number]! > 0) return false;
    this.#numbers.delete(this.#names[number]!);
    this.#names[number] = undefined;
    this.#rows.giveBack(number);
    return true;
  }

  /** The number of a name that somebody holds. */
  numberOf(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  /** The name behind a number that somebody holds. */
  nameOf(number: number): string {
    return this.#names[number]!;
  }
}
