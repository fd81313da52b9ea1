/** What of a map is needed here. */
interface Sets<K, V> {
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): void;
  delete(key: K): void;
}

/** Up to so many members, looking at each is as fast as hashing. */
const FEW = 8;

/**
 * Sets of strings or objects by a key, where most have one member: a native set of one takes some 200 bytes, the member itself none, and
 * a list of a few some ten each. Members are no sets and no lists.
 */
export class SetsByKey<K, V extends string | object> {
  readonly #sets: Sets<K, V | readonly V[] | Set<V>>;

  /** @param sets an empty map. */
  constructor(sets: Sets<K, V | readonly V[] | Set<V>> = new Map<K, V | readonly V[] | Set<V>>()) {
    this.#sets = sets;
  }

  add(key: K, value: V): void {
    const known = this.#sets.get(key);
    if (known === undefined) this.#sets.set(key, value);
    else if (known instanceof Set) known.add(value);
    else if (!this.has(key, value)) {
      const members = [...this.of(key), value];
      this.#sets.set(key, members.length > FEW ? new Set(members) : members);
    }
  }

  /** An empty set goes with its last member. */
  delete(key: K, value: V): void {
    const known = this.#sets.get(key);
    if (known instanceof Set) {
      if (known.delete(value) && known.size === 0) this.#sets.delete(key);
    } else if (this.has(key, value)) {
      const left = [...this.of(key)].filter((each) => each !== value);
      if (left.length === 0) this.#sets.delete(key);
      else this.#sets.set(key, left.length === 1 ? left[0]! : left);
    }
  }

  /** How many members the set of a key has; 0 where there is none. */
  sizeOf(key: K): number {
    const known = this.#sets.get(key);
    if (known instanceof Set) return known.size;
    return known === undefined ? 0 : isList<V>(known) ? known.length : 1;
  }

  /** Whether a key has any. */
  hasKey(key: K): boolean {
    return this.#sets.has(key);
  }

  has(key: K, value: V): boolean {
    const known = this.#sets.get(key);
    if (known instanceof Set) return known.has(value);
    return isList<V>(known) ? known.includes(value) : known !== undefined && known === value;
  }

  /** Members in the order in which they came. */
  of(key: K): Iterable<V> {
    const known = this.#sets.get(key);
    if (known === undefined) return [];
    return known instanceof Set || isList<V>(known) ? known : [known];
  }
}

function isList<V>(known: V | readonly V[] | Set<V> | undefined): known is readonly V[] {
  return Array.isArray(known);
}
