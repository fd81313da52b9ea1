import type { GraphChangedSubscription } from "../api/generated/graphql.ts";
import { type MapConcept, type MapRelation } from "./types.ts";
/** What the browser has been told of the graph so far. Values are never changed in place. */
export interface LoadedGraph {
    readonly concepts: ReadonlyMap<string, MapConcept>;
    readonly relations: ReadonlyMap<string, MapRelation>;
    /** The concepts of the overview, most important first. */
    readonly overview: readonly string[];
}
export declare const EMPTY_GRAPH: LoadedGraph;
export type Change = GraphChangedSubscription["graphChanged"];
export declare const byImportance: (a: MapConcept, b: MapConcept) => number;
export interface Loaded {
    concepts: readonly MapConcept[];
    relations: readonly MapRelation[];
}
/** A fresh overview: what was known besides it is forgotten. */
export declare function overviewOf(loaded: Loaded): LoadedGraph;
/** Adds what a neighbourhood, a filter or a path brought; the overview stays as it is. */
export declare function extend(graph: LoadedGraph, loaded: Loaded): LoadedGraph;
export interface Applied {
    graph: LoadedGraph;
    /** Slugs of concepts that were not there before. */
    added: string[];
}
/** A change of the notes on disk, applied to what is loaded. */
export declare function applyChange(graph: LoadedGraph, change: Change): Applied;
/** The relations whose two ends are both in the set, most certain first. */
export declare function relationsAmong(graph: LoadedGraph, slugs: ReadonlySet<string>): MapRelation[];
//# sourceMappingURL=graph.d.ts.map