import type { Concept } from "../model/concept.ts";

/** What a curriculum needs to know of the whole vault. */
export interface CourseGround {
  /** The concepts to show, all of them explained, the most important first. */
  shown: readonly Concept[];
  /** The stage of each, from 0: the longest way down to what requires nothing, over all that the notes explain. */
  levels: readonly number[];
  /** Whether anything that is explained requires it. */
  isRequired: readonly boolean[];
  /** How many explained concepts there are besides. */
  omitted: number;
}
