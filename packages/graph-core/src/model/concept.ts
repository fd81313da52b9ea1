/** Where a concept is named. Lines and columns count from 1. */
export interface ConceptMention {
  /** Path of the note. */
  note: string;
  /** Line in the note, from 1. */
  line: number;
  /** Column in that line, from 1, in UTF-16 units. */
  column: number;
  /** Where the name begins: a UTF-16 offset in the note's text, from 0. */
  start: number;
  /** The offset behind the name's last character. */
  end: number;
}

/** Another name of a concept, and the first place that says so. */
export interface AliasEvidence {
  /** The alias as it is written there. */
  name: string;
  /** `acronym`, `stated`, `front-matter`, `inflection`, `link-text`, …; `label`: a note uses it as the main name; `alike`: it only looks like the name. */
  rule: string;
  /** Path of the note that says so, or `cairn.corrections.yaml`. */
  note: string;
  /** Line in that note, from 1. */
  line: number;
  /** The words that say so, as the note has them; the name itself where `rule` is `label`. */
  quote: string;
}

/** A thing that a learner could look up. */
export interface Concept {
  /** A slug of the label; stable while the name stands. */
  id: string;
  /** The name that it goes by: the author's where a correction gives one, or else the one that the notes bear out best. */
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
