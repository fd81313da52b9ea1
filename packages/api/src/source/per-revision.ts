import type { ConceptIndex } from "@cairn/graph-core";

/** What lists and themes are made of: an index, or a graph that stays as it is. */
export type IndexedGraph = Pick<ConceptIndex, "parts" | "reader" | "revision">;

/** Remembers what was made of an index until the index changes. */
export class PerRevision<T> {
  readonly #index: Pick<ConceptIndex, "revision">;
  #revision = -1;
  #values = new Map<string, T>();

  constructor(index: Pick<ConceptIndex, "revision">) {
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
