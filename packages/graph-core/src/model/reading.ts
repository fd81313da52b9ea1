import type { NoteWarning } from "./note.ts";
import type { AnyRelationType } from "./relation.ts";
import type { Span } from "./span.ts";

/** A place where a concept is named. */
export interface Mention {
  /** Where the name begins: a UTF-16 offset in the note's text, from 0. */
  start: number;
  /** The offset behind the name's last character. */
  end: number;
  /** Line in the note, from 1. */
  line: number;
  /** Column in that line, from 1, in UTF-16 units. */
  column: number;
  /** Index of the section in `NoteReading.sections`. */
  section: number;
}

/**
 * Rule of a name that only its likeness speaks for (`the pump` for the sodium-potassium pump): it holds in its note, and in the
 * vault as long as no note uses it otherwise.
 */
export const ALIKE_RULE = "alike";
/** An alias that is made of a name by turning it round: `messages retention`, where the note has `retention of messages`. */
export const OF_PHRASE_RULE = "of-phrase";
/** An alias that leaves out what an action is about, or puts it in front: `managing`, `services managing`, of `managing services`. */
export const GERUND_RULE = "gerund";
/** An alias that is a name's words without plural endings and left-out accents, in another language than English. */
export const INFLECTION_RULE = "inflection";
/** Aliases that nobody has written: names only to compare with. */
export const MADE_RULES: ReadonlySet<string> = new Set([OF_PHRASE_RULE, GERUND_RULE, INFLECTION_RULE]);

/** Rules that read what somebody stated outright: a typed link, an arrow. They need no scorer. */
export const STATED_RULES: ReadonlySet<string> = new Set(["typed-link", "diagram"]);

/**
 * Rule of a relation whose ends only meet in a sentence: no rule, verb or noun there says what the one is to the other, and its label only
 * what its type is called.
 */
export const UNSAID_RULE = "together";

/** Another name of a concept, and the words that say so. */
export interface Alias {
  /** The name as it is written there. */
  name: string;
  /** `inflection`, `acronym`, `stated`, `front-matter`, `link-text`, … */
  rule: string;
  /** Where the words of `quote` stand. */
  span: Span;
  /** The words that say so, as the note has them. */
  quote: string;
}

/** What a note says that makes a phrase worth a node. */
export interface ConceptReading {
  /** Normalised name: the key under which readings of several notes meet. */
  key: string;
  /** The name as the note writes it best. */
  label: string;
  /** Other names that this note shows; none where it uses one name alone. */
  aliases: Alias[];
  /** The note's own words that say what it is, and where; missing where it does not define it. */
  definition?: { text: string; span: Span };
  /** Every place that names it, by any of its names; in the order of the note. */
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
  /** Index of the concept that it leads from. */
  source: number;
  /** Index of the concept that it leads to: another one. */
  target: number;
  /** How the words tie the two, from source to target. */
  type: AnyRelationType;
  /** The verb phrase: the note's own, or such words as `part of` where its layout says it. */
  label: string;
  /** How sure it is that the note says so, 0 to 1. */
  confidence: number;
  /** Name of the rule that read it. */
  rule: string;
  /** Where the words of `quote` stand. */
  span: Span;
  /** The words that say so, as the note has them. */
  quote: string;
  /** The words deny it ("does not need"): the type of relation, from source to target, that they say does not hold. */
  denies?: AnyRelationType;
}

/** Something to be understood first, as one note shows it: `concept` requires `requires`. */
export interface PrerequisiteReading {
  /** Index of what cannot be understood without the other, in `NoteReading.concepts`. */
  concept: number;
  /** Index of what has to be understood first: another one. */
  requires: number;
  /** A sentence for people. */
  reason: string;
  /** How much the one is needed, 0 to 1. */
  strength: number;
  /** Name of the rule that read it. */
  rule: string;
  /** Where the words of `quote` stand. */
  span: Span;
  /** The words that show it, as the note has them. */
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
  /** Where the text of its heading begins: a UTF-16 offset in the note's text; 0 for what stands before the first heading. */
  start: number;
  /** The offset at which the next section starts, or the note ends: sections inside this one are not part of it. */
  end: number;
  /** Line of its heading, from 1; 1 for what stands before the first heading. */
  line: number;
  /** Words of the section's own text, for reading time. */
  words: number;
}

/** A link to another note, as it is written. */
export interface LinkReading {
  /** A note's name or path; addresses with a scheme (`https:`) are left out of readings. */
  target: string;
  /** What stands behind `#`: a heading, or a block id with its `^`; missing where there is none. */
  fragment?: string;
  /** The text shown. */
  text: string;
  /** Line in the note on which it starts, from 1. */
  line: number;
  /** Index of the concept that the link's text names, -1 for none. */
  concept: number;
}

/**
 * What one note says, read on its own: plain JSON data, so that it can be cached by content hash and reader version,
 * moved between threads and stored. Two readings of the same text are deeply equal.
 */
export interface NoteReading {
  /** Path of the note. */
  note: string;
  /** As `ParsedNote.title` has it. */
  title: string;
  /** Index of the concept that the note as a whole is about, -1 for none. */
  subject: number;
  /** Without `#`, sorted, each once. */
  tags: string[];
  /** In document order; at least one (what stands before the first heading). */
  sections: Section[];
  /** What it names; relations, prerequisites and links tell of these by their index here. */
  concepts: ConceptReading[];
  /** What it says of two of its concepts; the same pair may be there several times, once for each place. */
  relations: RelationReading[];
  /** What its author names as needed first, in front matter or by typed links; all others are found over the whole vault. */
  prerequisites: PrerequisiteReading[];
  /** Links to other notes, front matter's first, then those of the text. */
  links: LinkReading[];
  /** Language of the note (ISO 639-1), "" where it cannot be told. */
  language: string;
  /** What was wrong with the note and was worked around. */
  warnings: NoteWarning[];
  /** A concept note that Cairn wrote: what it requires is what it lists, and nothing is guessed beside that. */
  asWritten?: true;
}
