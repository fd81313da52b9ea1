import type { Concept } from "./concept.ts";
import type { Relation } from "./relation.ts";

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
   * How many relations lead from or to a concept; 0 for an unknown one.
   * @param direction - `out`: how many lead from it
   */
  degreeOf(id: string, direction?: "out" | "both"): number;
}
