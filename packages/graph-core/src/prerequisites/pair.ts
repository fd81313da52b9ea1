import type { Relation } from "../model/relation.ts";
import type { NoteProfile } from "./note-profile.ts";
import { SIGNAL_KINDS, type SignalFact, type SignalKind } from "./signal-fact.ts";

/** One end of a pair. */
export interface PairEnd {
  id: string;
  label: string;
  /** Stems of the label, sorted. */
  stems: readonly string[];
  /** Stem of the label's last word. */
  head: string;
  /** How common the name is in everyday English: 0 (hardly, or more than one word) to 1. */
  common: number;
  /** log2 of the number of notes that name it, rounded down. */
  breadth: number;
  /** log2 of the number of places that name it, rounded down. */
  places: number;
  /** Whether a title, heading or label of the notes is about it. */
  explained: boolean;
}

/** Two concepts and all that the notes hint at between them. */
export interface Pair {
  one: PairEnd;
  other: PairEnd;
  /** The notes that are about them alone, where there are such. */
  notes: readonly [one: NoteProfile | undefined, other: NoteProfile | undefined];
  /** What all facts add up to. */
  amounts: Amounts;
  /**
   * Facts of a kind that have words, ordered as evidence wants them; no more than anyone looks at. `forwards`: those that hint that
   * `one` requires `other`. Cost: the pair's facts.
   */
  quotable(kind: SignalKind, forwards: boolean): SignalFact[];
  /** Ordered by id. */
  relations: readonly Relation[];
}

/**
 * Of each kind of fact, by its number twice: the sum of what hints that `one` requires `other`, then of what hints the opposite. Whole
 * numbers, so the order of facts does not count; of "stated" the strongest, -1 where there is none; of "title" only whether there is one.
 */
export type Amounts = readonly number[];

/** What a pair's facts of a kind add up to in one direction. */
export function amountOf({ amounts }: Pick<Pair, "amounts">, forwards: boolean, kind: SignalKind): number {
  return amounts[2 * SIGNAL_KINDS.indexOf(kind) + (forwards ? 0 : 1)]!;
}
