/** Up to so many entries, looking at each is as fast as hashing. */
const FEW = 8;

/**
 * A map for the many places that hold a handful of entries and seldom thousands: a native map of one entry takes some 200
 * bytes, this one some 80. Same answers as a `Map`; entries come in the order in which they were set.
 */
export class SmallMap<K, V> {
  /** Keys and values in turn, as long as they are few. */
  #few: unknown[] = NONE;
  #many: Map<K, V> | undefined;

  get size(): number {
    return this.#many?.size ?? this.#few.length / 2;
  }

  get(key: K): V | undefined {
    if (this.#many !== undefined) return this.#many.get(key);
    const at = this.#place(key);
    return at < 0 ? undefined : (this.#few[at + 1] as V);
  }

  has(key: K): boolean {
    return this.#many?.has(key) ?? this.#place(key) >= 0;
  }

  set(key: K, value: V): this {
    if (this.#many !== undefined) {
      this.#many.set(key, value);
      return this;
    }
    const at = this.#place(key);
    if (at >= 0) this.#few[at + 1] = value;
    // Joined, not pushed to: pushing keeps room for sixteen more.
    else if (this.#few.length < 2 * FEW)
      this.#few = this.#few.length === 0 ? [key, value] : this.#few.concat([key, value]);
    else {
      this.#many = new Map(this.entries()).set(key, value);
      this.#few = NONE;
    }
    return this;
  }

  delete(key: K): boolean {
    if (this.#many !== undefined) return this.#many.delete(key);
    const at = this.#place(key);
    if (at < 0) return false;
    this.#few = this.#few.length === 2 ? NONE : this.#few.toSpliced(at, 2);
    return true;
  }

  keys(): Iterable<K> {
    return this.#many?.keys() ?? (this.#few.filter((_, at) => at % 2 === 0) as K[]);
  }

  values(): Iterable<V> {
    return this.#many?.values() ?? (this.#few.filter((_, at) => at % 2 === 1) as V[]);
  }

  *entries(): Generator<[K, V]> {
    if (this.#many !== undefined) yield* this.#many.entries();
    else {
      const few = this.#few;
      for (let at = 0; at < few.length; at += 2) yield [few[at] as K, few[at + 1] as V];
    }
  }

  [Symbol.iterator](): Generator<[K, V]> {
    return this.entries();
  }

  #place(key: K): number {
    const few = this.#few;
    for (let at = 0; at < few.length; at += 2) if (few[at] === key) return at;
    return -1;
  }
}

/** Shared by all empty maps; never written to. */
const NONE: unknown[] = [];
