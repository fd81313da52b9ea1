import type { ConceptIndex } from "@cairn/graph-core";

/** What lists and themes are made of: an index, or a graph that stays as it is. */
export type IndexedGraph = Pick<ConceptIndex, "parts" | "reader" | "revision">;

/** Remembers what was made of an index until the index changes; who asks while it is being made waits for the same. */
export class PerRevision<T> {
  readonly #index: Pick<ConceptIndex, "revision">;
  #revision = -1;
  #values = new Map<string, Promise<T>>();

  constructor(index: Pick<ConceptIndex, "revision">) {
    this.#index = index;
  }

  /** What was made under a key at this revision. @throws what `make` throws, and then forgets that it was tried */
  async get(key: string, make: () => Promise<T>): Promise<T> {
    const { revision } = this.#index;
    if (this.#revision !== revision) {
      this.#revision = revision;
      this.#values = new Map();
    }
    const values = this.#values;
    const known = values.get(key);
    if (known !== undefined) return known;
    const made = make();
    values.set(key, made);
    try {
      return await made;
    } catch (error) {
      values.delete(key);
      throw error;
    }
  }
}
