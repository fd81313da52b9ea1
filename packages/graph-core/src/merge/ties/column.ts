import { FIRST_ROOM, grown } from "./grow.ts";

type Numbers = Uint8Array | Uint16Array | Int32Array;

/**
 * A column of whole numbers that takes as many bytes for each as its largest number needs: lines, places in a note and numbers of
 * notes seldom need four. Rows that nothing was set in have 0.
 */
export class Column {
  #numbers: Numbers = new Uint8Array(FIRST_ROOM);

  at(row: number): number {
    return this.#numbers[row] ?? 0;
  }

  /** The first row of a part of the column whose number is marked; the end where there is none. @param marks 1 by number, 0 not. */
  find(from: number, end: number, marks: Uint8Array): number {
    const numbers = this.#numbers;
    const most = Math.min(end, numbers.length);
    for (let row = from; row < most; row++) if (marks[numbers[row]!] === 1) return row;
    return end;
  }

  /** Cost: copying the column, where it has to become longer or wider; on the whole linear. */
  set(row: number, number: number): void {
    while (row >= this.#numbers.length) this.#numbers = grown(this.#numbers);
    this.#numbers[row] = number;
    if (this.#numbers[row] === number) return;
    const isShort = this.#numbers instanceof Uint8Array && number >= 0 && number <= 0xffff;
    this.#numbers = isShort ? Uint16Array.from(this.#numbers) : Int32Array.from(this.#numbers);
    this.#numbers[row] = number;
  }
}
