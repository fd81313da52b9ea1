import { Cells } from "./cells.ts";
import { Column } from "./column.ts";
import { RowNumbers } from "./grow.ts";

/** A column of texts that most rows have none of. */
export class RareTexts {
  /** By row: one more than the number of its text; 0 for none. */
  readonly #numbers = new Column();
  readonly #rows = new RowNumbers();
  readonly #texts = new Cells<string>();

  /** "" where there is none. */
  at(row: number): string {
    const number = this.#numbers.at(row);
    return number > 0 ? this.#texts.at(number - 1)! : "";
  }

  /** Cost: as that of a column. */
  set(row: number, text: string): void {
    const before = this.#numbers.at(row) ?? 0;
    if (before > 0) {
      this.#texts.set(before - 1, undefined);
      this.#rows.giveBack(before - 1);
    }
    if (text === "") {
      if (before > 0) this.#numbers.set(row, 0);
      return;
    }
    const number = this.#rows.take();
    this.#texts.set(number, text);
    this.#numbers.set(row, number + 1);
  }
}
