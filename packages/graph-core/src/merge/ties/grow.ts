/** Room for this many numbers at first. */
export const FIRST_ROOM = 64;

/** A column that is full becomes a sixteenth longer: copying stays linear, and little lies idle. */
export const GROWTH = 1 + 1 / 16;

/** A column with room for more numbers, the old ones in front. */
export function grown<Column extends Int32Array | Float64Array | Uint16Array | Uint8Array>(column: Column): Column {
  const next = new (column.constructor as new (length: number) => Column)(Math.ceil(column.length * GROWTH));
  next.set(column);
  return next;
}

/** Numbers from 0 for the rows of a table; those that are given back are handed out again. */
export class RowNumbers {
  readonly #free: number[] = [];
  #next = 0;

  /** How many are out. */
  get size(): number {
    return this.#next - this.#free.length;
  }

  take(): number {
    return this.#free.pop() ?? this.#next++;
  }

  giveBack(row: number): void {
    this.#free.push(row);
  }
}
