import { DirtyPairs } from "../pair-maps.ts";
import { SIGNAL_KINDS, type SignalFact } from "../signal-fact.ts";
import { FactTable } from "./fact-table.ts";
import { NameTable } from "./name-table.ts";
import { NONE, TieTable } from "./tie-table.ts";

/** What stands for a fact that the book holds: the number of its row; of one that is only counted, `~` the half of its tie. */
export type FactNumber = number;

/**
 * The hints of all notes, gathered by the keys that they tie and by the concepts that these name now. A vault has hundreds of them a
 * note, so they are kept as columns of numbers, and those of the kind `earlier`, which nobody quotes, are only counted.
 */
export class FactBook {
  readonly #idOf: (key: string) => string | undefined;
  readonly #keys = new NameTable();
  readonly #ties = new TieTable();
  readonly #facts = new FactTable(this.#ties, this.#keys, new NameTable());
  /** By key: the concept that it named when it was last bound. */
  readonly #bound: (string | undefined)[] = [];
  /** By concept: the keys that name it. */
  readonly #keysOf = new Map<string, number | number[]>();
  /** Keys that were never bound. */
  #fresh: number[] = [];
  /** Halves of ties, one each, that something came to or went from. */
  #pending = new Set<number>();
  /** Pairs that lost all that tied them. */
  #lost = new DirtyPairs();

  /** @param idOf id of the concept that a key names. */
  constructor(idOf: (key: string) => string | undefined) {
    this.#idOf = idOf;
  }

  /** Cost: none. */
  add(fact: SignalFact): FactNumber {
    const half = this.#halfOf(fact.from, fact.to);
    this.#pending.add(half & ~1);
    if (fact.kind !== "earlier") return this.#facts.add(fact, half);
    this.#ties.countEarlier(half, 1);
    return ~half;
  }

