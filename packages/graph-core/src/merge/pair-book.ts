import { SmallMap } from "./small-map.ts";

/** A fact that ties two keys. */
export interface KeyFact {
  from: string;
  to: string;
}

/** All facts from one key to another. They have one pair of owners, so it is these that are bound, not each fact. */
export interface Tie<O, F> {
  from: string;
  to: string;
  facts: F[];
  pair: Pair<O, F> | undefined;
  /** Facts came since it was last bound. */
  fresh: boolean;
}

/** Two different owners and all facts between them, either way round. */
export class Pair<O, F> {
  readonly one: O;
  readonly other: O;
  /** The facts by the keys that they tie; for reading only. */
  ties: readonly Tie<O, F>[] = [];

  constructor(one: O, other: O) {
    this.one = one;
    this.other = other;
  }

  /** In no order; a list of one's own. Cost: linear. */
  get facts(): F[] {
    return this.ties.length === 1 ? [...this.ties[0]!.facts] : this.ties.flatMap(({ facts }) => facts);
  }

  /** No fact is left. */
  get isEmpty(): boolean {
    return this.ties.length === 0;
  }
}

/**
 * Facts between keys, gathered by the owners of the keys (a key has one owner or none, and may change it).
 * Facts whose ends have the same owner, or none, belong to no pair.
 */
export class PairBook<O, F extends KeyFact> {
  readonly #ownerOf: (key: string) => O | undefined;
  /** Ties by the key that they lead from, then by that which they lead to; and the other way round. */
  readonly #from = new Map<string, SmallMap<string, Tie<O, F>>>();
  readonly #to = new Map<string, SmallMap<string, Tie<O, F>>>();
  readonly #pairs = new Map<O, SmallMap<O, Pair<O, F>>>();
  /** How many ties there are. */
  #size = 0;
  #pending = new Set<Tie<O, F>>();
  #touched = new Set<Pair<O, F>>();

  constructor(ownerOf: (key: string) => O | undefined) {
    this.#ownerOf = ownerOf;
  }

  add(fact: F): void {
    const { from, to } = fact;
    let tie = this.#from.get(from)?.get(to);
    if (tie === undefined) {
      tie = { from, to, facts: [fact], pair: undefined, fresh: true };
      smallMapAt(this.#from, from).set(to, tie);
      smallMapAt(this.#to, to).set(from, tie);
      this.#size++;
    } else this.#put(tie, fact);
    tie.fresh = true;
    this.#pending.add(tie);
  }

  /** Cost: the facts of the same two keys. */
  remove(fact: F): void {
    const { from, to } = fact;
    const tie = this.#from.get(from)?.get(to);
    const at = tie?.facts.indexOf(fact) ?? -1;
    if (tie === undefined || at < 0) return;
    tie.facts.splice(at, 1);
    if (tie.pair !== undefined) this.#touched.add(tie.pair);
    if (tie.facts.length > 0) return;
    deleteIn(this.#from, from, to);
    deleteIn(this.#to, to, from);
    this.#size--;
    this.#pending.delete(tie);
    this.#unbind(tie);
  }

  /**
   * Finds the owners of new facts, and again of all facts on `movedKeys`.
   * @returns the pairs whose facts changed since the last call; a pair left without facts is gone, and told once more.
   */
  bind(movedKeys: Iterable<string>): Set<Pair<O, F>> {
    // In a new book all are pending already.
    if (this.#pending.size < this.#size) {
      for (const key of movedKeys) {
        for (const tie of this.#from.get(key)?.values() ?? []) this.#pending.add(tie);
        for (const tie of this.#to.get(key)?.values() ?? []) this.#pending.add(tie);
      }
    }
    for (const tie of this.#pending) this.#bind(tie);
    this.#pending = new Set();
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  /** Owners that some fact ties to this one. */
  partnersOf(owner: O): Iterable<O> {
    return this.#pairs.get(owner)?.keys() ?? [];
  }

  pair(one: O, other: O): Pair<O, F> | undefined {
    return this.#pairs.get(one)?.get(other);
  }

  /** Whether some fact ties two keys, whoever owns them. */
  ties(a: string, b: string): boolean {
    return this.#from.get(a)?.has(b) === true || this.#from.get(b)?.has(a) === true;
  }

  #put(tie: Tie<O, F>, fact: F): void {
    // Joined, not pushed to, as long as they are few: pushing keeps room for sixteen more.
    if (tie.facts.length < 8) tie.facts = tie.facts.concat([fact]);
    else tie.facts.push(fact);
  }

  #bind(tie: Tie<O, F>): void {
    const from = this.#ownerOf(tie.from);
    const to = this.#ownerOf(tie.to);
    const { pair: old, fresh } = tie;
    tie.fresh = false;
    if (old !== undefined) {
      if ((old.one === from && old.other === to) || (old.one === to && old.other === from)) {
        if (fresh) this.#touched.add(old);
        return;
      }
      this.#unbind(tie);
    }
    if (from === undefined || to === undefined || from === to) return;
    const pair = this.#pairAt(from, to);
    pair.ties = pair.ties.concat([tie]);
    tie.pair = pair;
    this.#touched.add(pair);
  }

  #unbind(tie: Tie<O, F>): void {
    const { pair } = tie;
    if (pair === undefined) return;
    tie.pair = undefined;
    pair.ties = pair.ties.filter((each) => each !== tie);
    this.#touched.add(pair);
    if (!pair.isEmpty) return;
    deleteIn(this.#pairs, pair.one, pair.other);
    deleteIn(this.#pairs, pair.other, pair.one);
  }

  #pairAt(one: O, other: O): Pair<O, F> {
    const known = this.pair(one, other);
    if (known !== undefined) return known;
    const pair = new Pair<O, F>(one, other);
    smallMapAt(this.#pairs, one).set(other, pair);
    smallMapAt(this.#pairs, other).set(one, pair);
    return pair;
  }
}

function smallMapAt<A, K, V>(maps: Map<A, SmallMap<K, V>>, at: A): SmallMap<K, V> {
  let map = maps.get(at);
  if (map === undefined) maps.set(at, (map = new SmallMap()));
  return map;
}

function deleteIn<A, K, V>(maps: Map<A, SmallMap<K, V>>, at: A, key: K): void {
  const map = maps.get(at);
  map?.delete(key);
  if (map?.size === 0) maps.delete(at);
}
