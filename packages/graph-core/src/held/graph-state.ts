import type { ReadableGraph } from "../model/readable-graph.ts";
import type { CorrectionReport } from "../corrections/correction.ts";
import type { Concept } from "../model/concept.ts";
import type { Prerequisite, Relation } from "../model/relation.ts";
import type { NamingSection } from "../query/graph-reader.ts";
import type { DroppedPrerequisite } from "../prerequisites/standing.ts";

/** What notes and corrections come to. */
export interface GraphState {
  /** See `MemorySource.sectionsNaming`. */
  sectionsNaming?(concept: Concept, options: { notes: number }): NamingSection[] | undefined;
  /** Concepts and relations. */
  readonly parts: ReadableGraph;
  /** Id of the concept that a key names, `undefined` where it names none. */
  idOf(key: string): string | undefined;
  /** Keys of names with the ids of the concepts that they name, each key once, in no order. */
  names(): Iterable<readonly [key: string, id: string]>;
  /** Path of the note that a link means, `undefined` for none. */
  resolveLink(target: string, from: string): string | undefined;
  /** How many prerequisites there are. */
  readonly prerequisiteCount: number;
  /** All of them, strongest first. */
  prerequisites(): Prerequisite[];
  /** What a concept requires, strongest first. */
  requirementsOf(id: string): Prerequisite[];
  /** What requires a concept, strongest first. */
  dependentsOf(id: string): Prerequisite[];
  /** What was left out for the sake of order, strongest first. */
  dropped(): DroppedPrerequisite[];
}

/**
 * All that an index has worked out of its notes and corrections, as plain data: with the same readings and corrections it makes
 * an index without merging them (`restore` of `ConceptIndex`).
 */
export interface KeptGraph {
  /** In no order. */
  concepts: Concept[];
  /** In no order. */
  relations: Relation[];
  /** Those in force, strongest first. */
  prerequisites: Prerequisite[];
  /** Those that were left out because they contradict stronger ones, strongest first. */
  dropped: DroppedPrerequisite[];
  /** Keys of names with the ids of the concepts that they name, each key once, in no order. */
  names: (readonly [key: string, id: string])[];
  /** What became of the corrections, in the order of their file. */
  verdicts: Pick<CorrectionReport, "status" | "message" | "against">[];
}

/** What became of a correction. */
export type Verdict = KeptGraph["verdicts"][number];
