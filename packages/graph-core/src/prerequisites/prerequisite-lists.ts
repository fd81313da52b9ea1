import { Column } from "../merge/ties/column.ts";
import { NONE } from "../merge/ties/none.ts";
import type { PrerequisiteNumber } from "./held-prerequisites.ts";

/** Lists of prerequisites by the numbers of concepts, in no order; each is in one of them at most. */
export class PrerequisiteLists {
  /** By concept: one more than the first of its list; 0 for none. */
  readonly #heads = new Column();
  /** One more than the one behind, and before. */
  readonly #next = new Column();
  readonly #previous = new Column();
  /** Behind the largest number of a concept that ever had a list. */
  #end = 0;

  add(concept: number, row: PrerequisiteNumber): void {
    const head = this.#heads.at(concept);
    this.#next.set(row, head);
    this.#previous.set(row, 0);
    if (head > 0) this.#previous.set(head - 1, row + 1);
    this.#heads.set(concept, row + 1);
    this.#end = Math.max(this.#end, concept + 1);
  }

  remove(concept: number, row: PrerequisiteNumber): void {
    const [next, previous] = [this.#next.at(row), this.#previous.at(row)];
    if (previous === 0) this.#heads.set(concept, next);
    else this.#next.set(previous - 1, next);
    if (next > 0) this.#previous.set(next - 1, previous);
  }

  of(concept: number | undefined): PrerequisiteNumber[] {
    const found: PrerequisiteNumber[] = [];
    if (concept === undefined) return found;
    for (let row = this.#heads.at(concept) - 1; row !== NONE; row = this.#next.at(row) - 1) found.push(row);
    return found;
  }

  /** The concepts that have any. */
  *concepts(): Generator<number> {
    for (let concept = 0; concept < this.#end; concept++) if (this.#heads.at(concept) > 0) yield concept;
  }
}
