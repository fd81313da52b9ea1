import type { Concept } from "./concept.ts";
import type { Relation } from "./relation.ts";

/** A relation without its words and where they stand. */
export type RelationOutline = Pick<Relation, "source" | "target" | "type" | "confidence">;

/** Concepts and relations for whoever looks some of them up, whatever holds them. They may be made anew each time. */
export interface ReadableGraph {
  /** How many concepts there are. */
  readonly conceptCount: number;
  /** How many relations there are. */
  readonly relationCount: number;
  /** Whether there is a concept of an id. */
  has(id: string): boolean;
  /** The concept of an id; `undefined` for an unknown one. */
  concept(id: string): Concept | undefined;
  /** All, in no order. */
  concepts(): Iterable<Concept>;
  /** All, in no order. */
  relations(): Iterable<Relation>;
  /** The relation of an id; `undefined` for an unknown one. */
  relation(id: string): Relation | undefined;
  /**
   * Relations that lead from or to a concept, each once, in no order; none of an unknown one.
   * @param others - only those with some of these
   * @param direction - `out`: only those that lead from it
   */
  relationsOf(id: string, others?: Iterable<string>, direction?: "out" | "both"): Iterable<Relation>;
  /**
   * The same for whoever passes most of them over, where that costs less: the relations themselves, or what `relation` gives for
   * `source|type|target`.
   */
  outlinesOf?(id: string, others?: Iterable<string>, direction?: "out" | "both"): Iterable<RelationOutline>;
  /** With how many concepts a concept has relations, 0 for an unknown one; given where that is known without counting. */
  neighbourCountOf?(id: string): number;
  /**
   * How many relations lead from or to a concept; 0 for an unknown one.
   * @param direction - `out`: how many lead from it
   */
  degreeOf(id: string, direction?: "out" | "both"): number;
}
