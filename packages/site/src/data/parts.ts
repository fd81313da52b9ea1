import type { AnyRelationType, CorrectionReport, NoteWarning, Position } from "@cairn/graph-core";
import type { StatsResult } from "@cairn/api/page";

// The data of a site: what `write` makes and `read` understands. Both come out of one build, so there are no versions.
// Concepts stand most important first and are named by their place in that list, notes by theirs: a place is short.

/** Line, column and offset of a start, then of an end. */
export type Range = readonly [number, number, number, number, number, number];

/** What a page needs before anybody asks anything, and where the rest is. */
export interface FirstPart {
  vault: string;
  /** Answers of the API to what every first view asks. */
  answers: readonly { operation: string; variables: Record<string, unknown>; data: unknown }[];
}

/** A list of many, by column: what is alike stands together, which compresses. */
export interface ConceptColumns {
  label: string[];
  /** 0 where it follows from the label. */
  id: (string | 0)[];
  aliases: string[][];
  importance: number[];
  definition: (string | 0)[];
  tags: string[][];
  /** Note and line; 0 for none. */
  home: ([number, number] | 0)[];
  explained: (boolean | 0)[];
  /** Where it stands on the map: right, down, theme (-1 for none); 0 where it has no place there. */
  layout: ([number, number, number] | 0)[];
  /** The notes that name it. */
  notes: number[][];
}

/** Ordered by the more important end, as `Details` are. */
export interface RelationColumns {
  source: number[];
  target: number[];
  /** Those in use, with the author's own among them; then which is whose. */
  types: AnyRelationType[];
  type: number[];
  labels: string[];
  label: number[];
  confidence: number[];
  evidenceCount: number[];
}

/** Ordered by the more important end. */
export interface PrerequisiteColumns {
  concept: number[];
  requires: number[];
  strength: number[];
  /** Its sentences once each, with marks for the labels; then which is whose. */
  reasons: (string | [string])[];
  reason: number[];
  evidenceCount: number[];
  /** Its place in the order of strength. */
  rank: number[];
}

/** Heading, level, parent, line, last line, words, lines of code, formulas, concepts, where it stands. */
export type SectionRow = readonly [
  string,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  readonly number[],
  Range,
];

export interface NoteRow {
  path: string;
  title: string;
  tags: readonly string[];
  words: number;
  language: string | null;
  /** The concept that it is about; -1 for none. */
  subject: number;
  sections: readonly SectionRow[];
  warnings: readonly NoteWarning[];
}

/** Where each part of the details and the texts begins. */
export interface Index {
  /** For each file of details: its first concept, relation and prerequisite. */
  details: readonly { concept: number; relation: number; prerequisite: number }[];
  /** For each file of texts: its first note. */
  texts: readonly number[];
}

/** The whole graph, without words of the notes. */
export interface GraphPart {
  index: Index;
  concepts: ConceptColumns;
  relations: RelationColumns;
  prerequisites: PrerequisiteColumns;
  dropped: readonly {
    concept: string;
    requires: string;
    strength: number;
    reason: string;
    evidence: readonly { note: string; start: Position; end: Position; quote: string; rule: string }[];
    against: string[];
  }[];
  stats: StatsResult;
  /** The least certain relations, as places. */
  review: readonly number[];
}

/** The notes without their texts. */
export interface NotesPart {
  notes: readonly NoteRow[];
  /** So many of them are listed; behind them stands the author's file, where there is one. */
  listed: number;
  corrections: readonly CorrectionReport[];
}

/** Note, place, quote, rule. */
export type EvidenceRow = readonly [number, Range, string, string];

/** Note, place, section (-1 for none). */
export type MentionRow = readonly [number, Range, number];

/** Name, rule, note, line, quote; 0 where the quote is the name itself. */
export type AliasRow = readonly [string, string, number, number, string | 0];

/** The words behind some concepts, most important first, and the relations and prerequisites that are theirs. */
export interface DetailsPart {
  mentions: readonly (readonly MentionRow[])[];
  aliases: readonly (readonly AliasRow[])[];
  relations: readonly (readonly EvidenceRow[])[];
  prerequisites: readonly (readonly EvidenceRow[])[];
}

/** Texts of some notes, with the concepts that they name. */
export interface TextsPart {
  notes: readonly { text: string; mentions: readonly (readonly [number, ...MentionRow])[] }[];
}

/** Every part by the name of its file. */
export interface Parts {
  first: FirstPart;
  graph: GraphPart;
  notes: NotesPart;
  details: DetailsPart;
  texts: TextsPart;
}
