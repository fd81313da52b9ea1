import type { Relation } from "../model/relation.ts";

/** Relations of a concept. */
export interface Fan {
  readonly id: string;
  /** Must not change. */
  readonly relations: readonly Relation[];
  /** Whether whoever made it gives the same one until its relations change. */
  isKept: boolean;
  /** The walk table's own, kept with the relations that it is about. */
  ends?: Ends;
}

/** The other ends of the first of a list of relations, by their places in a walk table. */
export interface Ends {
  readonly places: Int32Array;
  readonly confidences: Float64Array;
  /** What the places are places of. */
  readonly table: object;
}

/** Relations of concepts, as a walk asks for them. */
export interface Fans {
  /** Those that are followed from a concept, the surest first. */
  of(id: string): Fan;
  /** Those that lead from a concept to some others, at least: it may be more. */
  into(id: string, others: ReadonlySet<string>): Fan;
}
