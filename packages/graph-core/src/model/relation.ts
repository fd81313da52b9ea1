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

/**
 * A relation type of your own: the closed type that it is a kind of, a slash, and its own name in lower-case letters, digits and
 * hyphens: `contrasts-with/refutes`. Wherever the closed types count (filters, prerequisites, drawings), it counts as the one
 * that it is a kind of.
 */
export type OwnRelationType = `${RelationType}/${string}`;

/** A type of the closed set or one of your own. */
export type AnyRelationType = RelationType | OwnRelationType;

const OWN_NAME = /^[a-z][a-z\d-]*$/;

/**
 * Whether a text names a relation type: one of the closed set, or a well-formed one of your own.
 *
 * @param type - what may be one
 */
export function isRelationType(type: string): type is AnyRelationType {
  const [closed = "", ...own] = type.split("/");
  const isClosed = (RELATION_TYPES as readonly string[]).includes(closed);
  return isClosed && (own.length === 0 || (own.length === 1 && OWN_NAME.test(own[0] ?? "")));
}

/** The closed type that a type is a kind of: `contrasts-with` for `contrasts-with/refutes`, itself for a closed one. */
export function closedType(type: AnyRelationType): RelationType {
  const cut = type.indexOf("/");
  return (cut < 0 ? type : type.slice(0, cut)) as RelationType;
}

/** Whether a type is one of some, itself or as a kind of one of them; `undefined` stands for all. */
export function isOneOf(type: AnyRelationType, types: readonly AnyRelationType[] | undefined): boolean {
  return types === undefined || types.includes(type) || types.includes(closedType(type));
}

/** The words of a note that say something, where they stand, and the rule that read them. */
export interface Evidence extends Span {
  /** Path of the note, or `cairn.corrections.yaml` for what the author's file says. */
  note: string;
  /** The words, as the note has them. */
  quote: string;
  /** Name of the rule that read them; `correction` for what the author's file says. */
  rule: string;
}

/** A directed statement of the notes: `source --label--> target`. One per source, target and type. */
export interface Relation {
  /** Stable: `source|type|target`. */
  id: string;
  /** Id of the concept that it leads from. */
  source: string;
  /** Id of the concept that it leads to. */
  target: string;
  /** Tells it from other relations between the same two. */
  type: AnyRelationType;
  /** The notes' own verb phrase. */
  label: string;
  /** How likely the words behind it say what it says, 0 to 1. */
  confidence: number;
  /** At least one; ordered by note, then place. */
  evidence: Evidence[];
}

/** `concept` cannot be understood without `requires`. Prerequisites form no cycle. */
export interface Prerequisite {
  /** Id of the concept that needs the other. */
  concept: string;
  /** Id of what has to be understood first. */
  requires: string;
  /** 0 to 1. */
  strength: number;
  /** A sentence for people. */
  reason: string;
  /** What shows it: the words behind the reason first, and of those the most telling. */
  evidence: Evidence[];
}
