import type { ConceptMention } from "../model/concept.ts";
import { Column } from "./ties/column.ts";
import { NONE } from "./ties/none.ts";

/** Lists of mentions as columns of numbers. Those of a list stand behind each other; the place of one that goes is for one as long. */
export class MentionRows {
  /** By the first of a list: how many there are. */
  readonly #sizes = new Column();
  readonly #lines = new Column();
  readonly #columns = new Column();
  readonly #starts = new Column();
  readonly #lengths = new Column();
  /** Where lists stood that are gone, by how long they were. */
  readonly #free = new Map<number, number[]>();
  #end = 0;

  /** @returns the number of the first, {@link NONE} of an empty list. */
  add(mentions: readonly ConceptMention[]): number {
    if (mentions.length === 0) return NONE;
    const first = this.#take(mentions.length);
    this.#sizes.set(first, mentions.length);
    for (const [i, { line, column, start, end }] of mentions.entries()) {
      const row = first + i;
      this.#lines.set(row, line);
      this.#columns.set(row, column);
      this.#starts.set(row, start);
      this.#lengths.set(row, end - start);
    }
    return first;
  }

  equal(first: number, mentions: readonly ConceptMention[]): boolean {
    if (this.sizeOf(first) !== mentions.length) return false;
    for (const [i, { line, column, start, end }] of mentions.entries()) {
      const row = first + i;
      if (this.#starts.at(row) !== start || this.#lengths.at(row) !== end - start) return false;
      if (this.#lines.at(row) !== line || this.#columns.at(row) !== column) return false;
    }
    return true;
  }

  read(first: number, note: string): ConceptMention[] {
    const mentions: ConceptMention[] = [];
    for (let row = first; row < first + this.sizeOf(first); row++) {
      const [line, column, start] = [this.#lines.at(row), this.#columns.at(row), this.#starts.at(row)];
      mentions.push({ note, line, column, start, end: start + this.#lengths.at(row) });
    }
    return mentions;
  }

  /** How many there are in a list. */
  sizeOf(first: number): number {
    return first === NONE ? 0 : this.#sizes.at(first);
  }

  /** The line of the first of a list that is not empty. */
  lineOf(first: number): number {
    return this.#lines.at(first);
  }

  eachStart(first: number, visit: (start: number) => void): void {
    for (let row = first; row < first + this.sizeOf(first); row++) visit(this.#starts.at(row));
  }

  remove(first: number): void {
    const size = this.sizeOf(first);
    if (size === 0) return;
    const free = this.#free.get(size);
    if (free === undefined) this.#free.set(size, [first]);
    else free.push(first);
  }

  #take(size: number): number {
    const known = this.#free.get(size)?.pop();
    if (known !== undefined) return known;
    this.#end += size;
    return this.#end - size;
  }
}
