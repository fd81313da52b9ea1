import type { Concept } from "./concept.ts";
import type { Prerequisite, Relation } from "./relation.ts";

/** What changed among things of one kind, by id. */
export interface Changes<T> {
  added: T[];
  /** Before and after. */
  updated: [from: T, to: T][];
  removed: T[];
}

/** A change of the concept graph as a value; lists are ordered by id. Applying it to the old graph gives the new one. */
export interface GraphDiff {
  concepts: Changes<Concept>;
  relations: Changes<Relation>;
  prerequisites: Changes<Prerequisite>;
  /** Paths of the notes that were set or removed. */
  notes: string[];
}
