import { FIRST_ROOM, GROWTH } from "./grow.ts";

/** A column of strings or objects. A list that is pushed to keeps room for half as many more: this one for a sixteenth. */
export class Cells<T> {
  #cells = roomFor<T>(FIRST_ROOM);

  /** What was set in a row last; `undefined` where nothing was. */
  at(row: number): T | undefined {
    return this.#cells[row];
  }

  /** Cost: copying the column, where it has to become longer; on the whole linear. */
  set(row: number, value: T | undefined): void {
    if (row >= this.#cells.length) this.#grow(row);
    this.#cells[row] = value;
  }

  /** Rows in which anything was set, with it. */
  *entries(): Generator<[row: number, value: T]> {
    // More may be set meanwhile.
    for (let row = 0; row < this.#cells.length; row++) {
      const value = this.#cells[row];
      if (value !== undefined) yield [row, value];
    }
  }

  #grow(row: number): void {
    const before = this.#cells;
    this.#cells = roomFor(Math.ceil(Math.max(before.length, row + 1) * GROWTH));
    for (let i = 0; i < before.length; i++) this.#cells[i] = before[i];
  }
}

/** A list of just so much room. */
function roomFor<T>(rows: number): (T | undefined)[] {
  const cells: (T | undefined)[] = [];
  cells.length = rows;
  return cells;
}
