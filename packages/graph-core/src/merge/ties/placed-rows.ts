import type { Position, Span } from "../../model/span.ts";
import { compare } from "../order.ts";
import { Column } from "./column.ts";
import { FIRST_ROOM, grown, RowNumbers } from "./grow.ts";
import { NameTable } from "./name-table.ts";
import type { TieTable } from "./tie-table.ts";

/** More than a line has columns: texts are not that long. */
const COLUMNS = 2 ** 30;

/** What notes say of a tie and where, as columns of numbers. Rows of one tie form a list, in no order. */
export class PlacedRows {
  readonly #ties: TieTable;
  readonly #notes = new NameTable();
  readonly #rows = new RowNumbers();
  /** Where a row ends that does not end in the line in which it begins: the line times {@link COLUMNS}, and the column. */
  readonly #ends = new Map<number, number>();
  /** The half of a tie that leads the row's way. */
  #halves = new Int32Array(FIRST_ROOM);
  /** The row behind it in the list of its tie. */
  #next = new Int32Array(FIRST_ROOM);
  readonly #noteOf = new Column();
  readonly #lines = new Column();
  readonly #columns = new Column();
  readonly #offsets = new Column();
  readonly #lengths = new Column();

  constructor(ties: TieTable) {
    this.#ties = ties;
  }

  /** @param half of the tie that it is said of. @returns its number */
  add(half: number, note: string, span: Span): number {
    const row = this.#rows.take();
    while (row >= this.#halves.length) this.#grow();
    const { start, end } = span;
    this.#halves[row] = half;
    this.#noteOf.set(row, this.#notes.hold(note));
    this.#lines.set(row, start.line);
    this.#columns.set(row, start.column);
    this.#offsets.set(row, start.offset);
    this.#lengths.set(row, end.offset - start.offset);
    if (!isInLine(span)) this.#ends.set(row, COLUMNS * end.line + end.column);
    this.#next[row] = this.#ties.first(half);
    this.#ties.setFirst(half, row);
    return row;
  }

  remove(row: number): void {
    this.unlink(row);
    this.giveBack(row);
  }

  /** Takes a row from the list of its tie; what it says stands until {@link giveBack}. Cost: the list, as for whoever reads it. */
  unlink(row: number): void {
    const next = this.#next[row]!;
    let previous = this.#ties.first(this.#halves[row]!);
    if (previous === row) {
      this.#ties.setFirst(this.#halves[row]!, next);
      return;
    }
    while (this.#next[previous] !== row) previous = this.#next[previous]!;
    this.#next[previous] = next;
  }

  /** Has the number of a row stand for another one. */
  giveBack(row: number): void {
    this.#ends.delete(row);
    this.#notes.release(this.#noteOf.at(row));
    this.#rows.giveBack(row);
  }

  /** The row behind one in the list of its tie, {@link NONE} behind the last. */
  next(row: number): number {
    return this.#next[row]!;
  }

  /** The half that leads its way. */
  half(row: number): number {
    return this.#halves[row]!;
  }

  note(row: number): string {
    return this.#notes.nameOf(this.#noteOf.at(row));
  }

  /** Where it begins. */
  offset(row: number): number {
    return this.#offsets.at(row);
  }

  span(row: number): Span {
    const [line, column] = [this.#lines.at(row), this.#columns.at(row)];
    const [offset, length] = [this.#offsets.at(row), this.#lengths.at(row)];
    const start: Position = { line, column, offset };
    const known = this.#ends.get(row);
    if (known !== undefined)
      return {
        start,
        end: { line: Math.floor(known / COLUMNS), column: known % COLUMNS, offset: offset + length },
      };
    // A place without length is one object: there are as many as links and headings.
    return { start, end: length === 0 ? start : { line, column: column + length, offset: offset + length } };
  }

  isAt(row: number, span: Span): boolean {
    const { start, end } = span;
    const isSameStart =
      this.#offsets.at(row) === start.offset &&
      this.#lines.at(row) === start.line &&
      this.#columns.at(row) === start.column;
    if (!isSameStart || this.#lengths.at(row) !== end.offset - start.offset) return false;
    const known = this.#ends.get(row);
    return known === undefined ? isInLine(span) : known === COLUMNS * end.line + end.column;
  }

  /** The order of two rows by note, where they begin and where they end. */
  compare(a: number, b: number): number {
    if (this.#noteOf.at(a) !== this.#noteOf.at(b)) return compare(this.note(a), this.note(b));
    return this.#offsets.at(a) - this.#offsets.at(b) || this.#lengths.at(a) - this.#lengths.at(b);
  }

  #grow(): void {
    this.#halves = grown(this.#halves);
    this.#next = grown(this.#next);
  }
}

function isInLine({ start, end }: Span): boolean {
  return end.line === start.line && end.column - start.column === end.offset - start.offset;
}
