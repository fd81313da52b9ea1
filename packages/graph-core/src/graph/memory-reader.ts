import type { Concept } from "../model/concept.ts";
import type { GraphDiff } from "../model/diff.ts";
import { isOneOf, type Prerequisite, type Relation } from "../model/relation.ts";
import type { DroppedPrerequisite } from "../prerequisites/standing.ts";
import type {
  Around,
  Counts,
  Direction,
  GraphReader,
  NameEntry,
  NoteView,
  RelationFilter,
} from "../query/graph-reader.ts";
import type { SearchHit } from "../query/search.ts";
import type { ReadableGraph } from "../model/readable-graph.ts";
import { byConfidence, byImportance } from "./interchange.ts";
import { NameTable } from "./name-table.ts";
import { SearchIndex } from "./search-index.ts";
import type { Fan } from "./fan.ts";
import { WalkTable } from "./walk-table.ts";

/** What a {@link MemoryReader} reads from. */
export interface MemorySource {
  /** Follows the changes that the reader is told of. */
  graph: ReadableGraph;
  /** Both lists strongest first. */
  requirementsOf(id: string): Prerequisite[];
  dependentsOf(id: string): Prerequisite[];
  /** Strongest first. */
  dropped(): DroppedPrerequisite[];
  prerequisiteCount(): number;
  noteCount(): number;
  noteView(path: string): NoteView | undefined;
}

/** How many lists of relations are kept in order; walks pass by the same concepts again and again, hubs most of all. */
const MOST_LISTS = 100_000;
/** How many notes are kept as queries see them. */
const MOST_VIEWS = 10_000;

/** Of a concept from which more lead, only the relations to some others are looked up, where it is asked for those. */
const MANY_RELATIONS = 100;
/** The same where all its relations are there anyway. */
const MANY_KNOWN_RELATIONS = 1000;

