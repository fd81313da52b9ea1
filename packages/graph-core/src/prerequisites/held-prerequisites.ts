import { Column } from "../merge/ties/column.ts";
import { FIRST_ROOM, grown, RowNumbers } from "../merge/ties/grow.ts";
import { NameTable } from "../merge/ties/name-table.ts";
import { NONE } from "../merge/ties/none.ts";
import type { Evidence, Prerequisite } from "../model/relation.ts";
import { remember } from "../model/remember.ts";
import type { Weighed } from "./select.ts";

const MOST_WORDINGS = 1 << 10;

/** Stand in a wording for the labels of the two concepts. */
const CONCEPT = "\u0001";
const REQUIRES = "\u0002";

/** Labels of a prerequisite's two concepts, which its reason names as a rule. */
export interface Labels {
  concept: string;
  requires: string;
}

/**
 * A prerequisite whose evidence is in a book: it is made whenever it is asked for. So is its reason: there are few wordings
 * but for the labels in them.
 */
export class HeldPrerequisite implements Prerequisite {
  readonly concept: string;
  readonly requires: string;
  readonly strength: number;
  /** Number of its first piece of evidence. */
  readonly first: number;
  /** Those before and behind it of all that stand and require the same, see `Standing`. */
  previous: HeldPrerequisite | undefined = undefined;
  next: HeldPrerequisite | undefined = undefined;
  readonly #wording: string;
  readonly #conceptLabel: string;
  readonly #requiresLabel: string;
  readonly #book: HeldPrerequisites;

  constructor(
    { concept, requires, strength }: Weighed,
    said: { wording: string; labels: Labels; first: number },
    book: HeldPrerequisites,
  ) {
    this.concept = concept;
    this.requires = requires;
    this.strength = strength;
    this.first = said.first;
    this.#wording = said.wording;
    this.#conceptLabel = said.labels.concept;
    this.#requiresLabel = said.labels.requires;
    this.#book = book;
  }

  get reason(): string {
    return told(this.#wording, { concept: this.#conceptLabel, requires: this.#requiresLabel });
  }

  get evidence(): Evidence[] {
    return this.#book.evidence(this.first);
  }

  /** The same, as strong as is said: it has the evidence from now on. */
  withStrength(strength: number): HeldPrerequisite {
    const labels = { concept: this.#conceptLabel, requires: this.#requiresLabel };
    const { concept, requires, first } = this;
    return new HeldPrerequisite({ concept, requires, strength }, { wording: this.#wording, labels, first }, this.#book);
  }

  /** As plain data. */
  plain(): Prerequisite {
    const { concept, requires, strength, reason, evidence } = this;
    return { concept, requires, strength, reason, evidence };
  }
}

/** A reason with its labels put in. */
function told(wording: string, { concept, requires }: Labels): string {
  return wording.replaceAll(CONCEPT, () => concept).replaceAll(REQUIRES, () => requires);
}

/** What is left of a reason without the labels, where that gives the reason again; else the reason. */
function wordingOf(reason: string, labels: Labels): string {
  const wording = reason.replace(labels.concept, CONCEPT).replace(labels.requires, REQUIRES);
  return told(wording, labels) === reason ? wording : reason;
}

/** Prerequisites with their evidence as columns of numbers: a vault has some twenty a note, with two pieces of evidence each. */
export class HeldPrerequisites {
  readonly #rows = new RowNumbers();
  readonly #notes = new NameTable();
  readonly #rules = new NameTable();
  readonly #quotes: string[] = [];
  /** One string for all equal wordings. */
  readonly #wordings = remember((wording) => wording, MOST_WORDINGS);
  readonly #noteOf = new Column();
  readonly #ruleOf = new Column();
  /** Line, column and offset of its start and of its end. */
  readonly #places = Array.from({ length: 6 }, () => new Column());
  #next = new Int32Array(FIRST_ROOM);
  #released: HeldPrerequisite[] = [];

  /** @param labels of its concepts. */
  hold(prerequisite: Prerequisite, labels: Labels): HeldPrerequisite {
    const first = prerequisite.evidence.reduceRight((next, each) => this.#add(each, next), NONE);
    const wording = this.#wordings(wordingOf(prerequisite.reason, labels));
    return new HeldPrerequisite(prerequisite, { wording, labels, first }, this);
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
