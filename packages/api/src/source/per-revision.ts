import type { ConceptIndex } from "@cairn/graph-core";

/** Remembers what was made of an index until the index changes. */
export class PerRevision<T> {
  readonly #index: ConceptIndex;
  #revision = -1;
  #values = new Map<string, T>();

  constructor(index: ConceptIndex) {
    this.#index = index;
  }

  async get(key: string, make: () => Promise<T>): Promise<T> {
    const { revision } = this.#index;
    if (this.#revision !== revision) {
      this.#revision = revision;
      this.#values = new Map();
    }
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const value = await make();
    if (this.#index.revision === revision) this.#values.set(key, value);
    return value;
  }
}
