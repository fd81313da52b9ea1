import { NameMap } from "../../merge/ties/name-map.ts";
import type { NameTable } from "../../merge/ties/name-table.ts";
import { replaceRows } from "../../merge/ties/replace-rows.ts";
import { TieBook } from "../../merge/ties/tie-book.ts";
import { NONE } from "../../merge/ties/none.ts";
import type { DirtyPairs } from "../pair-maps.ts";
import { lineAt } from "../places.ts";
import { SIGNAL_KINDS, type SignalFact } from "../signal-fact.ts";
import { FactTable } from "./fact-table.ts";
import { FactTally, type TalliedFacts } from "./fact-tally.ts";

/** What stands for a fact that the book holds: the number of its row; of one that is only counted, `~` the half of its tie. */
export type FactNumber = number;

const KINDS = SIGNAL_KINDS.length;
const EARLIER = SIGNAL_KINDS.indexOf("earlier");
const STATED = SIGNAL_KINDS.indexOf("stated");

/** Ties of more facts than this are kept up to date by difference, once anyone has asked for them. */
const MANY_FACTS = 32;
/** More facts of one kind and direction than this are never looked at; but for what the notes state, of which there are never many. */
export const MAX_LOOKED_AT = 6;

/**
 * The hints of all notes, gathered by the keys that they tie and by the concepts that these name now. A vault has hundreds of them a
 * note, so they are kept as columns of numbers, and those of the kind `earlier`, which nobody quotes, are only counted.
 */
export class FactBook {
  readonly #book: TieBook<string>;
  readonly #facts: FactTable;
  /** By half of the number of a half. */
  readonly #tallies = new Map<number, FactTally>();
  readonly #tallied: TalliedFacts;

