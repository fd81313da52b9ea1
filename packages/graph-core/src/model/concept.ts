/** Where a concept is named. Lines and columns count from 1. */
export interface ConceptMention {
  note: string;
  line: number;
  column: number;
  /** UTF-16 offsets in the note's text. */
  start: number;
  end: number;
}

/** Another name of a concept, and the first place that says so. */
export interface AliasEvidence {
  name: string;
  /** `acronym`, `stated`, `front-matter`, `inflection`, `link-text`, …; `label`: a note uses it as the main name. */
  rule: string;
  note: string;
  line: number;
  quote: string;
}

/** A thing that a learner could look up. */
export interface Concept {
  /** A slug of the label; stable while the name stands. */
  id: string;
  label: string;
  /** Sorted; without the label. */
  aliases: string[];
  /** Why each alias names it; one for each, in the order of `aliases`. */
  aliasEvidence?: AliasEvidence[];
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
  /** A note or a section is about it, or it is defined: `home` explains it and does not only name it. */
  explained?: boolean;
}
