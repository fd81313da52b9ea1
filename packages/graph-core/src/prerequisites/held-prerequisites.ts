import { Column } from "../merge/ties/column.ts";
import { FIRST_ROOM, grown, RowNumbers } from "../merge/ties/grow.ts";
import { NameTable } from "../merge/ties/name-table.ts";
import { NONE } from "../merge/ties/tie-table.ts";
import type { Evidence, Prerequisite } from "../model/relation.ts";

/** A prerequisite whose evidence is in a book: it is made whenever it is asked for. */
export class HeldPrerequisite implements Prerequisite {
  readonly concept: string;
  readonly requires: string;
  readonly strength: number;
  readonly reason: string;
  /** Number of its first piece of evidence. */
  readonly first: number;
  readonly #book: HeldPrerequisites;

  constructor({ concept, requires, strength, reason }: Prerequisite, first: number, book: HeldPrerequisites) {
    this.concept = concept;
    this.requires = requires;
    this.strength = strength;
    this.reason = reason;
    this.first = first;
    this.#book = book;
  }

  get evidence(): Evidence[] {
    return this.#book.evidence(this.first);
  }

  /** As plain data. */
  plain(): Prerequisite {
    const { concept, requires, strength, reason, evidence } = this;
    return { concept, requires, strength, reason, evidence };
  }
}

/** Prerequisites with their evidence as columns of numbers: a vault has some twenty a note, with two pieces of evidence each. */
export class HeldPrerequisites {
  readonly #rows = new RowNumbers();
  readonly #notes = new NameTable();
  readonly #rules = new NameTable();
  readonly #quotes: string[] = [];
  readonly #noteOf = new Column();
  readonly #ruleOf = new Column();
  /** Line, column and offset of its start and of its end. */
  readonly #places = Array.from({ length: 6 }, () => new Column());
  #next = new Int32Array(FIRST_ROOM);
  #released: HeldPrerequisite[] = [];

  hold(prerequisite: Prerequisite): HeldPrerequisite {
    const first = prerequisite.evidence.reduceRight((next, each) => this.#add(each, next), NONE);
    return new HeldPrerequisite(prerequisite, first, this);
  }

  /** Takes one back. It can still be read until {@link forget}. */
  release(prerequisite: HeldPrerequisite): void {
    this.#released.push(prerequisite);
  }

  /** Forgets what was released. */
  forget(): void {
    for (const { first } of this.#released) {
      for (let row = first; row !== NONE; row = this.#next[row]!) {
        this.#notes.release(this.#noteOf.at(row));
        this.#rules.release(this.#ruleOf.at(row));
        this.#quotes[row] = "";
        this.#rows.giveBack(row);
      }
    }
    this.#released = [];
  }

  /** @param first its number; the others are in the order in which they were given. */
  evidence(first: number): Evidence[] {
    const evidence: Evidence[] = [];
    for (let row = first; row !== NONE; row = this.#next[row]!) {
      const [line, column, offset, endLine, endColumn, endOffset] = this.#places.map((places) => places.at(row));
      evidence.push({
        start: { line: line!, column: column!, offset: offset! },
        end: { line: endLine!, column: endColumn!, offset: endOffset! },
        note: this.#notes.nameOf(this.#noteOf.at(row)),
        quote: this.#quotes[row]!,
        rule: this.#rules.nameOf(this.#ruleOf.at(row)),
      });
    }
    return evidence;
  }

  #add({ start, end, note, quote, rule }: Evidence, next: number): number {
    const row = this.#rows.take();
    if (row >= this.#next.length) this.#next = grown(this.#next);
    this.#noteOf.set(row, this.#notes.hold(note));
    this.#ruleOf.set(row, this.#rules.hold(rule));
    this.#quotes[row] = quote;
    const places = [start.line, start.column, start.offset, end.line, end.column, end.offset];
    for (const [at, place] of places.entries()) this.#places[at]!.set(row, place);
    this.#next[row] = next;
    return row;
  }
}
