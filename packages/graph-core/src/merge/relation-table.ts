import type { AnyRelationType, Evidence } from "../model/relation.ts";
import type { RelationFact } from "./claims.ts";
import type { SaidFact } from "./relations.ts";
import { HASHES, hashOf, type WordedFact, wordsBehind } from "./repeated-words.ts";
import { Cells } from "./ties/cells.ts";
import { Column } from "./ties/column.ts";
import { Decimals } from "./ties/decimals.ts";
import { NameTable } from "./ties/name-table.ts";
import { PlacedRows } from "./ties/placed-rows.ts";
import type { TieBook } from "./ties/tie-book.ts";

/** Relations as notes state them, as columns of numbers; labels, types and rules are the same few words again and again. */
export class RelationTable {
  readonly #keys: TieBook<unknown>["keys"];
  readonly #ties: TieBook<unknown>["ties"];
  readonly rows: PlacedRows;
  /** Apart from the labels, as there are so few of both that their numbers take a byte. */
  readonly #kinds = new NameTable();
  readonly #words = new NameTable();
  readonly #quotes = new Cells<string>();
  /** By row: see {@link hashOf}, of the words behind it; 0 where it says nothing any more. */
  readonly #hashes = new Column();
  /** Behind the last row. */
  #end = 0;
  #removed: number[] = [];
  readonly #types = new Column();
  readonly #labels = new Column();
  readonly #rules = new Column();
  readonly #confidences = new Decimals(3);

  constructor({ keys, ties }: Pick<TieBook<unknown>, "keys" | "ties">) {
    this.#keys = keys;
    this.#ties = ties;
    this.rows = new PlacedRows(ties);
  }

  /** @param half of the tie that it is a fact of. @returns its number */
  add({ note, reading }: RelationFact, half: number): number {
    const row = this.rows.add(half, note, reading.span);
    this.#types.set(row, this.#kinds.hold(reading.type));
    this.#labels.set(row, this.#words.hold(reading.label));
    this.#rules.set(row, this.#kinds.hold(reading.rule));
    this.#confidences.set(row, reading.confidence);
    this.#quotes.set(row, reading.quote);
    this.#hashes.set(row, hashOf(wordsBehind(reading)));
    this.#end = Math.max(this.#end, row + 1);
    return row;
  }

  /** Takes a fact from its tie. It can still be read until {@link forget}. */
  remove(row: number): void {
    this.rows.unlink(row);
    this.#hashes.set(row, 0);
    this.#removed.push(row);
  }

  /** Forgets what was removed: from now on the numbers stand for others. */
  forget(): void {
    for (const row of this.#removed) this.#forget(row);
    this.#removed = [];
  }

  #forget(row: number): void {
    this.rows.giveBack(row);
    for (const kind of [this.#types, this.#rules]) this.#kinds.release(kind.at(row));
    this.#words.release(this.#labels.at(row));
    this.#quotes.set(row, undefined);
  }

  /** Whether a row holds a fact that equals one of the same tie and note. */
  equals(row: number, { reading: { type, label, rule, confidence, span, quote } }: RelationFact): boolean {
    return (
      this.#confidences.at(row) === confidence &&
      this.#kinds.nameOf(this.#types.at(row)) === type &&
      this.#words.nameOf(this.#labels.at(row)) === label &&
      this.#kinds.nameOf(this.#rules.at(row)) === rule &&
      this.#quotes.at(row) === quote &&
      this.rows.isAt(row, span)
    );
  }

  /** See {@link hashOf}: of the words behind a row. */
  hash(row: number): number {
    return this.#hashes.at(row);
  }

  /** The rule of a row, and the words behind it. */
  words(row: number): WordedFact {
    return { rule: this.#kinds.nameOf(this.#rules.at(row)), quote: this.#quotes.at(row)! };
  }

  /** Rows behind which some of these words stand. Cost: a glance at two bytes of each row, and a look at the words of few. */
  *rowsBehind(words: ReadonlySet<string>): Generator<number> {
    const hashes = new Uint8Array(HASHES);
    for (const each of words) hashes[hashOf(each)] = 1;
    for (let row = 0; (row = this.#hashes.find(row, this.#end, hashes)) < this.#end; row++)
      if (words.has(wordsBehind(this.words(row)))) yield row;
  }

  *wordsOf(rows: Iterable<number>): Generator<WordedFact> {
    for (const row of rows) yield this.words(row);
  }

  /** The fact itself. */
  read(row: number): RelationFact {
    const half = this.rows.half(row);
    // Written out: properties of a spread are copied one by one, and two hubs have hundreds of facts.
    return {
      row,
      from: this.#keys.nameOf(this.#ties.keyOf(half)),
      to: this.#keys.nameOf(this.#ties.keyOf(half ^ 1)),
      note: this.rows.note(row),
      reading: this.#reading(row),
    };
  }

  /** Of a fact what it takes to pass it over. */
  outline(row: number): Pick<RelationFact["reading"], "type" | "confidence"> {
    const type = this.#kinds.nameOf(this.#types.at(row)) as AnyRelationType;
    return { type, confidence: this.#confidences.at(row) };
  }

  /** Where a fact stands, and its words. */
  evidence(row: number): Evidence {
    const { start, end } = this.rows.span(row);
    return {
      start,
      end,
      note: this.rows.note(row),
      quote: this.#quotes.at(row)!,
      rule: this.#kinds.nameOf(this.#rules.at(row)),
    };
  }

  /** The same without its keys: also of one that is removed and not forgotten, whose tie may be gone. */
  said(row: number): SaidFact {
    return { row, note: this.rows.note(row), reading: this.#reading(row) };
  }

  #reading(row: number): RelationFact["reading"] {
    return {
      type: this.#kinds.nameOf(this.#types.at(row)) as AnyRelationType,
      label: this.#words.nameOf(this.#labels.at(row)),
      confidence: this.#confidences.at(row),
      rule: this.#kinds.nameOf(this.#rules.at(row)),
      span: this.rows.span(row),
      quote: this.#quotes.at(row)!,
    };
  }
}
