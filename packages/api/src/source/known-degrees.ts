import type { IndexedGraph } from "./per-revision.ts";

/** How many relations concepts have: counted once for a revision, as to count those of a hub is to pass all of them. */
export class KnownDegrees {
  readonly #index: Pick<IndexedGraph, "parts" | "revision">;
  #revision = -1;
  #degrees = new Map<string, number>();

  constructor(index: Pick<IndexedGraph, "parts" | "revision">) {
    this.#index = index;
  }

  /** In the order asked; 0 for an unknown id. */
  of(ids: readonly string[]): number[] {
    const { parts, revision } = this.#index;
    if (this.#revision !== revision) [this.#revision, this.#degrees] = [revision, new Map()];
    return ids.map((id) => {
      const known = this.#degrees.get(id);
      if (known !== undefined) return known;
      const degree = parts.degreeOf(id);
      // Of unknown ids there may be any number.
      if (degree > 0) this.#degrees.set(id, degree);
      return degree;
    });
  }
}
