import { Cells } from "../merge/ties/cells.ts";
import { Column } from "../merge/ties/column.ts";
import { Decimals } from "../merge/ties/decimals.ts";
import { RowNumbers } from "../merge/ties/grow.ts";
import { NameTable } from "../merge/ties/name-table.ts";
import type { Prerequisite } from "../model/relation.ts";
import { EvidenceRows } from "./evidence-rows.ts";

/** Stand in a wording for the labels of the two concepts. */
const CONCEPT = "\u0001";
const REQUIRES = "\u0002";

/** Labels of a prerequisite's two concepts, which its reason names as a rule. */
export interface Labels {
  concept: string;
  requires: string;
}

/** What stands for a prerequisite that is held: the number of its row. */
export type PrerequisiteNumber = number;

/** A reason with its labels put in. */
function told(wording: string, { concept, requires }: Labels): string {
  return wording.replaceAll(CONCEPT, () => concept).replaceAll(REQUIRES, () => requires);
}

/** What is left of a reason without the labels, where that gives the reason again; else the reason. */
function wordingOf(reason: string, labels: Labels): string {
  const wording = reason.replace(labels.concept, CONCEPT).replace(labels.requires, REQUIRES);
  return told(wording, labels) === reason ? wording : reason;
}

/**
 * Prerequisites as columns of numbers: a vault has some fifteen a note, and an object for each would take three times as much. A reason
 * is put together when it is asked for: there are few wordings but for the labels in them.
 */
export class HeldPrerequisites {
  readonly #ids: NameTable;
  readonly #rows = new RowNumbers();
  /** Numbers of the two concepts' ids. */
  readonly #concepts = new Column();
  readonly #requires = new Column();
  readonly #strengths = new Decimals(4);
  readonly #wordings = new NameTable();
  readonly #wordingOf = new Column();
  readonly #conceptLabels = new Cells<string>();
  readonly #requiresLabels = new Cells<string>();
  readonly #evidence = new EvidenceRows();
  /** One more than the number of the first piece of evidence. */
  readonly #firsts = new Column();
  #released: PrerequisiteNumber[] = [];
  /** Of these, those whose evidence others have taken over. */
  readonly #survived = new Set<PrerequisiteNumber>();

  /** @param ids numbers of concepts, which others may use, too. */
  constructor(ids: NameTable) {
    this.#ids = ids;
  }

  /** @param labels of its concepts. */
  hold(prerequisite: Prerequisite, labels: Labels): PrerequisiteNumber {
    const { concept, requires, strength, reason, evidence } = prerequisite;
    const row = this.#rows.take();
    this.#concepts.set(row, this.#ids.hold(concept));
    this.#requires.set(row, this.#ids.hold(requires));
    this.#strengths.set(row, strength);
    this.#wordingOf.set(row, this.#wordings.hold(wordingOf(reason, labels)));
    this.#conceptLabels.set(row, labels.concept);
    this.#requiresLabels.set(row, labels.requires);
    this.#firsts.set(row, this.#evidence.add(evidence) + 1);
    return row;
  }

  /** One that says the same as another, as strong as is said, and has its evidence from now on: the other is released. */
  replace(row: PrerequisiteNumber, strength: number): PrerequisiteNumber {
    const now = this.#rows.take();
    this.#concepts.set(now, this.#ids.hold(this.concept(row)));
    this.#requires.set(now, this.#ids.hold(this.requires(row)));
    this.#strengths.set(now, strength);
    this.#wordingOf.set(now, this.#wordings.hold(this.#wording(row)));
    this.#conceptLabels.set(now, this.#conceptLabels.at(row));
    this.#requiresLabels.set(now, this.#requiresLabels.at(row));
    this.#firsts.set(now, this.#firsts.at(row));
    this.#survived.add(row);
    this.release(row);
    return now;
  }

  /** Takes one back. It can still be read until {@link forget}. */
  release(row: PrerequisiteNumber): void {
    this.#released.push(row);
  }

  /** Forgets what was released: from now on the numbers stand for others. */
  forget(): void {
    for (const row of this.#released) {
      if (!this.#survived.has(row)) this.#evidence.remove(this.#firsts.at(row) - 1);
      this.#ids.release(this.#concepts.at(row));
      this.#ids.release(this.#requires.at(row));
      this.#wordings.release(this.#wordingOf.at(row));
      this.#conceptLabels.set(row, undefined);
      this.#requiresLabels.set(row, undefined);
      this.#rows.giveBack(row);
    }
    this.#released = [];
    this.#survived.clear();
  }

  /** Id of the concept that requires another one. */
  concept(row: PrerequisiteNumber): string {
    return this.#ids.nameOf(this.#concepts.at(row));
  }

  /** Id of what it requires. */
  requires(row: PrerequisiteNumber): string {
    return this.#ids.nameOf(this.#requires.at(row));
  }

  /** Numbers of these ids. */
  conceptNumber(row: PrerequisiteNumber): number {
    return this.#concepts.at(row);
  }

  requiresNumber(row: PrerequisiteNumber): number {
    return this.#requires.at(row);
  }

  strength(row: PrerequisiteNumber): number {
    return this.#strengths.at(row);
  }

  /** As plain data. */
  plain(row: PrerequisiteNumber): Prerequisite {
    const labels = { concept: this.#conceptLabels.at(row)!, requires: this.#requiresLabels.at(row)! };
    return {
      concept: this.concept(row),
      requires: this.requires(row),
      strength: this.strength(row),
      reason: told(this.#wording(row), labels),
      evidence: this.#evidence.read(this.#firsts.at(row) - 1),
    };
  }

  #wording(row: PrerequisiteNumber): string {
    return this.#wordings.nameOf(this.#wordingOf.at(row));
  }
}
