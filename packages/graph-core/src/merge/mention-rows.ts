import type { ConceptMention } from "../model/concept.ts";
import { Column } from "./ties/column.ts";
import { FIRST_ROOM, grown, RowNumbers } from "./ties/grow.ts";
import { NONE } from "./ties/none.ts";

/** Lists of mentions as columns of numbers. */
export class MentionRows {
  readonly #rows = new RowNumbers();
  readonly #lines = new Column();
  readonly #columns = new Column();
  readonly #starts = new Column();
  readonly #ends = new Column();
  #next = new Int32Array(FIRST_ROOM);

  /** @returns the number of the first, {@link NONE} of an empty list. */
  add(mentions: readonly ConceptMention[]): number {
    let first = NONE;
    for (let i = mentions.length - 1; i >= 0; i--) {
      const { line, column, start, end } = mentions[i]!;
      const row = this.#rows.take();
      if (row >= this.#next.length) this.#next = grown(this.#next);
      this.#lines.set(row, line);
      this.#columns.set(row, column);
      this.#starts.set(row, start);
      this.#ends.set(row, end);
      this.#next[row] = first;
      first = row;
    }
    return first;
  }

  equal(first: number, mentions: readonly ConceptMention[]): boolean {
    let row = first;
    for (const { line, column, start, end } of mentions) {
      if (row === NONE || this.#starts.at(row) !== start || this.#ends.at(row) !== end) return false;
      if (this.#lines.at(row) !== line || this.#columns.at(row) !== column) return false;
      row = this.#next[row]!;
    }
    return row === NONE;
  }

  read(first: number, note: string): ConceptMention[] {
    const mentions: ConceptMention[] = [];
    for (let row = first; row !== NONE; row = this.#next[row]!) {
      const [line, column] = [this.#lines.at(row), this.#columns.at(row)];
      mentions.push({ note, line, column, start: this.#starts.at(row), end: this.#ends.at(row) });
    }
    return mentions;
  }

  remove(first: number): void {
    for (let row = first; row !== NONE; row = this.#next[row]!) this.#rows.giveBack(row);
  }
}
