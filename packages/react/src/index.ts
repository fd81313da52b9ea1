export { ConceptMap, type ConceptMapProps } from "./ConceptMap.tsx";
export type { ConceptMapData, MapDataConcept, MapDataRelation } from "./data.ts";
export type { ConceptMapText } from "./text.ts";
