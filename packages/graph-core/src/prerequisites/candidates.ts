import { Column } from "../merge/ties/column.ts";
import { Decimals } from "../merge/ties/decimals.ts";
import type { NameTable } from "../merge/ties/name-table.ts";
import { NONE } from "../merge/ties/none.ts";
import { PairTable } from "../merge/ties/pair-table.ts";
import type { Weighed } from "./select.ts";

/**
 * How strongly each concept may require others, as columns of numbers. Of two concepts one may require the other, never both. Most are
 * not chosen, so nobody has asked why.
 */
export class Candidates {
  readonly #ids: NameTable;
  /** The first half of each is that of the concept that requires. */
  readonly #pairs = new PairTable();
  /** By pair. */
  readonly #strengths = new Decimals(4);
  /** By pair: one more than those behind and before it in the list of the concept that requires; 0 for none. */
  readonly #next = new Column();
  readonly #previous = new Column();
  /** By concept: one more than the first of its list. */
  readonly #heads = new Column();

  /** @param ids numbers of concepts, which others may use, too. */
  constructor(ids: NameTable) {
    this.#ids = ids;
  }

  /** Which of two concepts may require the other, and how strongly. */
  between(one: string, other: string): Weighed | undefined {
    const half = this.#find(one, other);
    return half === NONE ? undefined : this.#read(half >> 1);
  }

  /** Sets it, or takes it back. */
  set(one: string, other: string, weighed: Weighed | undefined): void {
    const known = this.#find(one, other);
    if (known !== NONE) this.#remove(known);
    if (weighed === undefined) return;
    const { concept, requires, strength } = weighed;
    const pair = this.#pairs.add(this.#ids.hold(concept), this.#ids.hold(requires)) >> 1;
    this.#strengths.set(pair, strength);
    this.#link(pair);
  }

  /** All that a concept may require, in no order. */
  of(concept: string): Weighed[] {
    const found: Weighed[] = [];
    const number = this.#ids.numberOf(concept);
    let pair = number === undefined ? NONE : this.#heads.at(number) - 1;
    for (; pair !== NONE; pair = this.#next.at(pair) - 1) found.push(this.#read(pair));
    return found;
  }

  #find(one: string, other: string): number {
    const [left, right] = [this.#ids.numberOf(one), this.#ids.numberOf(other)];
    return left === undefined || right === undefined ? NONE : this.#pairs.find(left, right);
  }

  #read(pair: number): Weighed {
    const [concept, requires] = [this.#pairs.keyOf(2 * pair), this.#pairs.keyOf(2 * pair + 1)];
    return {
      concept: this.#ids.nameOf(concept),
      requires: this.#ids.nameOf(requires),
      strength: this.#strengths.at(pair),
    };
  }

  #link(pair: number): void {
    const concept = this.#pairs.keyOf(2 * pair);
    const head = this.#heads.at(concept);
    this.#next.set(pair, head);
    this.#previous.set(pair, 0);
    if (head > 0) this.#previous.set(head - 1, pair + 1);
    this.#heads.set(concept, pair + 1);
  }

  #remove(half: number): void {
    const pair = half >> 1;
    const [next, previous] = [this.#next.at(pair), this.#previous.at(pair)];
    const ends = [this.#pairs.keyOf(2 * pair), this.#pairs.keyOf(2 * pair + 1)] as const;
    if (previous === 0) this.#heads.set(ends[0], next);
    else this.#next.set(previous - 1, next);
    if (next > 0) this.#previous.set(next - 1, previous);
    this.#pairs.remove(half);
    for (const end of ends) this.#ids.release(end);
  }
}
