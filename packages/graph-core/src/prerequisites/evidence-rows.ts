import { Cells } from "../merge/ties/cells.ts";
import { Column } from "../merge/ties/column.ts";
import { RowNumbers } from "../merge/ties/grow.ts";
import { NameTable } from "../merge/ties/name-table.ts";
import { NONE } from "../merge/ties/none.ts";
import type { Evidence } from "../model/relation.ts";

/** Evidence as columns of numbers, in lists that are read and forgotten as a whole. */
export class EvidenceRows {
  readonly #rows = new RowNumbers();
  readonly #notes = new NameTable();
  readonly #rules = new NameTable();
  readonly #quotes = new Cells<string>();
  readonly #noteOf = new Column();
  readonly #ruleOf = new Column();
  /** Line, column and offset of its start and of its end. */
  readonly #places = Array.from({ length: 6 }, () => new Column());
  /** One more than the one behind it. */
  readonly #next = new Column();

  /** @returns the number of the list; {@link NONE} of an empty one */
  add(list: readonly Evidence[]): number {
    return list.reduceRight((next, each) => this.#add(each, next), NONE);
  }

  /** The list again, in its order. */
  read(first: number): Evidence[] {
    const list: Evidence[] = [];
    for (let row = first; row !== NONE; row = this.#next.at(row) - 1) {
      const [line, column, offset, endLine, endColumn, endOffset] = this.#places.map((places) => places.at(row));
      list.push({
        start: { line: line!, column: column!, offset: offset! },
        end: { line: endLine!, column: endColumn!, offset: endOffset! },
        note: this.#notes.nameOf(this.#noteOf.at(row)),
        quote: this.#quotes.at(row)!,
        rule: this.#rules.nameOf(this.#ruleOf.at(row)),
      });
    }
    return list;
  }

  /** Forgets a list: its numbers stand for others from now on. */
  remove(first: number): void {
    for (let row = first; row !== NONE; row = this.#next.at(row) - 1) {
      this.#notes.release(this.#noteOf.at(row));
      this.#rules.release(this.#ruleOf.at(row));
      this.#quotes.set(row, undefined);
      this.#rows.giveBack(row);
    }
  }

  #add({ start, end, note, quote, rule }: Evidence, next: number): number {
    const row = this.#rows.take();
    this.#noteOf.set(row, this.#notes.hold(note));
    this.#ruleOf.set(row, this.#rules.hold(rule));
    this.#quotes.set(row, quote);
    const places = [start.line, start.column, start.offset, end.line, end.column, end.offset];
    for (const [at, place] of places.entries()) this.#places[at]!.set(row, place);
    this.#next.set(row, next + 1);
    return row;
  }
}
