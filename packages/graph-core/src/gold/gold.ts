import type { RelationType } from "../model/relation.ts";

/** What a careful person would draw as the concept map of one note: the format of a gold file. */
export interface Gold {
  /** Path of the note that was annotated, with `/`. */
  note: string;
  concepts: GoldConcept[];
  relations: GoldRelation[];
  prerequisites: GoldPrerequisite[];
}

/** A concept that a person drew. */
export interface GoldConcept {
  /** Names it within its file. */
  id: string;
  label: string;
  /** Every other wording that means the same. */
  aliases: string[];
  /** Two careful people could differ on it: finding it is no merit, missing it no fault. */
  optional: boolean;
}

/** A relation that a person drew. */
export interface GoldRelation {
  /** Id of a concept, as `target`. */
  source: string;
  target: string;
  /** The types that are right, the best first; at least one. */
  types: RelationType[];
  label?: string;
  /** Where the note says it, from 1. */
  line?: number;
  optional: boolean;
}

/** Who does not know `requires` cannot understand what the note says of `concept` (ids of concepts). */
export interface GoldPrerequisite {
  concept: string;
  requires: string;
  optional: boolean;
}
