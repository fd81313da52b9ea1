/** A concept of a {@link ConceptMapData}. More fields than these are passed over. */
export interface MapDataConcept {
  /** What relations name it by, and what `onSelect` tells. */
  id: string;
  /** The name that is written at it. */
  label: string;
  /** 0 to 1: the more important, the larger. Where not given, the more relations, the larger. */
  importance?: number;
  /** A sentence that says what it is; the list of the map shows it. */
  definition?: string;
}

/** A relation of a {@link ConceptMapData}: `source --label--> target`. More fields than these are passed over. */
export interface MapDataRelation {
  /** Id of the concept that it leads from. */
  source: string;
  /** Id of the concept that it leads to. */
  target: string;
  /** One of Cairn's relation types (`is-a`, `part-of`, `uses`, …); anything else is drawn as `related-to`. */
  type?: string;
  /** The verb phrase that is written at the line. Default: the type. */
  label?: string;
  /** 0 to 1. Default 1. */
  confidence?: number;
  /** What says so; only how much there is counts. */
  evidence?: readonly unknown[];
}

/**
 * What a map is drawn of: a file of `cairn extract` as it is, or as much of it as there is. Relations whose ends are no
 * concepts are left out, and of concepts with the same id the first one counts.
 */
export interface ConceptMapData {
  /** In any order; of more than `maxConcepts` the most important are drawn. */
  concepts: readonly MapDataConcept[];
  /** In any order; none where not given. */
  relations?: readonly MapDataRelation[];
}
