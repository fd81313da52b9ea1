import { listAt } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { Prerequisite, Relation } from "../model/relation.ts";
import { byStrength } from "../prerequisites/select.ts";
import type { GraphReader } from "../query/graph-reader.ts";
import { buildGraph } from "./concept-graph.ts";
import { readable } from "./readable-graph.ts";
import { MemoryReader } from "./memory-reader.ts";

/** A reader of a graph that no notes stand behind: without views of notes, and nothing was dropped. Cost: linear. */
export function readerOf({
  concepts,
  relations,
  prerequisites,
}: {
  concepts: readonly Concept[];
  relations: readonly Relation[];
  prerequisites: readonly Prerequisite[];
}): GraphReader {
  const requirements = new Map<string, Prerequisite[]>();
  const dependents = new Map<string, Prerequisite[]>();
  for (const prerequisite of prerequisites) {
    listAt(requirements, prerequisite.concept).push(prerequisite);
    listAt(dependents, prerequisite.requires).push(prerequisite);
  }
  for (const lists of [requirements, dependents]) for (const list of lists.values()) list.sort(byStrength);
  const graph = readable(buildGraph(concepts, relations));
  return new MemoryReader({
    graph,
    requirementsOf: (id) => requirements.get(id) ?? [],
    dependentsOf: (id) => dependents.get(id) ?? [],
    dropped: () => [],
    prerequisiteCount: () => prerequisites.length,
    noteCount: () => 0,
    noteView: () => undefined,
  });
}
