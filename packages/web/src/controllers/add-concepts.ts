import { extend } from "@cairn/drawing/map/graph.ts";
import { placeNew } from "@cairn/layout";
import { readLayout, type ServedLayout } from "@cairn/drawing/map/served-layout.ts";
import { toConcept, toRelation } from "@cairn/drawing/map/types.ts";
import { app } from "../state/app-state.ts";

type Fragments = Parameters<typeof toConcept>[0][];
type RelationFragments = Parameters<typeof toRelation>[0][];

/** Adds to the loaded graph, with places beside what is there. */
export function addConcepts(concepts: Fragments, relations: RelationFragments, layout?: ServedLayout | null): void {
  app.map.set((before) => {
    const graph = extend(before.graph, { concepts: concepts.map(toConcept), relations: relations.map(toRelation) });
    if (graph === before.graph) return before;
    const slugs = concepts.map((concept) => concept.slug);
    const told = before.served ? readLayout(concepts, layout) : null;
    const known = told ? new Map([...told.positions, ...before.positions]) : before.positions;
    return { ...before, graph, positions: placeNew(slugs, graph.relations.values(), known) };
  });
}
