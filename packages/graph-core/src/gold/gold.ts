import type { RelationType } from "../model/relation.ts";

/** What a careful person would draw as the concept map of one note: the format of a gold file. */
export interface Gold {
  /** Path of the note that was annotated, with `/`. */
  note: string;
  /** Relations and prerequisites name these by id. */
  concepts: GoldConcept[];
  /** What the note says of two of the concepts. */
  relations: GoldRelation[];
  /** What has to be known first to understand the note. */
  prerequisites: GoldPrerequisite[];
}

/** A concept that a person drew. */
export interface GoldConcept {
  /** Names it within its file. */
  id: string;
  /** The name that the person gave it. */
  label: string;
  /** Every other wording that means the same. */
  aliases: string[];
  /** Two careful people could differ on it: finding it is no merit, missing it no fault. */
  optional: boolean;
}

/** A relation that a person drew. */
export interface GoldRelation {
  /** Id of the concept that it leads from. */
  source: string;
  /** Id of the concept that it leads to. */
  target: string;
  /** The types that are right, the best first; at least one. */
  types: RelationType[];
  /** The verb phrase; missing where the person gave none. It is not scored. */
  label?: string;
  /** Where the note says it, from 1. */
  line?: number;
  /** Two careful people could differ on it: finding it is no merit, missing it no fault. */
  optional: boolean;
}

/** Who does not know `requires` cannot understand what the note says of `concept` (ids of concepts). */
export interface GoldPrerequisite {
  /** Id of the concept that needs the other. */
  concept: string;
  /** Id of what has to be known first. */
  requires: string;
  /** Two careful people could differ on it: finding it is no merit, missing it no fault. */
  optional: boolean;
}
