import type { MapConceptFragment, MapRelationFragment, RelationType } from "../api/generated/graphql.ts";
export type { RelationType };
/** A concept as the map needs it. */
export interface MapConcept {
    /** The API's global id: changes are told by it. */
    id: string;
    slug: string;
    label: string;
    importance: number;
    degree: number;
}
/** A relation as the map needs it; ends by slug. */
export interface MapRelation {
    id: string;
    type: RelationType;
    label: string;
    confidence: number;
    evidenceCount: number;
    source: string;
    target: string;
}
export interface Point {
    x: number;
    y: number;
}
export type Positions = ReadonlyMap<string, Point>;
export declare const toConcept: (concept: MapConceptFragment) => MapConcept;
export declare const toRelation: (relation: MapRelationFragment) => MapRelation;
/** How strongly a relation holds two concepts together. */
export declare const weightOf: (relation: MapRelation) => number;
//# sourceMappingURL=types.d.ts.map