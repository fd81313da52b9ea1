import type { Position } from "@cairn/graph-core";

/** The lines of a note's text, which end at `\n`, `\r\n` or a lone `\r`. */
export class LineTable {
  /** The text that offsets count in: without a byte-order mark. */
  readonly text: string;
  /** Offsets at which lines start. */
  readonly #starts: readonly number[];

  private constructor(text: string, starts: readonly number[]) {
    this.text = text;
    this.#starts = starts;
  }

  /** The lines of a text. */
  static in(whole: string): LineTable {
    const text = whole.startsWith("\uFEFF") ? whole.slice(1) : whole;
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
    return new LineTable(text, starts);
  }

  /** Lines that start at these offsets, of a text that lies elsewhere. */
  static of(starts: readonly number[]): LineTable {
    return new LineTable("", starts);
  }

  /** Line and column of an offset. */
  position(offset: number): Position {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1, offset };
  }
}
