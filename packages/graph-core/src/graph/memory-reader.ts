import type { Concept } from "../model/concept.ts";
import type { GraphDiff } from "../model/diff.ts";
import { isOneOf, type Prerequisite, type Relation } from "../model/relation.ts";
import type { DroppedPrerequisite } from "../prerequisites/standing.ts";
import type {
  Around,
  Counts,
  GraphReader,
  NameEntry,
  NamingSection,
  NoteView,
  RelationFilter,
} from "../query/graph-reader.ts";
import { sectionsNaming } from "../query/naming-sections.ts";
import type { SearchHit } from "../query/search.ts";
import type { ReadableGraph } from "../model/readable-graph.ts";
import { byImportance } from "./interchange.ts";
import { NameTable } from "./name-table.ts";
import { SearchIndex } from "./search-index.ts";
import type { Fan, Line } from "./fan.ts";
import { FanBook } from "./fan-book.ts";
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
  /** The sections of so many notes that name a concept; `undefined` where `noteView` has to tell. */
  sectionsNaming?(concept: Concept, options: { notes: number }): NamingSection[] | undefined;
}

/** How many lists of prerequisites are kept. */
const MOST_LISTS = 100_000;
/** How many notes are kept as queries see them. */
const MOST_VIEWS = 10_000;

/** What was read of a concept: in one place, as whoever asks for one part of it mostly asks for another. */
interface KnownConcept {
  concept: Concept | undefined;
  /** Strongest first. */
  requires: Prerequisite[] | undefined;
  "required-by": Prerequisite[] | undefined;
}

/** Reads a graph in memory. Tables for names and search are made when first asked for, and follow the diffs from then on. */
export class MemoryReader implements GraphReader {
  readonly #source: MemorySource;
  #names: NameTable | undefined;
  #search: SearchIndex | undefined;
  /** By id. */
  readonly #known = new Map<string, KnownConcept>();
  /** How many lists of prerequisites there are in it. */
  #listCount = 0;
  /** Notes that were read since the last change: what they name is looked up anew after one. */
  readonly #views = new Map<string, NoteView>();
  readonly #fans: FanBook;
  readonly #walks = new WalkTable((id) => this.#conceptOf(id));
  #ranking: { ids: string[]; places: Map<string, number> } | undefined;

  constructor(source: MemorySource) {
    this.#source = source;
    this.#fans = new FanBook(source.graph);
  }

  /** To be called with each diff after it was applied to the graph. */
  follow(diff: GraphDiff): void {
    this.#views.clear();
    this.#names?.apply(diff);
    this.#search?.apply(diff);
    this.#fans.follow(diff.relations);
    this.#forgetPrerequisites(diff.prerequisites);
    const { added, removed, updated } = diff.concepts;
    const changed = [...added, ...removed, ...updated.flat()].map(({ id }) => id);
    for (const id of changed) this.#forgetConcept(id);
    this.#walks.follow(changed, this.#graph.conceptCount);
    const { relations } = diff;
    for (const list of [relations.added, relations.removed, ...relations.updated]) this.#walks.followRelations(list);
    const moved = updated.some(([before, after]) => before.importance !== after.importance);
    if (moved || added.length > 0 || removed.length > 0) this.#ranking = undefined;
  }

