import type { Concept, ConceptIndex } from "@cairn/graph-core";

/** Where a concept stands in each order of concepts. */
export interface Rank {
  id: string;
  importance: number;
  /** The label without case. */
  name: string;
  /** How many relations it has. */
  degree: number;
  tags: readonly string[];
}

/** Ranks of some concepts of an index; those that it does not have are passed over. */
export function ranksOf({ graph }: ConceptIndex, ids: Iterable<string>): Rank[] {
  const ranks: Rank[] = [];
  for (const id of ids) {
    if (graph.hasNode(id)) ranks.push(rankOf(graph.getNodeAttributes(id), graph.degree(id)));
  }
  return ranks;
}

/** The rank of a concept that has so many relations. */
export function rankOf({ id, importance, label, tags }: Concept, degree: number): Rank {
  return { id, importance, name: label.toLowerCase(), degree, tags };
}
