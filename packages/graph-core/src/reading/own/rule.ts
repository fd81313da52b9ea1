import type { Word } from "../../language/analyse.ts";
import type { BlockKind } from "../../model/note.ts";
import type { AnyRelationType } from "../../model/relation.ts";

/** A place of a statement that names a concept: offsets `[from, to)` in its text. */
export interface NamedPlace {
  /** The concept's label in this note. */
  name: string;
  /** Where the name begins. */
  from: number;
  /** Where the name ends. */
  to: number;
}

/** A sentence, an item or a cell of a note, as a rule of your own sees it. */
export interface NoteStatement {
  /** Path of the note. */
  readonly note: string;
  /** Language of the note (ISO 639-1), "" where it cannot be told. */
  readonly language: string;
  /** What it is written as: `paragraph`, `item`, `table-row`, `heading`, … */
  readonly kind: BlockKind;
  /** Its words, without markup. */
  readonly text: string;
  /** Label of the concept that is in force where it stands: that of its heading, its lead-in, the item above it, its note. */
  readonly topic: string | undefined;
  /** The concepts that it names, in their order; where one name stands within another, the longer one first. */
  readonly names: readonly NamedPlace[];
  /**
   * Its words with parts of speech and their dependency tree: parsed when asked for, offsets count in `text`. Notes that are not
   * in English have none.
   */
  words(): readonly Word[];
}

/** A relation that a rule finds in a statement. */
export interface RelationCandidate {
  /** Name of its source: one of the statement's, its topic, or any other that stands in the note. */
  source: string;
  /** Name of its target, as `source`. */
  target: string;
  /** A type of the closed set, or one of your own: `contrasts-with/refutes`. */
  type: AnyRelationType;
  /** The statement's own verb phrase. Default: the type in words. */
  label?: string;
  /** How sure the rule is, 0 to 1; above 0.99 counts as 0.99. Default 0.7. */
  confidence?: number;
  /** The words of the statement that say it begin here. Default: at its start. */
  from?: number;
  /** They end here. Default: at the end of the statement. */
  to?: number;
}

/** A concept that a rule finds in a statement. */
export interface ConceptCandidate {
  /** Its name, as it stands in the note. */
  concept: string;
  /** How sure the rule is that it is worth a place on the map, 0 to 1; from 0.5 on it has one. Default 0.7. */
  confidence?: number;
  /** The statement's words that define it. */
  definition?: string;
}

/** A rule of your own: reads relations and concepts off statements. */
export interface ReadingRule {
  /** A word or two; stands in the evidence that the rule gives. */
  name: string;
  /** Only notes in these languages (ISO 639-1). Default: all. */
  languages?: readonly string[];
  /**
   * Finds what one statement says. It must be pure: the same statement gives the same candidates. A candidate that the note does
   * not bear out is left out with a warning; a rule that throws is too, for that note.
   */
  read(statement: NoteStatement): Iterable<RelationCandidate | ConceptCandidate>;
}