  concepts(ids: readonly string[]): (Concept | undefined)[] {
    return ids.map((id) => this.#conceptOf(id));
  }

  relations(ids: readonly string[], filter: RelationFilter = {}): Relation[][] {
    const { direction = "both", first } = filter;
    return ids.map((id) => {
      const fan = this.#fans.of(id, direction);
      const lines = this.#fitting(fan.lines, filter).slice(0, first);
      return lines.map((line) => fan.relationOf(line));
    });
  }

  neighbours(ids: readonly string[], { first }: { first: number }): string[][] {
    return ids.map((id) => {
      const lines = this.#fans.of(id, "both").lines.slice(0, first);
      return lines.map(({ source, target }) => (source === id ? target : source));
    });
  }

  relationsAmong(ids: readonly string[], filter: Pick<RelationFilter, "types" | "minConfidence"> = {}): Relation[] {
    const { into, outOf, relationOf } = this.#fans;
    const of = (id: string): Fan => this.#fans.of(id, "out");
    return this.#walks.among([...new Set(ids)], { isWhole: false, of, into, outOf, relationOf, fits: fitsOf(filter) });
  }

  around(
    ids: readonly string[],
    { direction = "both", first, types, minConfidence = 0 }: RelationFilter & { first: number },
    { depth, limit }: { depth: number; limit: number },
  ): Around {
    const filter = { minConfidence, ...(types && { types }) };
    const of = (id: string): Fan => {
      const fan = this.#fans.of(id, direction);
      return fan.of(this.#fitting(fan.lines, filter));
    };
    const { into, outOf, relationOf } = this.#fans;
    const fits = fitsOf(filter);
    const isWhole = direction === "both" && fits === undefined;
    return this.#walks.around(ids, { first, depth, limit }, { isWhole, of, into, outOf, relationOf, fits });
  }

  prerequisites(ids: readonly string[], direction: "requires" | "required-by"): Prerequisite[][] {
    return ids.map((id) => [...(this.#known.get(id)?.[direction] ?? this.#listOf(id, direction))]);
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
    return [...this.#searched(text, first)];
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

  async sectionsNaming(concept: Concept, options: { notes: number }): Promise<NamingSection[]> {
    return this.#source.sectionsNaming?.(concept, options) ?? sectionsNaming(this, concept, options);
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
    return this.#known.get(id)?.concept ?? this.#readConcept(id);
  }

  #readConcept(id: string): Concept | undefined {
    // The same as a search gives: a graph may make another each time, and what is known of one is not known of its equal.
    const concept = this.#names?.conceptOf(id) ?? this.#graph.concept(id);
    if (concept !== undefined) this.#knownOf(id).concept = concept;
    return concept;
  }

  #listOf(id: string, direction: "requires" | "required-by"): Prerequisite[] {
    const list = direction === "requires" ? this.#source.requirementsOf(id) : this.#source.dependentsOf(id);
    if (this.#listCount >= MOST_LISTS) this.#forgetLists();
    this.#listCount++;
    this.#knownOf(id)[direction] = list;
    return list;
  }

  #knownOf(id: string): KnownConcept {
    let known = this.#known.get(id);
    if (known === undefined)
      this.#known.set(id, (known = { concept: undefined, requires: undefined, "required-by": undefined }));
    return known;
  }

  #forgetConcept(id: string): void {
    const known = this.#known.get(id);
    if (known === undefined) return;
    known.concept = undefined;
    if (known.requires === undefined && known["required-by"] === undefined) this.#known.delete(id);
  }

  #forgetList(id: string, direction: "requires" | "required-by"): void {
    const known = this.#known.get(id);
    if (known?.[direction] === undefined) return;
    known[direction] = undefined;
    this.#listCount--;
  }

  #forgetLists(): void {
    for (const [id, known] of this.#known) {
      known.requires = undefined;
      known["required-by"] = undefined;
      if (known.concept === undefined) this.#known.delete(id);
    }
    this.#listCount = 0;
  }

  /** Those of some relations, surest first, that a filter lets through, as far as it wants them; the list itself where that is all. */
  #fitting<L extends Line>(relations: readonly L[], filter: RelationFilter): readonly L[] {
    const fits = fitsOf(filter);
    if (fits === undefined) return relations;
    const found: L[] = [];
    for (const relation of relations) {
      if (found.length >= (filter.first ?? Infinity)) break;
      if (fits(relation)) found.push(relation);
    }
    return found;
  }

  #forgetPrerequisites({ added, updated, removed }: GraphDiff["prerequisites"]): void {
    for (const { concept, requires } of [...added, ...removed, ...updated.flat()]) {
      this.#forgetList(concept, "requires");
      this.#forgetList(requires, "required-by");
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
    return Array.from(this.#graph.concepts(), (concept) => this.#known.get(concept.id)?.concept ?? concept);
  }
}

/** Whether a filter lets a relation through; `undefined` where it lets all. */
function fitsOf({
  types,
  minConfidence = 0,
}: Pick<RelationFilter, "types" | "minConfidence">): ((line: Line) => boolean) | undefined {
  if (types === undefined && minConfidence === 0) return undefined;
  return ({ type, confidence }) => confidence >= minConfidence && isOneOf(type, types);
}

function ranking(concepts: Concept[]): { ids: string[]; places: Map<string, number> } {
  const ids = concepts.sort(byImportance).map(({ id }) => id);
  return { ids, places: new Map(ids.map((id, place) => [id, place])) };
}
