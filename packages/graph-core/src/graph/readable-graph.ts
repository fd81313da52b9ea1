import type { ReadableGraph } from "../model/readable-graph.ts";
import type { ConceptGraph } from "./concept-graph.ts";

/**
 * A graph as a `ReadableGraph`: for what takes an index's `parts`, where there is a graph and no index. Follows changes of the graph.
 *
 * @example
 * ```js
 * import { buildGraph, ConceptIndex } from "@cairn/graph-core";
 * import { readable } from "@cairn/graph-core/store";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "A cell contains a nucleus." });
 * const copy = readable(buildGraph(index.parts.concepts(), index.parts.relations()));
 * console.log(copy.conceptCount, copy.relation("nucleus|part-of|cell")?.label, copy.degreeOf("cell"));
 * // → 2 contained in 1
 * ```
 */
export function readable(graph: ConceptGraph): ReadableGraph {
  return {
    get conceptCount() {
      return graph.order;
    },
    get relationCount() {
      return graph.size;
    },
    has: (id) => graph.hasNode(id),
    concept: (id) => (graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined),
    concepts: () => graph.mapNodes((_id, concept) => concept),
    relations: () => graph.mapEdges((_id, relation) => relation),
    relation: (id) => (graph.hasEdge(id) ? graph.getEdgeAttributes(id) : undefined),
    relationsOf: (id, others, direction = "both") => {
      const map = direction === "out" ? "mapOutEdges" : "mapEdges";
      if (!graph.hasNode(id)) return [];
      if (others === undefined) return graph[map](id, (_edge, relation) => relation);
      return [...others].flatMap((other) =>
        graph.hasNode(other) ? graph[map](id, other, (_edge, relation) => relation) : [],
      );
    },
    degreeOf: (id, direction = "both") =>
      graph.hasNode(id) ? graph[direction === "out" ? "outDegree" : "degree"](id) : 0,
  };
}
