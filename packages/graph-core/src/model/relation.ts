import type { Span } from "./span.ts";

/** The closed set of relation types, from the most to the least specific. */
export const RELATION_TYPES = [
  "is-a",
  "part-of",
  "uses",
  "requires",
  "produces",
  "affects",
  "applies-to",
  "contrasts-with",
  "related-to",
] as const;

/** One of {@link RELATION_TYPES}. */
export type RelationType = (typeof RELATION_TYPES)[number];

/** The words of a note that say something, where they stand, and the rule that read them. */
export interface Evidence extends Span {
  note: string;
  quote: string;
  rule: string;
}

/** A directed statement of the notes: `source --label--> target`. One per source, target and type. */
export interface Relation {
  /** Stable: `source|type|target`. */
  id: string;
  source: string;
  target: string;
  type: RelationType;
  /** The notes' own verb phrase. */
  label: string;
  /** 0 to 1. */
  confidence: number;
  /** At least one; ordered by note, then place. */
  evidence: Evidence[];
}

/** `concept` cannot be understood without `requires`. Prerequisites form no cycle. */
export interface Prerequisite {
  concept: string;
  requires: string;
  /** 0 to 1. */
  strength: number;
  /** A sentence for people. */
  reason: string;
  evidence: Evidence[];
}
