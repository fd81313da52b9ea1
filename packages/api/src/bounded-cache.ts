/** The values asked for last, as many as there is room for: those not asked for the longest go first. */
export class BoundedCache<V> {
  readonly #room: number;
  readonly #largest: number;
  readonly #sizeOf: (key: string, value: V) => number;
  #values = new Map<string, V>();
  #taken = 0;

  /**
   * @param room for all that is kept, in what `sizeOf` counts
   * @param largest room that one may take: a few large ones must not drive out all others
   */
  constructor(room: number, largest: number, sizeOf: (key: string, value: V) => number) {
    this.#room = room;
    this.#largest = largest;
    this.#sizeOf = sizeOf;
  }

  /** Room that is taken. */
  get taken(): number {
    return this.#taken;
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** Keeps a value where there is room for one of its size. */
  set(key: string, value: V): void {
    const before = this.#values.get(key);
    if (before !== undefined) this.#drop(key, before);
    const size = this.#sizeOf(key, value);
    if (size > this.#largest) return;
    this.#values.set(key, value);
    this.#taken += size;
    for (const [oldest, gone] of this.#values) {
      if (this.#taken <= this.#room) break;
      this.#drop(oldest, gone);
    }
  }

  clear(): void {
    this.#values = new Map();
    this.#taken = 0;
  }

  #drop(key: string, value: V): void {
    this.#values.delete(key);
    this.#taken -= this.#sizeOf(key, value);
  }
}
