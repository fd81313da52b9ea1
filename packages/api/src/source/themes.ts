import { type Theme, themes } from "@cairn/graph-core";
import { type IndexedGraph, PerRevision } from "./per-revision.ts";

interface Found {
  themes: readonly Theme[];
  byConcept: ReadonlyMap<string, Theme>;
}

/** The themes of an index, made when first asked for after a change. */
export class Themes {
  readonly #index: IndexedGraph;
  readonly #found: PerRevision<Found>;

  constructor(index: IndexedGraph) {
    this.#index = index;
    this.#found = new PerRevision(index);
  }

  /** Those with most concepts first. */
  async all(): Promise<readonly Theme[]> {
    return (await this.#get()).themes;
  }

  /** The theme of each concept; `undefined` where it is in none. */
  async of(ids: readonly string[]): Promise<(Theme | undefined)[]> {
    const { byConcept } = await this.#get();
    return ids.map((id) => byConcept.get(id));
  }

  #get(): Promise<Found> {
    return this.#found.get("", async () => {
      const found = await themes(this.#index.reader);
      const byConcept = new Map(found.flatMap((theme) => theme.concepts.map(({ id }) => [id, theme] as const)));
      return { themes: found, byConcept };
    });
  }
}
