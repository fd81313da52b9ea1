import type { Relation } from "../model/relation.ts";

/** Relations of a concept. */
export interface Fan {
  readonly id: string;
  /** Surest first, ties by id. Must not change. */
  readonly relations: readonly Relation[];
  /** The walk table's own, kept with the relations that it is about. */
  ends?: Ends | undefined;
}

/** The other ends of the first of a list of relations, as numbers. */
export interface Ends {
  readonly count: number;
  /** Two of each: its place in a walk table, and how sure the relation is. */
  readonly numbers: Float64Array;
  /** What the places are places of. */
  readonly table: object;
  /** Whether the relations' ids all begin with the concept's and "|", which it does not have itself; `undefined`: nobody asked yet. */
  isPlain: boolean | undefined;
}

/** Relations of concepts, as a walk asks for them. */
export interface Fans {
  /** Those that are followed from a concept, the surest first. */
  of(id: string): Fan;
  /** Those that lead from a concept to some others, at least: it may be more. */
  into(id: string, others: readonly string[]): Fan;
}
