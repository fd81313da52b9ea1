/** Room for this many numbers at first. */
export const FIRST_ROOM = 64;

/** A column that is full becomes a sixteenth longer: copying stays linear, and little lies idle. */
export const GROWTH = 1 + 1 / 16;

type AnyColumn = Int32Array | Float64Array | Uint16Array | Uint8Array;

/** A column with room for more numbers, the old ones in front: see {@link lengthened}. */
export function grown<Column extends AnyColumn>(column: Column): Column {
  return lengthened(column, Math.ceil(column.length * GROWTH));
}

/**
 * A longer column, the old numbers in front and zeros behind. The old column must not be used any more: its bytes are given back at
 * once. Node collects the garbage of the whole heap for every 64 MB of bytes that wait for it, so that the time for merging would grow with the
 * square of the notes. Cost: copying the column.
 */
export function lengthened<Column extends AnyColumn>(column: Column, length: number): Column {
  const make = column.constructor as new (from: number | ArrayBufferLike) => Column;
  const buffer = column.buffer as HandedOver;
  if (buffer.transfer !== undefined) return new make(buffer.transfer(length * column.BYTES_PER_ELEMENT));
  const next = new make(length);
  next.set(column);
  return next;
}

/** Some browsers do not have it. */
interface HandedOver extends ArrayBuffer {
  transfer?(bytes: number): ArrayBuffer;
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
