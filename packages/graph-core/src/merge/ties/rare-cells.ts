import { Cells } from "./cells.ts";
import { Column } from "./column.ts";
import { RowNumbers } from "./grow.ts";

/** A column of strings or objects that most rows have none of. */
export class RareCells<T> {
  /** By row: one more than the number of its value; 0 for none. */
  readonly #numbers = new Column();
  readonly #rows = new RowNumbers();
  readonly #values = new Cells<T>();

  at(row: number): T | undefined {
    const number = this.#numbers.at(row);
    return number > 0 ? this.#values.at(number - 1) : undefined;
  }

  /** Cost: as that of a column. */
  set(row: number, value: T | undefined): void {
    const before = this.#numbers.at(row);
    if (before > 0) {
      this.#values.set(before - 1, undefined);
      this.#rows.giveBack(before - 1);
      this.#numbers.set(row, 0);
    }
    if (value === undefined) return;
    const number = this.#rows.take();
    this.#values.set(number, value);
    this.#numbers.set(row, number + 1);
  }
}
