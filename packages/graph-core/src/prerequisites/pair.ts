import type { Relation } from "../model/relation.ts";
import type { NoteProfile } from "./note-profile.ts";
import type { SignalFact, SignalKind } from "./signal-fact.ts";

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
  /** `forwards`: the fact hints that `one` requires `other`. In no order; of one kind no more than anyone looks at. */
  facts: readonly { forwards: boolean; fact: SignalFact }[];
  /** What all facts add up to. */
  amounts: Amounts;
  /** Ordered by id. */
  relations: readonly Relation[];
}

/**
 * Per kind of fact: the sum of what hints that `one` requires `other`, and of what hints the opposite. Whole numbers but for
 * "stated", of which nobody asks the sum: so the order of facts does not count.
 */
export type Amounts = ReadonlyMap<SignalKind, readonly [forwards: number, backwards: number]>;
