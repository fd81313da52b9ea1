import type { Concept } from "../model/concept.ts";
import type { Prerequisite, Relation } from "../model/relation.ts";
import type { GraphReader, NoteView } from "../query/graph-reader.ts";
import { buildGraph, type ConceptGraph } from "./concept-graph.ts";
import type { DroppedPrerequisite } from "../prerequisites/standing.ts";
import { MemoryReader } from "./memory-reader.ts";
import { readable } from "./readable-graph.ts";
import type { ReadableGraph } from "../model/readable-graph.ts";

/** A concept graph that was made before, and is not going to change. */
export interface GraphParts {
  /** Each id once, in any order. */
  concepts: readonly Concept[];
  /** Both ends of each are among the concepts. */
  relations: readonly Relation[];
  /** Strongest first; without cycles. None where not given. */
  prerequisites?: readonly Prerequisite[];
  /** Those that were left out because they close a cycle, strongest first. None where not given. */
  dropped?: readonly DroppedPrerequisite[];
  /** Where concepts stand in the notes: for reading times and the order of a course. None where not given. */
  notes?: readonly NoteView[];
}

/**
 * Makes a graph that was read from a file, or made by other means, ready for the queries: no notes and no index are needed.
 * What a query would have taken from parts that are missing, it does without. Cost: linear.
 * @throws Error where a relation has an end that is no concept, or an id stands twice
 */
export function readGraph(given: GraphParts): { graph: ConceptGraph; parts: ReadableGraph; reader: GraphReader } {
  const { concepts, relations, prerequisites = [], dropped = [], notes = [] } = given;
  const graph = buildGraph(concepts, relations);
  const requirements = new Map<string, Prerequisite[]>();
  const dependents = new Map<string, Prerequisite[]>();
  for (const prerequisite of prerequisites) {
    add(requirements, prerequisite.concept, prerequisite);
    add(dependents, prerequisite.requires, prerequisite);
  }
  const views = new Map(notes.map((view) => [view.path, view]));
  const parts = readable(graph);
  const reader = new MemoryReader({
    graph: parts,
    requirementsOf: (id) => requirements.get(id) ?? [],
    dependentsOf: (id) => dependents.get(id) ?? [],
    dropped: () => [...dropped],
    prerequisiteCount: () => prerequisites.length,
    noteCount: () => views.size,
    noteView: (path) => views.get(path),
  });
  return { graph, parts, reader };
}

function add(lists: Map<string, Prerequisite[]>, id: string, prerequisite: Prerequisite): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [prerequisite]);
  else list.push(prerequisite);
}