  /** @param idOf id of the concept that a key names. @param names numbers of keys, @param ids of concepts, which others may use, too. */
  constructor(idOf: (key: string) => string | undefined, names: NameTable, ids: NameTable) {
    this.#book = new TieBook(idOf, (a, b) => a < b, new NameMap(ids), names);
    this.#facts = new FactTable(this.#book);
    const { rows } = this.#facts;
    this.#tallied = {
      halfOf: (fact) => rows.half(fact),
      kindOf: (fact) => this.#facts.kind(fact),
      amountOf: (fact) => this.#facts.amount(fact),
      compare: (a, b) => rows.compare(a, b),
      leastOf: (kind) => (kind === STATED ? Number.POSITIVE_INFINITY : MAX_LOOKED_AT),
    };
  }

  add(fact: SignalFact): FactNumber {
    const half = this.#book.at(fact.from, fact.to);
    const isCounted = fact.kind === "earlier";
    const number = isCounted ? ~half : this.#facts.add(fact, half);
    if (isCounted) this.#book.ties.addCount(half, 1);
    else this.#tallies.get(half >> 1)?.add(number);
    this.#book.touch(half);
    return number;
  }

  /** Takes back what {@link add} gave this number. */
  remove(number: FactNumber): void {
    const half = this.#halfOf(number);
    if (number < 0) this.#book.ties.addCount(half, -1);
    else {
      const tally = this.#tallies.get(half >> 1);
      if (tally !== undefined && (!tally.remove(number) || tally.size < MANY_FACTS / 2))
        this.#tallies.delete(half >> 1);
      this.#facts.remove(number);
    }
    this.#book.touch(half);
  }

  /** Puts facts of a note in the place of others of it. @returns the numbers of the new ones. Cost: linear. */
  replace(before: Iterable<FactNumber>, after: readonly SignalFact[]): Int32Array {
    const find = this.#book.finder();
    return replaceRows(before, after, {
      placeOf: (number) => KINDS * this.#halfOf(number) + (number < 0 ? EARLIER : this.#facts.kind(number)),
      placeOfNew: ({ kind, from, to }) => {
        const half = find(from, to);
        return half === NONE ? undefined : KINDS * half + SIGNAL_KINDS.indexOf(kind);
      },
      equals: (number, fact) => number < 0 || this.#facts.equals(number, fact),
      add: (fact) => this.add(fact),
      remove: (number) => this.remove(number),
    });
  }

  /**
   * Touches the ties of those facts that quote their line of the note, where that line reads otherwise now.
   * @param before the note's text as it was; @param after as it is.
   */
  touchReworded(numbers: Iterable<FactNumber>, before: string, after: string): void {
    for (const number of numbers) {
      if (number < 0 || this.#facts.hasQuote(number)) continue;
      const offset = this.#facts.rows.offset(number);
      if (lineAt(before, offset) !== lineAt(after, offset)) this.#book.touch(this.#halfOf(number));
    }
  }

  /** Whether a number stands for a fact that equals one of the same tie and note. */
  equals(number: FactNumber, fact: SignalFact): boolean {
    return this.#facts.equals(number, fact);
  }

  /** See {@link TieBook.bind}: owners are concepts, by their ids. */
  bind(movedKeys: Iterable<string>, told: DirtyPairs): void {
    this.#book.bind(movedKeys, told);
  }

  /** Concepts that some fact ties to this one, some of them several times. */
  partnersOf(id: string): Iterable<string> {
    return this.#book.partnersOf(id);
  }

  /** How many ties with others a concept has, by its names. */
  degreeOf(id: string): number {
    return this.#book.degreeOf(id);
  }

  /** Concepts that some facts which can be quoted tie to one. */
  *tiedBy(numbers: Iterable<FactNumber>, id: string): Iterable<string> {
    for (const number of numbers) {
      if (number < 0) continue;
      const [one, other] = this.#book.ownersOf(this.#halfOf(number));
      if (one === undefined || other === undefined || one === other) continue;
      if (one === id) yield other;
      else if (other === id) yield one;
    }
  }

  /** Halves of all ties between two concepts, those that lead from the first to the second. Cost: their names. */
  between(one: string, other: string): number[] {
    return this.#book.between(one, other);
  }

  /** Visits the facts of a tie, either way round, in no order; `isAhead`: it leads the way of `half`. */
  each(half: number, visit: (fact: FactNumber, kind: number, isAhead: boolean) => void): void {
    const { rows } = this.#facts;
    for (let fact = this.#book.ties.first(half); fact !== NONE; fact = rows.next(fact))
      visit(fact, this.#facts.kind(fact), rows.half(fact) === half);
  }

  /** What the facts of a tie come to, where there are many. Cost: the facts, the first time. */
  tally(half: number): FactTally | undefined {
    const known = this.#tallies.get(half >> 1);
    if (known !== undefined) return known;
    const { rows } = this.#facts;
    let count = 0;
    for (let fact = this.#book.ties.first(half); fact !== NONE && count <= MANY_FACTS; fact = rows.next(fact)) count++;
    if (count <= MANY_FACTS) return undefined;
    const all: FactNumber[] = [];
    this.each(half, (fact) => all.push(fact));
    const tally = new FactTally(this.#tallied, all);
    this.#tallies.set(half >> 1, tally);
    return tally;
  }

  /** How many facts of the kind `earlier` lead the way of a half. */
  earlier(half: number): number {
    return this.#book.ties.count(half);
  }

  amount(fact: FactNumber): number {
    return this.#facts.amount(fact);
  }

  note(fact: FactNumber): string {
    return this.#facts.rows.note(fact);
  }

  /** The fact as it was given. */
  read(fact: FactNumber): SignalFact {
    return this.#facts.read(fact);
  }

  /** The order of two facts of one kind by note and place alone. */
  compare(a: FactNumber, b: FactNumber): number {
    return this.#facts.rows.compare(a, b);
  }

  #halfOf(number: FactNumber): number {
    return number < 0 ? ~number : this.#facts.rows.half(number);
  }
}
