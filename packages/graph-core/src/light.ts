/**
 * The index alone, without the reading of text and its English model: for pages that get readings from a worker or a server.
 *
 * @packageDocumentation
 */
export {
  ConceptIndex,
  type ConceptIndexOptions,
  type IndexedNote,
  type NoteBatch,
  type OnProgress,
} from "./concept-index.ts";