/** Reads a graph in memory. Tables for names and search are made when first asked for, and follow the diffs from then on. */
export class MemoryReader implements GraphReader {
  readonly #source: MemorySource;
  #names: NameTable | undefined;
  #search: SearchIndex | undefined;
  /** Concepts that were read. */
  readonly #concepts = new Map<string, Concept>();
  /** Notes that were read since the last change: what they name is looked up anew after one. */
  readonly #views = new Map<string, NoteView>();
  /** Relations by direction and id, surest first. */
  readonly #relations = {
    in: new Map<string, Fan>(),
    out: new Map<string, Fan>(),
    both: new Map<string, Fan>(),
  };
  /** How many relations lead from concepts that were asked for: to count those of a hub is to pass all of them. */
  readonly #outDegrees = new Map<string, number>();
  /** Strongest first. */
  readonly #prerequisites = {
    requires: new Map<string, Prerequisite[]>(),
    "required-by": new Map<string, Prerequisite[]>(),
  };
  readonly #walks = new WalkTable((id) => this.#concepts.get(id) ?? this.#conceptOf(id));
  #ranking: { ids: string[]; places: Map<string, number> } | undefined;

  constructor(source: MemorySource) {
    this.#source = source;
  }

  /** To be called with each diff after it was applied to the graph. */
  follow(diff: GraphDiff): void {
    this.#views.clear();
    this.#names?.apply(diff);
    this.#search?.apply(diff);
    this.#forgetRelations(diff.relations);
    this.#forgetPrerequisites(diff.prerequisites);
    const { added, removed, updated } = diff.concepts;
    const changed = [...added, ...removed, ...updated.flat()].map(({ id }) => id);
    for (const id of changed) this.#concepts.delete(id);
    this.#walks.follow(changed, this.#graph.conceptCount);
    const moved = updated.some(([before, after]) => before.importance !== after.importance);
    if (moved || added.length > 0 || removed.length > 0) this.#ranking = undefined;
  }

  concepts(ids: readonly string[]): (Concept | undefined)[] {
    return ids.map((id) => this.#concepts.get(id) ?? this.#conceptOf(id));
  }

  relations(ids: readonly string[], filter: RelationFilter = {}): Relation[][] {
    const { direction = "both", first } = filter;
    return ids.map((id) => this.#fitting(this.#fanOf(id, direction).relations, filter).slice(0, first));
  }

  relationsAmong(ids: readonly string[], filter: Pick<RelationFilter, "types" | "minConfidence"> = {}): Relation[] {
    const fans = { of: (id: string) => this.#fanOf(id, "out"), into: this.#fanInto };
    return [...this.#fitting(this.#walks.among([...new Set(ids)], fans), filter)];
  }

  around(
    ids: readonly string[],
    { direction = "both", first, types, minConfidence = 0 }: RelationFilter & { first: number },
    { depth, limit }: { depth: number; limit: number },
  ): Around {
    const filter = { minConfidence, ...(types && { types }) };
    const of = (id: string): Fan => {
      const fan = this.#fanOf(id, direction);
      const relations = this.#fitting(fan.relations, filter);
      return relations === fan.relations ? fan : { id, relations, ends: undefined };
    };
    const found = this.#walks.around(ids, { first, depth, limit }, { of, into: this.#fanInto });
    return { ...found, relations: [...this.#fitting(found.relations, filter)] };
  }

  prerequisites(ids: readonly string[], direction: "requires" | "required-by"): Prerequisite[][] {
    const lists = this.#prerequisites[direction];
    return ids.map((id) => {
      let list = lists.get(id);
      if (list === undefined) {
        list = direction === "requires" ? this.#source.requirementsOf(id) : this.#source.dependentsOf(id);
        if (lists.size >= MOST_LISTS) lists.clear();
        lists.set(id, list);
      }
      return [...list];
    });
  }

  droppedPrerequisites(first: number): DroppedPrerequisite[] {
    return this.#source.dropped().slice(0, first);
  }

  resolveNames(names: readonly string[]): string[][] {
    return names.map((name) => this.#nameTable().lookup(name));
  }

  names({ prefix, first }: { prefix: string; first: number }): NameEntry[] {
    return this.#nameTable().withPrefix(prefix, first);
  }

  similarNames(name: string, first: number): NameEntry[] {
    return this.#nameTable().similar(name, first);
  }

  searchCandidates(text: string, { first = Infinity }: { first?: number } = {}): string[] {
    return this.#searched(text, first).map(({ concept }) => concept.id);
  }

  searchHits(text: string, { first }: { first: number }): SearchHit[] {
    // The concepts that this reader gives everywhere: what is known of one is not known of its equal.
    return this.#searched(text, first).map((hit) => {
      const { id } = hit.concept;
      return { ...hit, concept: this.#concepts.get(id) ?? this.#conceptOf(id) ?? hit.concept };
    });
  }

  conceptIds({ first, after }: { first: number; after?: string }): { ids: string[]; next?: string } {
    const { ids, places } = (this.#ranking ??= ranking(this.#allConcepts()));
    const start = after === undefined ? 0 : (places.get(after) ?? ids.length) + 1;
    const page = ids.slice(start, start + first);
    const last = page.at(-1);
    return start + first < ids.length && last !== undefined ? { ids: page, next: last } : { ids: page };
  }

  notes(paths: readonly string[]): (NoteView | undefined)[] {
    return paths.map((path) => this.#views.get(path) ?? this.#viewOf(path));
  }

  counts(): Counts {
    return {
      notes: this.#source.noteCount(),
      concepts: this.#graph.conceptCount,
      relations: this.#graph.relationCount,
      prerequisites: this.#source.prerequisiteCount(),
    };
  }

  get #graph(): ReadableGraph {
    return this.#source.graph;
  }

  #viewOf(path: string): NoteView | undefined {
    const view = this.#source.noteView(path);
    if (this.#views.size >= MOST_VIEWS) this.#views.clear();
    if (view !== undefined) this.#views.set(path, view);
    return view;
  }

  #conceptOf(id: string): Concept | undefined {
    const concept = this.#graph.concept(id);
    if (concept !== undefined) this.#concepts.set(id, concept);
    return concept;
  }

  /** Surest first. */
  #fanOf(id: string, direction: Direction): Fan {
    const fans = this.#relations[direction];
    const known = fans.get(id);
    if (known !== undefined) return known;
    if (fans.size >= MOST_LISTS) fans.clear();
    const fan: Fan = { id, relations: this.#surestFirst(id, direction), ends: undefined };
    fans.set(id, fan);
    return fan;
  }

  #surestFirst(id: string, direction: Direction): readonly Relation[] {
    const isAsked = ({ source, target }: Relation) => (direction === "out" ? source : target) === id;
    // The same objects for all directions: an index makes others each time, and what is known of one is not known of its equal.
    const all = this.#relations.both.get(id)?.relations;
    if (all !== undefined) return all.filter(isAsked);
    const found = [...this.#graph.relationsOf(id, undefined, direction === "out" ? "out" : "both")];
    return (direction === "in" ? found.filter(isAsked) : found).sort(byConfidence);
  }

  /** Those of some relations, surest first, that a filter lets through, as far as it wants them; the list itself where that is all. */
  #fitting(relations: readonly Relation[], { types, minConfidence = 0, first = Infinity }: RelationFilter) {
    if (types === undefined && minConfidence === 0) return relations;
    const found: Relation[] = [];
    for (const relation of relations) {
      if (found.length >= first) break;
      if (relation.confidence >= minConfidence && isOneOf(relation.type, types)) found.push(relation);
    }
    return found;
  }

  /** The relations of a concept as their source, where it has many only those that lead to some concepts. */
  readonly #fanInto = (id: string, targets: readonly string[]): Fan => {
    const known = this.#relations.out.get(id);
    const isAtHand = known !== undefined || this.#relations.both.has(id);
    const most = Math.max(MANY_RELATIONS + targets.length, isAtHand ? MANY_KNOWN_RELATIONS : 0);
    if (known !== undefined && known.relations.length <= most) return known;
    if (this.#outDegreeOf(id) <= most) return this.#fanOf(id, "out");
    return { id, relations: [...this.#graph.relationsOf(id, targets, "out")].sort(byConfidence), ends: undefined };
  };

  #outDegreeOf(id: string): number {
    let degree = this.#outDegrees.get(id);
    if (degree === undefined) {
      if (this.#outDegrees.size >= MOST_LISTS) this.#outDegrees.clear();
      this.#outDegrees.set(id, (degree = this.#graph.degreeOf(id, "out")));
    }
    return degree;
  }

  #forgetRelations({ added, updated, removed }: GraphDiff["relations"]): void {
    const lists = [...Object.values(this.#relations), this.#outDegrees];
    if (lists.every(({ size }) => size === 0)) return;
    for (const { source, target } of [...added, ...removed, ...updated.flat()])
      for (const list of lists) for (const id of [source, target]) list.delete(id);
  }

  #forgetPrerequisites({ added, updated, removed }: GraphDiff["prerequisites"]): void {
    for (const { concept, requires } of [...added, ...removed, ...updated.flat()]) {
      this.#prerequisites.requires.delete(concept);
      this.#prerequisites["required-by"].delete(requires);
    }
  }

  #searched(text: string, first: number): readonly SearchHit[] {
    this.#search ??= new SearchIndex(this.#nameTable(), this.#allConcepts());
    return this.#search.find(text, first);
  }

  #nameTable(): NameTable {
    return (this.#names ??= new NameTable(this.#allConcepts()));
  }

  #allConcepts(): Concept[] {
    return [...this.#graph.concepts()];
  }
}

function ranking(concepts: Concept[]): { ids: string[]; places: Map<string, number> } {
  const ids = concepts.sort(byImportance).map(({ id }) => id);
  return { ids, places: new Map(ids.map((id, place) => [id, place])) };
}
