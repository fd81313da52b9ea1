import type { NoteWarning } from "./note.ts";
import type { AnyRelationType } from "./relation.ts";
import type { Span } from "./span.ts";

/** A place where a concept is named. */
export interface Mention {
  start: number;
  end: number;
  line: number;
  column: number;
  /** Index of the section in `NoteReading.sections`. */
  section: number;
}

/**
 * Rule of a name that only its likeness speaks for (`the pump` for the sodium-potassium pump): it holds in its note, and in the
 * vault as long as no note uses it otherwise.
 */
export const ALIKE_RULE = "alike";

/** Another name of a concept, and the words that say so. */
export interface Alias {
  name: string;
  /** `inflection`, `acronym`, `stated`, `front-matter`, `link-text`, … */
  rule: string;
  span: Span;
  quote: string;
}

/** What a note says that makes a phrase worth a node. */
export interface ConceptReading {
  /** Normalised name: the key under which readings of several notes meet. */
  key: string;
  label: string;
  aliases: Alias[];
  definition?: { text: string; span: Span };
  mentions: Mention[];
  /** How sure this note alone makes us that it is a concept, 0 to 1. */
  score: number;
  /** How much the note makes of it, 0 upwards (1: surely one of its key terms); summed over the vault for importance. */
  weight: number;
  /** This note (or a section of it) is about the concept: its title, a heading. */
  role: "title" | "heading" | "defined" | "named";
  /** A name of its own that this note takes for another of its concepts: that one's index. Only its mentions stand here. */
  alikeTo?: number;
}

/** A relation that a note states between two of its concepts (indexes into `NoteReading.concepts`). */
export interface RelationReading {
  source: number;
  target: number;
  type: AnyRelationType;
  label: string;
  confidence: number;
  rule: string;
  span: Span;
  quote: string;
  /** The words deny it ("does not need"): the type of relation, from source to target, that they say does not hold. */
  denies?: AnyRelationType;
}

/** Something to be understood first, as one note shows it: `concept` requires `requires`. */
export interface PrerequisiteReading {
  concept: number;
  requires: number;
  reason: string;
  strength: number;
  rule: string;
  span: Span;
  quote: string;
}

/** A heading and what stands under it, up to the next one. */
export interface Section {
  /** The heading's plain text; the note's title for what stands before the first heading. */
  heading: string;
  /** 0 for what stands before the first heading. */
  level: number;
  /** Index of the section that this one stands in, -1 for the first. */
  parent: number;
  start: number;
  end: number;
  line: number;
  /** Words of the section's own text, for reading time. */
  words: number;
}

/** A link to another note, as it is written. */
export interface LinkReading {
  target: string;
  fragment?: string;
  text: string;
  line: number;
  /** Index of the concept that the link's text names, -1 for none. */
  concept: number;
}

/**
 * What one note says, read on its own: plain JSON data, so that it can be cached by content hash and reader version,
 * moved between threads and stored. Two readings of the same text are deeply equal.
 */
export interface NoteReading {
  note: string;
  title: string;
  /** Index of the concept that the note as a whole is about, -1 for none. */
  subject: number;
  tags: string[];
  /** In document order; at least one (what stands before the first heading). */
  sections: Section[];
  concepts: ConceptReading[];
  relations: RelationReading[];
  prerequisites: PrerequisiteReading[];
  links: LinkReading[];
  /** Language of the note (ISO 639-1), "" where it cannot be told. */
  language: string;
  warnings: NoteWarning[];
}
