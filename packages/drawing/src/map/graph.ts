import { toConcept, toRelation, type MapConcept, type MapRelation, type RelationFragment } from "./types.ts";

/** What the browser has been told of the graph so far. Values are never changed in place. */
export interface LoadedGraph {
  readonly concepts: ReadonlyMap<string, MapConcept>;
  readonly relations: ReadonlyMap<string, MapRelation>;
  /** The concepts of the overview, most important first. */
  readonly overview: readonly string[];
}

export const EMPTY_GRAPH: LoadedGraph = { concepts: new Map(), relations: new Map(), overview: [] };

/** What changed, as the API tells it; what is gone is named by its global id. */
export interface Change {
  revision: number;
  /** Paths of the notes that changed. */
  notes: readonly string[];
  /** Too much to tell: what is shown is to be loaded again. */
  reload: boolean;
  addedConcepts: readonly MapConcept[];
  updatedConcepts: readonly MapConcept[];
  removedConcepts: readonly string[];
  addedRelations: readonly RelationFragment[];
  updatedRelations: readonly RelationFragment[];
  removedRelations: readonly string[];
  /** Where the touched ones stand now; empty where nobody but the browser lays the map out. */
  moved?: readonly { slug: string; x: number; y: number; theme?: number | null | undefined }[];
}

export const byImportance = (a: MapConcept, b: MapConcept): number =>
  b.importance - a.importance || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);

export interface Loaded {
  concepts: readonly MapConcept[];
  relations: readonly MapRelation[];
}

/** A fresh overview: what was known besides it is forgotten. */
export function overviewOf(loaded: Loaded): LoadedGraph {
  return {
    concepts: new Map(loaded.concepts.map((concept) => [concept.slug, concept])),
    relations: new Map(loaded.relations.map((relation) => [relation.id, relation])),
    overview: [...loaded.concepts].sort(byImportance).map((concept) => concept.slug),
  };
}

/** Adds what a neighbourhood, a filter or a path brought; the overview stays as it is. */
export function extend(graph: LoadedGraph, loaded: Loaded): LoadedGraph {
  const newConcepts = loaded.concepts.filter((concept) => !graph.concepts.has(concept.slug));
  const newRelations = loaded.relations.filter((relation) => !graph.relations.has(relation.id));
  if (newConcepts.length === 0 && newRelations.length === 0) return graph;
  const concepts = new Map(graph.concepts);
  const relations = new Map(graph.relations);
  for (const concept of newConcepts) concepts.set(concept.slug, concept);
  for (const relation of newRelations) relations.set(relation.id, relation);
  return { ...graph, concepts, relations };
}

/** A larger overview: what was in the one before stays in it. */
export function enlarge(graph: LoadedGraph, loaded: Loaded): LoadedGraph {
  const all = extend(graph, loaded);
  const slugs = new Set([...graph.overview, ...loaded.concepts.map(({ slug }) => slug)]);
  const overview = [...slugs].flatMap((slug) => all.concepts.get(slug) ?? []).sort(byImportance);
  return { ...all, overview: overview.map(({ slug }) => slug) };
}

export interface Applied {
  graph: LoadedGraph;
  /** Slugs of concepts that were not there before. */
  added: string[];
}

/** A change of the notes on disk, applied to what is loaded. */
export function applyChange(graph: LoadedGraph, change: Change): Applied {
  const concepts = new Map(graph.concepts);
  const relations = new Map(graph.relations);
  const goneIds = new Set(change.removedConcepts);
  const gone = new Set<string>();
  for (const concept of graph.concepts.values()) {
    if (goneIds.has(concept.id)) gone.add(concept.slug);
  }
  for (const slug of gone) concepts.delete(slug);
  for (const id of change.removedRelations) relations.delete(id);
  for (const [id, relation] of relations) {
    if (gone.has(relation.source) || gone.has(relation.target)) relations.delete(id);
  }
  const added: string[] = [];
  for (const fragment of change.addedConcepts) {
    if (!concepts.has(fragment.slug)) added.push(fragment.slug);
    concepts.set(fragment.slug, toConcept(fragment));
  }
  for (const fragment of change.updatedConcepts) {
    // An update of a concept that was never loaded says nothing about what is shown.
    if (concepts.has(fragment.slug)) concepts.set(fragment.slug, toConcept(fragment));
  }
  for (const fragment of [...change.addedRelations, ...change.updatedRelations]) {
    const relation = toRelation(fragment);
    if (concepts.has(relation.source) && concepts.has(relation.target)) relations.set(relation.id, relation);
  }
  const overview = [...graph.overview.filter((slug) => !gone.has(slug)), ...added].filter((slug) => concepts.has(slug));
  const ordered = overview
    .map((slug) => concepts.get(slug))
    .filter((concept) => concept !== undefined)
    .sort(byImportance)
    .map((concept) => concept.slug);
  return { graph: { concepts, relations, overview: ordered }, added };
}

/** The relations whose two ends are both in the set, most certain first. */
export function relationsAmong(graph: LoadedGraph, slugs: ReadonlySet<string>): MapRelation[] {
  const found: MapRelation[] = [];
  for (const relation of graph.relations.values()) {
    if (slugs.has(relation.source) && slugs.has(relation.target)) found.push(relation);
  }
  return found.sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
}

/** The graph as if these concepts were not in it. */
export function withoutConcepts(graph: LoadedGraph, slugs: ReadonlySet<string>): LoadedGraph {
  if (slugs.size === 0) return graph;
  return {
    concepts: new Map([...graph.concepts].filter(([slug]) => !slugs.has(slug))),
    relations: new Map(
      [...graph.relations].filter(([, { source, target }]) => !slugs.has(source) && !slugs.has(target)),
    ),
    overview: graph.overview.filter((slug) => !slugs.has(slug)),
  };
}
