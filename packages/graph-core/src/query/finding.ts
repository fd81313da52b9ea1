import type { NoteWarning } from "../model/note.ts";
import type { LinkReading } from "../model/reading.ts";
import type { Evidence, Prerequisite } from "../model/relation.ts";
import type { Said } from "./check-denials.ts";
import type { GraphReader } from "./graph-reader.ts";

/** What can be found, from the surest to the least sure; `unreadable` stands for all warnings about a note itself. */
export const CHECK_RULES = {
  "broken-link": "A link to a note that is not there.",
  unreadable: "Something in a note or its file that could not be read as it stands.",
  contradiction: "Two relations that can't both be true.",
  cycle: "Concepts that need each other first.",
  "duplicate-topic": "Several notes about the same concept.",
  unexplained: "A concept that others need or name and that is never explained.",
  empty: "A note without text.",
  orphan: "A note that shares nothing with any other.",
} as const;

/** One of `CHECK_RULES`. */
export type CheckRule = keyof typeof CHECK_RULES;

/** Something that an author may want to set right. */
export interface Finding {
  /** What was found. */
  rule: CheckRule;
  /** `error`: surely wrong. `warning`: as far as the notes could be read. `note`: worth a look. */
  severity: "error" | "warning" | "note";
  /** A sentence for people. */
  message: string;
  /** Path of the note where it can be set right, or of the file that could not be read. */
  note: string;
  /** From 1. */
  line: number;
  /** From 1; 1 where only the line is known. */
  column: number;
  /** The words that say so, and other places that have to do with it. */
  related: { note: string; line: number; quote: string }[];
}

/** A note as the checks see it. */
export interface CheckedNote {
  path: string;
  title: string;
  /** As it was set. */
  text: string;
  /** Without `#`. */
  tags: readonly string[];
  links: readonly LinkReading[];
}

/** What is checked. */
export interface CheckInput {
  reader: GraphReader;
  /** In any order. */
  notes: readonly CheckedNote[];
  /** The path of the note that a link means. */
  resolveLink: (target: string, from: string) => string | undefined;
  /** What the notes say of the pairs of concepts of which one of them denies something; in any order. */
  said: readonly Said[];
  /** Prerequisites that were left out for closing a cycle, with the concepts from `requires` back to `concept`. */
  cycles: readonly (Prerequisite & { against: readonly string[] })[];
  /** What is wrong with notes and files. */
  warnings: readonly NoteWarning[];
}

/** Where evidence stands, for {@link Finding.related}: in its order, each place once, for a sentence may say several things. */
export function placesOf(evidence: readonly Evidence[]): Finding["related"] {
  const places = evidence.map(({ note, start, quote }) => ({ note, line: start.line, quote }));
  return [...new Map(places.map((place) => [`${place.line} ${place.note}\n${place.quote}`, place])).values()];
}
