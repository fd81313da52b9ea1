import type { LoadedGraph } from "@cairn/drawing/map/graph.ts";
import { weightOf, type MapRelation } from "@cairn/drawing/map/types.ts";

/** A concept beside the focus, and how they are related: its relations, the strongest first. */
export interface Neighbour {
  slug: string;
  label: string;
  relations: readonly MapRelation[];
}

/** The concepts beside one, strongest relations first, at most `most`. Linear in the relations. */
export function neighboursOf(graph: LoadedGraph, slug: string, most: number): Neighbour[] {
  const found = new Map<string, MapRelation[]>();
  for (const relation of graph.relations.values()) {
    const other = relation.source === slug ? relation.target : relation.target === slug ? relation.source : undefined;
    if (other === undefined) continue;
    const list = found.get(other);
    if (list) list.push(relation);
    else found.set(other, [relation]);
  }
  const strength = (relations: readonly MapRelation[]): number =>
    relations.reduce((sum, relation) => sum + weightOf(relation), 0);
  return [...found]
    .map(([other, relations]) => ({
      slug: other,
      label: graph.concepts.get(other)?.label ?? other,
      relations: relations.sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1)),
      strength: strength(relations),
    }))
    .sort((a, b) => b.strength - a.strength || (a.slug < b.slug ? -1 : 1))
    .slice(0, most)
    .map(({ slug: other, label, relations }) => ({ slug: other, label, relations }));
}
