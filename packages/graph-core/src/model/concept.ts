/** Where a concept is named. Lines and columns count from 1. */
export interface ConceptMention {
  note: string;
  line: number;
  column: number;
  /** UTF-16 offsets in the note's text. */
  start: number;
  end: number;
}

/** A thing that a learner could look up. */
export interface Concept {
  /** A slug of the label; stable while the name stands. */
  id: string;
  label: string;
  /** Sorted; without the label. */
  aliases: string[];
  /** 0 to 1; the most important concept of a vault is near 1. */
  importance: number;
  /** The notes' own words, where they define it. */
  definition?: string;
  /** Ordered by note, then place. */
  mentions: ConceptMention[];
  /** Tags of the notes that are about it, sorted. */
  tags: string[];
  /** Path of the note (and line of the section) that explains it best. */
  home?: { note: string; line: number };
}
