import { Column } from "./column.ts";

/** A column of numbers of a few decimals, as scores and weights have, in whole numbers; any others are kept as they are. */
export class Decimals {
  readonly #scale: number;
  readonly #wholes = new Column();
  readonly #others = new Map<number, number>();

  /** @param decimals as many as nearly all numbers have at most. */
  constructor(decimals: number) {
    this.#scale = 10 ** decimals;
  }

  at(row: number): number {
    const whole = this.#wholes.at(row);
    return whole === 0 && this.#others.size > 0 ? (this.#others.get(row) ?? 0) : whole / this.#scale;
  }

  set(row: number, number: number): void {
    if (this.#others.size > 0) this.#others.delete(row);
    const whole = Math.round(number * this.#scale);
    const isExact = Object.is((whole | 0) / this.#scale, number);
    this.#wholes.set(row, isExact ? whole : 0);
    if (!isExact) this.#others.set(row, number);
  }
}
