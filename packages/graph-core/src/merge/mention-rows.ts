import type { ConceptMention } from "../model/concept.ts";
import { FIRST_ROOM, grown, RowNumbers } from "./ties/grow.ts";
import { NONE } from "./ties/tie-table.ts";

/** Lists of mentions as columns of numbers. */
export class MentionRows {
  readonly #rows = new RowNumbers();
  #lines = new Int32Array(FIRST_ROOM);
  #columns = new Int32Array(FIRST_ROOM);
  #starts = new Int32Array(FIRST_ROOM);
  #ends = new Int32Array(FIRST_ROOM);
  #next = new Int32Array(FIRST_ROOM);

  /** @returns the number of the first, {@link NONE} of an empty list. */
  add(mentions: readonly ConceptMention[]): number {
    let first = NONE;
    for (let i = mentions.length - 1; i >= 0; i--) {
      const { line, column, start, end } = mentions[i]!;
      const row = this.#rows.take();
      if (row >= this.#lines.length) this.#grow();
      this.#lines[row] = line;
      this.#columns[row] = column;
      this.#starts[row] = start;
      this.#ends[row] = end;
      this.#next[row] = first;
      first = row;
    }
    return first;
  }

  equal(first: number, mentions: readonly ConceptMention[]): boolean {
    let row = first;
    for (const { line, column, start, end } of mentions) {
      if (row === NONE || this.#starts[row] !== start || this.#ends[row] !== end) return false;
      if (this.#lines[row] !== line || this.#columns[row] !== column) return false;
      row = this.#next[row]!;
    }
    return row === NONE;
  }

  read(first: number, note: string): ConceptMention[] {
    const mentions: ConceptMention[] = [];
    for (let row = first; row !== NONE; row = this.#next[row]!) {
      const [line, column] = [this.#lines[row]!, this.#columns[row]!];
      mentions.push({ note, line, column, start: this.#starts[row]!, end: this.#ends[row]! });
    }
    return mentions;
  }

  remove(first: number): void {
    for (let row = first; row !== NONE; row = this.#next[row]!) this.#rows.giveBack(row);
  }

  #grow(): void {
    this.#lines = grown(this.#lines);
    this.#columns = grown(this.#columns);
    this.#starts = grown(this.#starts);
    this.#ends = grown(this.#ends);
    this.#next = grown(this.#next);
  }
}
