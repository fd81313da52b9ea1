import type { Concept } from "../model/concept.ts";
import type { GraphDiff } from "../model/diff.ts";
import { isOneOf, type Prerequisite, type Relation } from "../model/relation.ts";
import type { DroppedPrerequisite } from "../prerequisites/prerequisite-index.ts";
import type { Counts, GraphReader, NameEntry, NoteView, RelationFilter } from "../query/graph-reader.ts";
import type { ConceptGraph } from "./concept-graph.ts";
import { byConfidence, byImportance } from "./interchange.ts";
import { NameTable } from "./name-table.ts";
import { SearchIndex } from "./search-index.ts";

/** What a {@link MemoryReader} reads from. */
export interface MemorySource {
  graph: ConceptGraph;
  /** Both lists strongest first. */
  requirementsOf(id: string): Prerequisite[];
  dependentsOf(id: string): Prerequisite[];
  /** Strongest first. */
  dropped(): DroppedPrerequisite[];
  prerequisiteCount(): number;
  noteCount(): number;
  noteView(path: string): NoteView | undefined;
}

/** Reads a graph in memory. Tables for names and search are made when first asked for, and follow the diffs from then on. */
export class MemoryReader implements GraphReader {
  readonly #source: MemorySource;
  #names: NameTable | undefined;
  #search: SearchIndex | undefined;
  #ranking: { ids: string[]; places: Map<string, number> } | undefined;

  constructor(source: MemorySource) {
    this.#source = source;
  }

  /** To be called with each diff after it was applied to the graph. */
  follow(diff: GraphDiff): void {
    this.#names?.apply(diff);
    this.#search?.apply(diff);
    const { added, removed, updated } = diff.concepts;
    const moved = updated.some(([before, after]) => before.importance !== after.importance);
    if (moved || added.length > 0 || removed.length > 0) this.#ranking = undefined;
  }

  async concepts(ids: readonly string[]): Promise<(Concept | undefined)[]> {
    const { graph } = this.#source;
    return ids.map((id) => (graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined));
  }

  async relations(ids: readonly string[], filter: RelationFilter = {}): Promise<Relation[][]> {
    const { direction = "both", types, minConfidence = 0, first } = filter;
    const { graph } = this.#source;
    return ids.map((id) => {
      const found: Relation[] = [];
      if (!graph.hasNode(id)) return found;
      const take = (_edge: string, relation: Relation) => {
        if (relation.confidence >= minConfidence && isOneOf(relation.type, types)) found.push(relation);
      };
      if (direction !== "in") graph.forEachOutEdge(id, take);
      if (direction !== "out") graph.forEachInEdge(id, take);
      return found.sort(byConfidence).slice(0, first);
    });
  }

  async prerequisites(ids: readonly string[], direction: "requires" | "required-by"): Promise<Prerequisite[][]> {
    return ids.map((id) =>
      direction === "requires" ? this.#source.requirementsOf(id) : this.#source.dependentsOf(id),
    );
  }

  async droppedPrerequisites(first: number): Promise<DroppedPrerequisite[]> {
    return this.#source.dropped().slice(0, first);
  }

  async resolveNames(names: readonly string[]): Promise<string[][]> {
    return names.map((name) => this.#nameTable().lookup(name));
  }

  async names({ prefix, first }: { prefix: string; first: number }): Promise<NameEntry[]> {
    return this.#nameTable().withPrefix(prefix, first);
  }

  async similarNames(name: string, first: number): Promise<NameEntry[]> {
    return this.#nameTable().similar(name, first);
  }

  async searchCandidates(text: string): Promise<string[]> {
    this.#search ??= new SearchIndex(this.#allConcepts());
    return [...new Set([...this.#search.find(text), ...this.#nameTable().containing(text)])];
  }

  async conceptIds({ first, after }: { first: number; after?: string }): Promise<{ ids: string[]; next?: string }> {
    const { ids, places } = (this.#ranking ??= ranking(this.#allConcepts()));
    const start = after === undefined ? 0 : (places.get(after) ?? ids.length) + 1;
    const page = ids.slice(start, start + first);
    const last = page.at(-1);
    return start + first < ids.length && last !== undefined ? { ids: page, next: last } : { ids: page };
  }

  async notes(paths: readonly string[]): Promise<(NoteView | undefined)[]> {
    return paths.map((path) => this.#source.noteView(path));
  }

  async counts(): Promise<Counts> {
    const { graph } = this.#source;
    return {
      notes: this.#source.noteCount(),
      concepts: graph.order,
      relations: graph.size,
      prerequisites: this.#source.prerequisiteCount(),
    };
  }

  #nameTable(): NameTable {
    return (this.#names ??= new NameTable(this.#allConcepts()));
  }

  #allConcepts(): Concept[] {
    return this.#source.graph.mapNodes((_id, concept) => concept);
  }
}

function ranking(concepts: Concept[]): { ids: string[]; places: Map<string, number> } {
  const ids = concepts.sort(byImportance).map(({ id }) => id);
  return { ids, places: new Map(ids.map((id, place) => [id, place])) };
}
