import type { Concept } from "../model/concept.ts";
import type { Relation } from "../model/relation.ts";
import type { ConceptGraph } from "./concept-graph.ts";

/** Concepts and relations as a reader asks for them, whatever holds them. */
export interface ReadableGraph {
  /** How many concepts there are. */
  readonly conceptCount: number;
  /** How many relations there are. */
  readonly relationCount: number;
  /** The concept of an id; `undefined` for an unknown one. */
  concept(id: string): Concept | undefined;
  /** All, in no order. */
  concepts(): Iterable<Concept>;
  /** All, in no order. */
  relations(): Iterable<Relation>;
  /**
   * Relations that lead from or to a concept, each once, in no order; none of an unknown one.
   * @param others only those with some of these
   */
  relationsOf(id: string, others?: Iterable<string>): Iterable<Relation>;
  /** How many concepts or relations a concept is tied to, or so. */
  degreeOf(id: string): number;
}

/** A graph's own parts. */
export function readable(graph: ConceptGraph): ReadableGraph {
  return {
    get conceptCount() {
      return graph.order;
    },
    get relationCount() {
      return graph.size;
    },
    concept: (id) => (graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined),
    concepts: () => graph.mapNodes((_id, concept) => concept),
    relations: () => graph.mapEdges((_id, relation) => relation),
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
