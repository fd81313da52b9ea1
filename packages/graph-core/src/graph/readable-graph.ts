import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import type { ConceptGraph } from "./concept-graph.ts";

/** Concepts and relations for whoever looks some of them up, whatever holds them. They may be made anew each time. */
export interface ReadableGraph {
  /** How many concepts there are. */
  readonly conceptCount: number;
  /** How many relations there are. */
  readonly relationCount: number;
  /** Whether there is a concept of an id. */
  has(id: string): boolean;
  /** The concept of an id; `undefined` for an unknown one. */
  concept(id: string): Concept | undefined;
  /** All, in no order. */
  concepts(): Iterable<Concept>;
  /** All, in no order. */
  relations(): Iterable<Relation>;
  /** The relation of an id; `undefined` for an unknown one. */
  relation(id: string): Relation | undefined;
  /**
   * Relations that lead from or to a concept, each once, in no order; none of an unknown one.
   * @param others only those with some of these
   */
  relationsOf(id: string, others?: Iterable<string>): Iterable<Relation>;
  /** How many relations lead from or to a concept; 0 for an unknown one. */
  degreeOf(id: string): number;
}

/** A graph as it can be looked up. */
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
    relationsOf: (id, others) => {
      if (!graph.hasNode(id)) return [];
      if (others === undefined) return graph.mapEdges(id, (_edge, relation) => relation);
      return [...others].flatMap((other) =>
        graph.hasNode(other) ? graph.mapEdges(id, other, (_edge, relation) => relation) : [],
      );
    },
    degreeOf: (id) => (graph.hasNode(id) ? graph.degree(id) : 0),
  };
}
