import { remember } from "../../model/remember.ts";
import { Cells } from "./cells.ts";
import { NameTable } from "./name-table.ts";
import { OwnerPairs } from "./owner-pairs.ts";
import { NONE } from "./none.ts";
import { TieTable } from "./tie-table.ts";

/** Which keys an owner has, by their numbers. As a rule there is one, which needs no list. */
export interface OwnedKeys<O> {
  get(owner: O): number | number[] | undefined;
  set(owner: O, keys: number | number[]): void;
  delete(owner: O): void;
}

/**
 * Ties between keys, and what owns the keys: a concept by its id, or a group of keys. A key has one owner or none, and may change it.
 * Facts hang on ties, so it is keys that are bound to owners, not facts; ties of keys with one owner, or none, belong to no pair.
 */
export class TieBook<O> {
  readonly keys: NameTable;
  readonly ties = new TieTable();
  readonly #ownerOf: (key: string) => O | undefined;
  readonly #isBefore: (a: O, b: O) => boolean;
  /** By key: its owner when it was last bound. */
  readonly #bound = new Cells<O>();
  readonly #keysOf: OwnedKeys<O>;
  /** Whether any key was ever bound. */
  #isBound = false;
  /** Keys that were never bound. */
  #fresh: number[] = [];
  /** Halves of ties, one each, that something came to or went from. */
  #pending = new Set<number>();
  /** Pairs that lost a tie. */
  #lost: OwnerPairs<O>;

  /**
   * @param ownerOf the owner of a key as it stands. @param isBefore see {@link OwnerPairs}. @param keysOf of owners; none at first.
   * @param keys may be another book's, too.
   */
  constructor(
    ownerOf: (key: string) => O | undefined,
    isBefore: (a: O, b: O) => boolean,
    keysOf: OwnedKeys<O> = new Map<O, number | number[]>(),
    keys = new NameTable(),
  ) {
    this.keys = keys;
    this.#keysOf = keysOf;
    this.#ownerOf = ownerOf;
    this.#isBefore = isBefore;
    this.#lost = new OwnerPairs(isBefore);
  }

  /** The half that leads from one key to another, {@link NONE} where nothing ties them. */
  find(from: string, to: string): number {
    const [one, other] = [this.keys.numberOf(from), this.keys.numberOf(to)];
    return one === undefined || other === undefined ? NONE : this.ties.find(one, other);
  }

  /** {@link find} for what a note says of the same few keys again and again, until a key comes or goes. */
  finder(): (from: string, to: string) => number {
    const numberOf = remember((key) => this.keys.numberOf(key) ?? NONE);
    return (from, to) => {
      const [one, other] = [numberOf(from), numberOf(to)];
      return one === NONE || other === NONE ? NONE : this.ties.find(one, other);
    };
  }

