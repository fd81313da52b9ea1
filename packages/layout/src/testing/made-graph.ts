import type { Concept, ConceptGraph, GraphDiff, Relation } from "@cairn/graph-core";
import { readGraph } from "@cairn/graph-core/query";

const conceptOf = (id: string, importance: number): Concept => ({
  id,
  label: id,
  aliases: [],
  importance,
  mentions: [],
  tags: [],
});

const relationOf = (source: string, target: string): Relation => ({
  id: `${source}|uses|${target}`,
  source,
  target,
  type: "uses",
  label: "uses",
  confidence: 0.8,
  evidence: [],
});

export const nameOf = (number: number): string => `concept-${number}`;

/** So many concepts in six groups, the first the most important. @param turned built in the opposite order */
export function madeGraph(size: number, turned = false): ConceptGraph {
  const concepts = Array.from({ length: size }, (_, number) => conceptOf(nameOf(number), 1 / (number + 2)));
  const relations = concepts.flatMap((_, number) =>
    [6, 12, 30, 7]
      .filter((step, which) => number >= step && (which < 3 || number % 9 === 0))
      .map((step) => relationOf(nameOf(number), nameOf(number - step))),
  );
  if (turned) {
    concepts.reverse();
    relations.reverse();
  }
  return readGraph({ concepts, relations }).graph;
}

/** Adds a concept with relations to others, and tells of it as an index does. */
export function addConcept(graph: ConceptGraph, id: string, targets: readonly string[]): GraphDiff {
  const concept = conceptOf(id, 0.01);
  const relations = targets.map((target) => relationOf(id, target));
  graph.addNode(id, concept);
  for (const relation of relations)
    graph.addDirectedEdgeWithKey(relation.id, relation.source, relation.target, relation);
  return { ...NOTHING, concepts: { ...NONE, added: [concept] }, relations: { ...NONE, added: relations } };
}

/** Takes a concept and its relations away, and tells of it as an index does. */
export function removeConcept(graph: ConceptGraph, id: string): GraphDiff {
  const concept = graph.getNodeAttributes(id);
  const relations = graph.mapEdges(id, (_, relation) => relation);
  graph.dropNode(id);
  return { ...NOTHING, concepts: { ...NONE, removed: [concept] }, relations: { ...NONE, removed: relations } };
}

const NONE = { added: [], updated: [], removed: [] };
export const NOTHING: GraphDiff = { concepts: NONE, relations: NONE, prerequisites: NONE, notes: [] };
