/** The first few of many things in an order, found without sorting all of them. Cost: linear in the things, where few are kept. */
export class Best<T> {
  readonly #most: number;
  readonly #compare: (a: T, b: T) => number;
  readonly #kept: T[] = [];

  /**
   * @param most how many are kept, at least 1
   * @param compare less than 0 where `a` stands before `b`
   */
  constructor(most: number, compare: (a: T, b: T) => number) {
    this.#most = most;
    this.#compare = compare;
  }

  /** What is kept, in order. */
  get kept(): readonly T[] {
    return this.#kept;
  }

  /** The last of what is kept, `undefined` as long as there is room. */
  get last(): T | undefined {
    return this.#kept.length < this.#most ? undefined : this.#kept[this.#most - 1];
  }

  add(thing: T): void {
    const { last } = this;
    if (last !== undefined && this.#compare(thing, last) >= 0) return;
    let [low, high] = [0, this.#kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(thing, this.#kept[middle]!) < 0) high = middle;
      else low = middle + 1;
    }
    this.#kept.splice(low, 0, thing);
    if (this.#kept.length > this.#most) this.#kept.pop();
  }
}