  /** {@link find}, with a new tie where there is none. What hangs on it is to be told by {@link touch}. */
  at(from: string, to: string): number {
    const known = this.find(from, to);
    if (known !== NONE) return known;
    return this.ties.add(this.#hold(from), this.#hold(to));
  }

  /** To be called when something came to a tie or went from it. A tie that nothing hangs on goes. */
  touch(half: number): void {
    this.#pending.add(half & ~1);
    if (!this.ties.isEmpty(half)) return;
    this.#tell(half, this.#lost);
    const keys = [this.ties.keyOf(half), this.ties.keyOf(half ^ 1)];
    this.ties.remove(half);
    for (const key of keys) {
      if (this.ties.isLoose(key)) this.#setOwner(key, undefined);
      this.keys.release(key);
    }
  }

  /**
   * Finds the owners of new keys, and again of `movedKeys`.
   * @param told is given the pairs of owners whose ties changed since the last call, also those that lost all.
   */
  bind(movedKeys: Iterable<string>, told: OwnerPairs<O>): void {
    for (const [one, other] of this.#lost.pairs()) told.add(one, other);
    this.#lost = new OwnerPairs(this.#isBefore);
    const moved: number[] = [];
    for (const key of movedKeys) {
      const number = this.keys.numberOf(key);
      if (number !== undefined && !this.ties.isLoose(number) && this.#bound.at(number) !== this.#ownerOf(key))
        moved.push(number);
    }
    // In a new book nothing was bound before.
    if (this.#isBound) for (const key of moved) this.#tellAll(key, told);
    for (const key of moved) this.#setOwner(key, this.#ownerOf(this.keys.nameOf(key)));
    for (const key of this.#fresh)
      if (!this.ties.isLoose(key)) this.#setOwner(key, this.#ownerOf(this.keys.nameOf(key)));
    this.#fresh = [];
    // Some that something went from are gone.
    const pending = [...this.#pending].filter((half) => this.ties.keyOf(half) !== NONE);
    this.#pending = new Set();
    for (const half of pending) this.#tell(half, told);
    // In a new book these were all.
    if (pending.length < this.ties.size) for (const key of moved) this.#tellAll(key, told);
  }

  /** Owners that some tie ties to this one, some of them several times. */
  *partnersOf(owner: O): Iterable<O> {
    for (const key of this.#keysBound(owner)) {
      for (const half of this.ties.halvesOf(key)) {
        const partner = this.#bound.at(this.ties.keyOf(half ^ 1));
        if (partner !== undefined && partner !== owner) yield partner;
      }
    }
  }

  /** How many ties the keys of an owner have. */
  degreeOf(owner: O): number {
    let degree = 0;
    for (const key of this.#keysBound(owner)) degree += this.ties.degree(key);
    return degree;
  }

  /** The owners of a tie's two keys as they were last bound, first that of the half's own key. */
  ownersOf(half: number): [O | undefined, O | undefined] {
    return [this.#bound.at(this.ties.keyOf(half)), this.#bound.at(this.ties.keyOf(half ^ 1))];
  }

  /**
   * Halves of all ties between two owners, those that lead from the first to the second. Cost: for each key of the one that has fewer, the
   * keys of the other or the ties of that key, whichever are fewer: the larger a vault, the more names a hub has.
   */
  between(one: O, other: O): number[] {
    const halves: number[] = [];
    const [left, right] = [this.#keysBound(one), this.#keysBound(other)];
    const isTurned = left.length > right.length;
    const [few, many] = isTurned ? [right, left] : [left, right];
    const far = isTurned ? one : other;
    const add = (half: number) => halves.push(isTurned ? half ^ 1 : half);
    for (const key of few) {
      if (this.ties.degree(key) < many.length) {
        for (const half of this.ties.halvesOf(key)) if (this.#bound.at(this.ties.keyOf(half ^ 1)) === far) add(half);
        continue;
      }
      for (const partner of many) {
        const half = this.ties.find(key, partner);
        if (half !== NONE) add(half);
      }
    }
    return halves;
  }

  #hold(name: string): number {
    const key = this.keys.hold(name);
    if (!this.ties.isLoose(key)) return key;
    this.#bound.set(key, undefined);
    this.#fresh.push(key);
    return key;
  }

  #setOwner(key: number, owner: O | undefined): void {
    const before = this.#bound.at(key);
    if (before === owner) return;
    this.#bound.set(key, owner);
    if (before !== undefined) {
      const left = this.#keysBound(before).filter((each) => each !== key);
      if (left.length === 0) this.#keysOf.delete(before);
      else this.#keysOf.set(before, left.length === 1 ? left[0]! : left);
    }
    if (owner === undefined) return;
    this.#isBound = true;
    const known = this.#keysBound(owner);
    this.#keysOf.set(owner, known.length === 0 ? key : known.concat([key]));
  }

  #keysBound(owner: O): readonly number[] {
    const keys = this.#keysOf.get(owner);
    return keys === undefined ? [] : typeof keys === "number" ? [keys] : keys;
  }

  #tellAll(key: number, told: OwnerPairs<O>): void {
    for (const half of this.ties.halvesOf(key)) this.#tell(half, told);
  }

  #tell(half: number, told: OwnerPairs<O>): void {
    const one = this.#bound.at(this.ties.keyOf(half));
    const other = this.#bound.at(this.ties.keyOf(half ^ 1));
    if (one !== undefined && other !== undefined && one !== other) told.add(one, other);
  }
}
