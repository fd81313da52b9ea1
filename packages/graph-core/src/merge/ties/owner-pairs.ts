/** Unordered pairs of different things, each once. */
export class OwnerPairs<O> {
  readonly #pairs = new Map<O, Set<O>>();
  readonly #isBefore: (a: O, b: O) => boolean;

  /** @param isBefore which of two comes first, so that a pair has one face. */
  constructor(isBefore: (a: O, b: O) => boolean) {
    this.#isBefore = isBefore;
  }

  add(a: O, b: O): void {
    const [one, other] = this.#isBefore(a, b) ? [a, b] : [b, a];
    const known = this.#pairs.get(one);
    if (known === undefined) this.#pairs.set(one, new Set([other]));
    else known.add(other);
  }

  has(a: O, b: O): boolean {
    return this.#pairs.get(a)?.has(b) === true || this.#pairs.get(b)?.has(a) === true;
  }

  *pairs(): Iterable<[O, O]> {
    for (const [one, others] of this.#pairs) for (const other of others) yield [one, other];
  }
}
