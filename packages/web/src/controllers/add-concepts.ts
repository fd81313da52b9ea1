import { extend } from "@cairn/drawing/map/graph.ts";
import { placeNew } from "@cairn/drawing/map/layout/place-new.ts";
import { toConcept, toRelation } from "@cairn/drawing/map/types.ts";
import { app } from "../state/app-state.ts";

type Fragments = Parameters<typeof toConcept>[0][];
type RelationFragments = Parameters<typeof toRelation>[0][];

/** Adds to the loaded graph, with places beside what is there. */
export function addConcepts(concepts: Fragments, relations: RelationFragments): void {
  app.map.set((before) => {
    const graph = extend(before.graph, { concepts: concepts.map(toConcept), relations: relations.map(toRelation) });
    if (graph === before.graph) return before;
    const slugs = concepts.map((concept) => concept.slug);
    return { ...before, graph, positions: placeNew(slugs, graph.relations.values(), before.positions) };
  });
}