  /** Takes back what {@link add} gave this number. */
  remove(number: FactNumber): void {
    const half = number < 0 ? ~number : this.#facts.half(number);
    if (number < 0) this.#ties.countEarlier(half, -1);
    else this.#facts.remove(number);
    this.#pending.add(half & ~1);
    if (this.#ties.isEmpty(half)) this.#removeTie(half & ~1);
  }

  /**
   * Puts the facts of a note in the place of others of it; those that it had already stay as they are.
   * @returns the numbers of the new ones. Cost: linear.
   */
  replace(before: Iterable<FactNumber>, after: readonly SignalFact[]): Int32Array {
    const open = new Map<number, FactNumber[]>();
    for (const number of before) {
      const place = this.#kindAndTie(number);
      const known = open.get(place);
      if (known === undefined) open.set(place, [number]);
      else known.push(number);
    }
    const come: [at: number, fact: SignalFact][] = [];
    const now = new Int32Array(after.length);
    for (const [at, fact] of after.entries()) {
      const place = open.size === 0 ? undefined : this.#kindAndTieOf(fact);
      const rivals = place === undefined ? undefined : open.get(place);
      const found = rivals?.findIndex((number) => number < 0 || this.#facts.equals(number, fact)) ?? -1;
      if (found < 0) come.push([at, fact]);
      else now[at] = rivals!.splice(found, 1)[0]!;
    }
    for (const [at, fact] of come) now[at] = this.add(fact);
    for (const numbers of open.values()) for (const number of numbers) this.remove(number);
    return now;
  }

  /** Whether a number stands for a fact like this one, of the same tie and note. */
  equals(number: FactNumber, fact: SignalFact): boolean {
    return this.#facts.equals(number, fact);
  }

  /**
   * Finds the concepts of new keys, and again of `movedKeys`.
   * @param told is given the pairs of concepts whose facts changed since the last call, or that lost all.
   */
  bind(movedKeys: Iterable<string>, told: DirtyPairs): void {
    for (const [one, other] of this.#lost.pairs()) told.add(one, other);
    this.#lost = new DirtyPairs();
    const moved: number[] = [];
    for (const key of movedKeys) {
      const number = this.#keys.numberOf(key);
      if (number !== undefined && this.#bound[number] !== this.#idOf(key)) moved.push(number);
    }
    // In a new book nothing was bound before.
    if (this.#keysOf.size > 0) for (const key of moved) this.#tellTies(key, told);
    for (const key of moved) this.#setBound(key, this.#idOf(this.#keys.nameOf(key)));
    for (const key of this.#fresh) if (this.#keys.isHeld(key)) this.#setBound(key, this.#idOf(this.#keys.nameOf(key)));
    this.#fresh = [];
    // In a new book all are pending already.
    if (this.#pending.size < this.#ties.size) for (const key of moved) this.#tellTies(key, told);
    for (const half of this.#pending) if (this.#ties.keyOf(half) !== NONE) this.#tell(half, told);
    this.#pending = new Set();
  }

  /** Concepts that some fact ties to this one, some of them several times. */
  *partnersOf(id: string): Iterable<string> {
    for (const key of this.#keysNaming(id)) {
      for (const half of this.#ties.halvesOf(key)) {
        const partner = this.#bound[this.#ties.keyOf(half ^ 1)];
        if (partner !== undefined && partner !== id) yield partner;
      }
    }
  }

  /** Halves of all ties between two concepts, those that lead from the first to the second. Cost: their names. */
  between(one: string, other: string): number[] {
    const halves: number[] = [];
    const others = this.#keysNaming(other);
    for (const key of this.#keysNaming(one)) {
      for (const partner of others) {
        const half = this.#ties.find(key, partner);
        if (half !== NONE) halves.push(half);
      }
    }
    return halves;
  }

  /** Visits the facts of a tie, either way round, in no order; `isAhead`: it leads the way of `half`. */
  each(half: number, visit: (fact: FactNumber, kind: number, isAhead: boolean) => void): void {
    const facts = this.#facts;
    for (let fact = this.#ties.firstFact(half); fact !== NONE; fact = facts.next(fact))
      visit(fact, facts.kind(fact), facts.half(fact) === half);
  }

  /** How many facts of the kind `earlier` lead the way of a half. */
  earlier(half: number): number {
    return this.#ties.earlier(half);
  }

  amount(fact: FactNumber): number {
    return this.#facts.amount(fact);
  }

  note(fact: FactNumber): string {
    return this.#facts.note(fact);
  }

  /** The fact as it was given. */
  read(fact: FactNumber): SignalFact {
    return this.#facts.read(fact);
  }

  /** The order of two facts of one kind by note and place alone. */
  compare(a: FactNumber, b: FactNumber): number {
    return this.#facts.compare(a, b);
  }

  #halfOf(from: string, to: string): number {
    const [known, partner] = [this.#keys.numberOf(from), this.#keys.numberOf(to)];
    if (known !== undefined && partner !== undefined) {
      const half = this.#ties.find(known, partner);
      if (half !== NONE) return half;
    }
    const [one, other] = [this.#keys.hold(from), this.#keys.hold(to)];
    if (known === undefined) this.#meet(one);
    if (partner === undefined) this.#meet(other);
    return this.#ties.add(one, other);
  }

  #meet(key: number): void {
    this.#bound[key] = undefined;
    this.#fresh.push(key);
  }

  #removeTie(half: number): void {
    this.#tell(half, this.#lost);
    const keys = [this.#ties.keyOf(half), this.#ties.keyOf(half ^ 1)];
    this.#ties.remove(half);
    for (const key of keys) if (this.#keys.release(key)) this.#setBound(key, undefined);
  }

  #setBound(key: number, id: string | undefined): void {
    const before = this.#bound[key];
    if (before === id) return;
    this.#bound[key] = id;
    if (before !== undefined) {
      const known = this.#keysOf.get(before)!;
      const left = typeof known === "number" ? [] : known.filter((each) => each !== key);
      if (left.length === 0) this.#keysOf.delete(before);
      else this.#keysOf.set(before, left.length === 1 ? left[0]! : left);
    }
    if (id === undefined) return;
    const known = this.#keysOf.get(id);
    // As a rule a concept has one key, and needs no list.
    this.#keysOf.set(id, known === undefined ? key : typeof known === "number" ? [known, key] : known.concat([key]));
  }

  #keysNaming(id: string): readonly number[] {
    const keys = this.#keysOf.get(id);
    return keys === undefined ? [] : typeof keys === "number" ? [keys] : keys;
  }

  #tellTies(key: number, told: DirtyPairs): void {
    for (const half of this.#ties.halvesOf(key)) this.#tell(half, told);
  }

  #tell(half: number, told: DirtyPairs): void {
    const one = this.#bound[this.#ties.keyOf(half)];
    const other = this.#bound[this.#ties.keyOf(half ^ 1)];
    if (one !== undefined && other !== undefined && one !== other) told.add(one, other);
  }

  #kindAndTie(number: FactNumber): number {
    return number < 0 ? KINDS * ~number + EARLIER : KINDS * this.#facts.half(number) + this.#facts.kind(number);
  }

  /** `undefined` where the book has no such tie. */
  #kindAndTieOf({ kind, from, to }: SignalFact): number | undefined {
    const [one, other] = [this.#keys.numberOf(from), this.#keys.numberOf(to)];
    if (one === undefined || other === undefined) return undefined;
    const half = this.#ties.find(one, other);
    return half === NONE ? undefined : KINDS * half + SIGNAL_KINDS.indexOf(kind);
  }
}

const KINDS = SIGNAL_KINDS.length;
const EARLIER = SIGNAL_KINDS.indexOf("earlier");
