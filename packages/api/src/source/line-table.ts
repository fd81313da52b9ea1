import type { Position } from "@cairn/graph-core";

/** The lines of a note's text, which end at `\n`, `\r\n` or a lone `\r`. */
export class LineTable {
  /** The text that offsets count in: without a byte-order mark. */
  readonly text: string;
  /** Offsets at which lines start. */
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text.startsWith("\uFEFF") ? text.slice(1) : text;
    for (const match of this.text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(match.index + match[0].length);
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
