import type { CairnGraphFile } from "../model/interchange.ts";
import { nameKey } from "../model/names.ts";
import type { Gold, GoldConcept } from "./gold.ts";

type FileConcept = CairnGraphFile["concepts"][number];

/** Which gold concept each concept of a graph is. */
export interface ConceptMatch {
  /** By the id in the graph. */
  goldOf: Map<string, GoldConcept>;
  /** Ids of the gold concepts that were found. */
  found: Set<string>;
  /** What no gold concept is called. */
  unknown: FileConcept[];
  /** A second concept for a gold one that is taken: the two should have been merged. */
  twice: FileConcept[];
}

/**
 * A concept is a gold concept when they share a name; case, punctuation and plural don't count. One gold takes one
 * concept, in the order of the graph; where the names hit several gold concepts, the first that is free. Linear.
 */
export function matchConcepts(gold: Gold, graph: CairnGraphFile): ConceptMatch {
  const byName = new Map<string, GoldConcept>();
  for (const concept of gold.concepts)
    for (const key of keysOf(concept)) if (!byName.has(key)) byName.set(key, concept);
  const match: ConceptMatch = { goldOf: new Map(), found: new Set(), unknown: [], twice: [] };
  for (const concept of graph.concepts) {
    const hits = keysOf(concept).flatMap((key) => byName.get(key) ?? []);
    const free = hits.find(({ id }) => !match.found.has(id));
    const hit = free ?? hits[0];
    if (hit !== undefined) match.goldOf.set(concept.id, hit);
    if (free !== undefined) match.found.add(free.id);
    else if (hit === undefined) match.unknown.push(concept);
    else if (!hit.optional) match.twice.push(concept);
  }
  return match;
}

function keysOf({ label, aliases }: { label: string; aliases: readonly string[] }): string[] {
  return [...new Set([label, ...aliases].map(nameKey))].filter(Boolean);
}
