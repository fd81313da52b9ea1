import type { Concept } from "./concept.ts";
import type { Prerequisite, Relation } from "./relation.ts";

/** What changed among things of one kind, by id. */
export interface Changes<T> {
  /** What only the graph after the change has. */
  added: T[];
  /** What both have and what differs: before and after. */
  updated: [from: T, to: T][];
  /** What only the graph before the change had, as it was. */
  removed: T[];
}

/** A change of the concept graph as a value; lists are ordered by id. Applying it to the old graph gives the new one. */
export interface GraphDiff {
  /** Any change of a concept counts, such as one more mention or another importance. */
  concepts: Changes<Concept>;
  /** A relation whose end or type is another has another id: it is removed and added. */
  relations: Changes<Relation>;
  /** Those in force, without what was dropped for closing a cycle; by concept and what it requires. */
  prerequisites: Changes<Prerequisite>;
  /** Paths of the notes that were set or removed. */
  notes: string[];
}
