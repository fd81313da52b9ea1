import { MultiDirectedGraph } from "graphology";
import type { Concept } from "../model/concept.ts";
import type { GraphDiff } from "../model/diff.ts";
import type { Relation } from "../model/relation.ts";

/** Nodes are concepts, by id; edges are relations, by id. */
export type ConceptGraph = MultiDirectedGraph<Concept, Relation>;

export function emptyGraph(): ConceptGraph {
  return new MultiDirectedGraph<Concept, Relation>();
}

/** A graph of concepts and relations; relations must have both ends. Cost: linear. */
export function buildGraph(concepts: Iterable<Concept>, relations: Iterable<Relation>): ConceptGraph {
  const graph = emptyGraph();
  for (const concept of concepts) graph.addNode(concept.id, concept);
  for (const relation of relations) addRelation(graph, relation);
  return graph;
}

/** Changes a graph in place so that it becomes the one that the diff leads to. Cost: linear in the diff. */
export function applyDiff(
  graph: ConceptGraph,
  { concepts, relations }: Pick<GraphDiff, "concepts" | "relations">,
): void {
  for (const { id } of relations.removed) graph.dropEdge(id);
  for (const { id } of concepts.removed) graph.dropNode(id);
  for (const concept of concepts.added) graph.addNode(concept.id, concept);
  for (const [, concept] of concepts.updated) graph.replaceNodeAttributes(concept.id, concept);
  for (const relation of relations.added) addRelation(graph, relation);
  for (const [, relation] of relations.updated) graph.replaceEdgeAttributes(relation.id, relation);
}

function addRelation(graph: ConceptGraph, relation: Relation): void {
  graph.addDirectedEdgeWithKey(relation.id, relation.source, relation.target, relation);
}
