import { MultiDirectedGraph } from "graphology";
import type { Concept } from "../model/concept.ts";
import type { GraphDiff } from "../model/diff.ts";
import type { Relation } from "../model/relation.ts";

/** Nodes are concepts, by id; edges are relations, by id. */
export type ConceptGraph = MultiDirectedGraph<Concept, Relation>;

export function emptyGraph(): ConceptGraph {
  return new MultiDirectedGraph<Concept, Relation>();
}

/**
 * A graph of concepts and relations; relations must have both ends. Cost: linear.
 *
 * @example
 * ```js
 * import { ConceptIndex, buildGraph } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const concepts = index.graph.mapNodes((_id, concept) => concept);
 * const relations = index.graph.mapEdges((_id, relation) => relation);
 * const copy = buildGraph(concepts, relations);
 * console.log(copy.order, copy.size);
 * // → 3 2
 * ```
 */
export function buildGraph(concepts: Iterable<Concept>, relations: Iterable<Relation>): ConceptGraph {
  const graph = emptyGraph();
  for (const concept of concepts) graph.addNode(concept.id, concept);
  for (const relation of relations) addRelation(graph, relation);
  return graph;
}

/**
 * Changes a graph in place so that it becomes the one that the diff leads to. Cost: linear in the diff.
 *
 * @example
 * ```js
 * import { applyDiff, buildGraph, ConceptIndex } from "@cairn/graph-core";
 *
 * const mine = buildGraph([], []);
 * const index = new ConceptIndex();
 * applyDiff(mine, index.setNote({ path: "cell.md", text: "A cell contains a nucleus." }));
 * console.log(mine.nodes());
 * // → [ 'cell', 'nucleus' ]
 * ```
 */
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
