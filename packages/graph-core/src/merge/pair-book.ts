import { setAt, deleteAt } from "./order.ts";

/** A fact that ties two keys. */
export interface KeyFact {
  from: string;
  to: string;
}

/** Two different owners and all facts between them, either way round. */
export interface Pair<O, F, V> {
  one: O;
  other: O;
  /** In no order. */
  facts: Set<F>;
  /** What was made of the facts: for the user of the book. */
  value: V;
}

/**
 * Facts between keys, gathered by the owners of the keys (a key has one owner or none, and may change it).
 * Facts whose ends have the same owner, or none, belong to no pair.
 */
export class PairBook<O, F extends KeyFact, V> {
  readonly #ownerOf: (key: string) => O | undefined;
  readonly #empty: () => V;
  readonly #byKey = new Map<string, Set<F>>();
  readonly #bound = new Map<F, Pair<O, F, V>>();
  readonly #pairs = new Map<O, Map<O, Pair<O, F, V>>>();
  /** How many facts there are. */
  #size = 0;
  #pending = new Set<F>();
  #touched = new Set<Pair<O, F, V>>();

  /** @param empty makes the value of a new pair. */
  constructor(ownerOf: (key: string) => O | undefined, empty: () => V) {
    this.#ownerOf = ownerOf;
    this.#empty = empty;
  }

  add(fact: F): void {
    setAt(this.#byKey, fact.from).add(fact);
    setAt(this.#byKey, fact.to).add(fact);
    this.#pending.add(fact);
    this.#size++;
  }

  remove(fact: F): void {
    deleteAt(this.#byKey, fact.from, fact);
    deleteAt(this.#byKey, fact.to, fact);
    this.#pending.delete(fact);
    this.#size--;
    this.#unbind(fact);
  }

  /**
   * Finds the owners of new facts, and again of all facts on `movedKeys`.
   * @returns the pairs whose facts changed since the last call; a pair left without facts is gone, and told once more.
   */
  bind(movedKeys: Iterable<string>): Set<Pair<O, F, V>> {
    // In a new book all are pending already.
    if (this.#pending.size < this.#size)
      for (const key of movedKeys) for (const fact of this.#byKey.get(key) ?? []) this.#pending.add(fact);
    for (const fact of this.#pending) this.#bind(fact);
    this.#pending = new Set();
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  pairsOf(owner: O): Iterable<Pair<O, F, V>> {
    return this.#pairs.get(owner)?.values() ?? [];
  }

  /** Owners that some fact ties to this one. */
  partnersOf(owner: O): Iterable<O> {
    return this.#pairs.get(owner)?.keys() ?? [];
  }

  pair(one: O, other: O): Pair<O, F, V> | undefined {
    return this.#pairs.get(one)?.get(other);
  }

  /** Whether some fact ties two keys, whoever owns them. Cost: the facts of `a`. */
  ties(a: string, b: string): boolean {
    for (const { from, to } of this.#byKey.get(a) ?? []) if (from === b || to === b) return true;
    return false;
  }

  #bind(fact: F): void {
    const from = this.#ownerOf(fact.from);
    const to = this.#ownerOf(fact.to);
    const old = this.#bound.get(fact);
    if (old !== undefined) {
      if ((old.one === from && old.other === to) || (old.one === to && old.other === from)) return;
      this.#unbind(fact);
    }
    if (from === undefined || to === undefined || from === to) return;
    const pair = this.#pairAt(from, to);
    pair.facts.add(fact);
    this.#bound.set(fact, pair);
    this.#touched.add(pair);
  }

  #unbind(fact: F): void {
    const pair = this.#bound.get(fact);
    if (pair === undefined) return;
    this.#bound.delete(fact);
    pair.facts.delete(fact);
    this.#touched.add(pair);
    if (pair.facts.size > 0) return;
    this.#drop(pair.one, pair.other);
    this.#drop(pair.other, pair.one);
  }

  #pairAt(one: O, other: O): Pair<O, F, V> {
    const known = this.#pairs.get(one)?.get(other);
    if (known !== undefined) return known;
    const pair = { one, other, facts: new Set<F>(), value: this.#empty() };
    this.#put(one, other, pair);
    this.#put(other, one, pair);
    return pair;
  }

  #put(one: O, other: O, pair: Pair<O, F, V>): void {
    const of = this.#pairs.get(one);
    if (of === undefined) this.#pairs.set(one, new Map([[other, pair]]));
    else of.set(other, pair);
  }

  #drop(one: O, other: O): void {
    const of = this.#pairs.get(one);
    of?.delete(other);
    if (of?.size === 0) this.#pairs.delete(one);
  }
}
