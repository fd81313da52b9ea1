import type { Position, Span } from "../model/span.ts";

/** Finds the line and column of an offset; lines end at `\n`, `\r\n` or a lone `\r`. */
export class LineIndex {
  /** Offsets at which lines start, the first 0. */
  readonly starts: Uint32Array;
  /** The line that was asked for last: places are mostly asked for in order. */
  private last = 0;

  /** One pass over `text`. */
  constructor(text: string) {
    let starts = new Uint32Array(Math.max(16, text.length >> 5));
    let count = 1;
    const add = (offset: number): void => {
      if (count === starts.length) {
        const larger = new Uint32Array(count * 2);
        larger.set(starts);
        starts = larger;
      }
      starts[count++] = offset;
    };
    if (text.includes("\r")) {
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) add(i + 1);
      }
    } else {
      for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) add(i + 1);
    }
    this.starts = starts.slice(0, count);
  }

  /** Index of the line that holds `offset`, from 0. Binary search, after a look at the line asked for last. */
  lineAt(offset: number): number {
    const { starts } = this;
    let low = 0;
    let high = starts.length - 1;
    const last = this.last;
    if (starts[last]! <= offset) {
      low = last;
      if (last === high || offset < starts[last + 1]!) return last;
      if (last + 1 === high || offset < starts[last + 2]!) return (this.last = last + 1);
    }
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return (this.last = low);
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line: line + 1, column: offset - this.starts[line]! + 1, offset };
  }

  span(from: number, to: number): Span {
    return { start: this.position(from), end: this.position(to) };
  }
}
