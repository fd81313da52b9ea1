/**
 * The index alone, without the reading of text and its English model: for pages that get readings from a worker or a server, or
 * load the reading when they need it.
 *
 * @packageDocumentation
 */
export { loadReading, type Reading } from "./load-reading.ts";
export { ConceptIndex, type ConceptIndexOptions } from "./concept-index.ts";
export type { IndexedNote, KeptIndex, NoteBatch, OnProgress } from "./held/batch.ts";
export type { KeptGraph } from "./held/graph-state.ts";
