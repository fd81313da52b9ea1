import type { Facet } from "../language/lexicon/headings.ts";
import type { RelationType } from "../model/relation.ts";
import type { Draft } from "./draft.ts";

/** A term before a colon, a lead-in, the block around, a heading, the note's title. */
export type TopicOrigin = "label" | "lead" | "parent" | "heading" | "note";

/** What is in force where a block stands: who is spoken of, and what a phrase on its own says of it. */
export interface Frame {
  /** The subject of what has none of its own. */
  topic?: Draft;
  /** Where the topic was set. */
  origin?: TopicOrigin;
  /** The topic of the heading in force, and that of the whole note. */
  heading?: Draft;
  subject?: Draft;
  /** Further topics of equal standing (`Amazon Lex and Connect`). */
  also?: readonly Draft[];
  /** The same of the topic around a label, which has set its own. */
  around?: readonly Draft[];
  /** Names that the label before is made of, where it is more than one (`Careful with Adam:`). */
  parts?: readonly Draft[];
  /** What a heading such as `Use cases` makes of the phrases under it. */
  facet?: Facet;
  /** A lead-in that waits for its objects: `Training data must:`, `Extracts:`, `three kinds of storage:`. */
  lead?: Lead;
  /** The topic is only whom the sentence of the item above spoke of. */
  spoken?: boolean;
  /** How many blocks up the topic was set. */
  distance: number;
  /** Among exercises or questions: what stands there says how nothing is. */
  asks?: boolean;
  /** Of the note's writer, its licence: nothing there is read. */
  aside?: boolean;
  /** Inside an example. */
  example?: boolean;
}

export interface Lead {
  sources: readonly Draft[];
  type: RelationType;
  label: string;
  /** The listed phrase is the source: `kinds of X:` lists what is an X. */
  reversed: boolean;
  rule: string;
  /** The words leave no doubt of the type: nothing learnt outweighs it. */
  sure?: boolean;
  /** The clause lacks its verb too (`Training data must:`): items are read as clauses of this subject. */
  open?: boolean;
}
