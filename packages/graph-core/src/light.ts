/**
 * The index alone, without the reading of text and its English model: for pages that get readings from a worker or a server, or
 * load the reading when they need it.
 *
 * @packageDocumentation
 */
export { loadReading, type Reading } from "./load-reading.ts";
export {
  ConceptIndex,
  type ConceptIndexOptions,
  type IndexedNote,
  type NoteBatch,
  type OnProgress,
} from "./concept-index.ts";
