/**
 * Sets of strings or objects by a key, where most have one member: a native set of one takes some 200 bytes, the member itself none.
 * Members are no sets.
 */
export class SetsByKey<K, V extends string | object> {
  readonly #sets = new Map<K, V | Set<V>>();

  add(key: K, value: V): void {
    const known = this.#sets.get(key);
    if (known === undefined) this.#sets.set(key, value);
    else if (known instanceof Set) known.add(value);
    else if (known !== value) this.#sets.set(key, new Set([known, value]));
  }

  /** An empty set goes with its last member. */
  delete(key: K, value: V): void {
    const known = this.#sets.get(key);
    if (known === value) this.#sets.delete(key);
    else if (known instanceof Set && known.delete(value) && known.size === 0) this.#sets.delete(key);
  }

  /** How many members the set of a key has; 0 where there is none. */
  sizeOf(key: K): number {
    const known = this.#sets.get(key);
    return known === undefined ? 0 : known instanceof Set ? known.size : 1;
  }

  /** Whether a key has any. */
  hasKey(key: K): boolean {
    return this.#sets.has(key);
  }

  has(key: K, value: V): boolean {
    const known = this.#sets.get(key);
    return known instanceof Set ? known.has(value) : known !== undefined && known === value;
  }

  /** Members in the order in which they came. */
  of(key: K): Iterable<V> {
    const known = this.#sets.get(key);
    return known === undefined ? [] : known instanceof Set ? known : [known];
  }
}
