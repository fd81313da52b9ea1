import type { Span } from "./span.ts";

/** A Markdown file as it comes in: its path within the vault (with `/`) and its whole text. */
export interface NoteSource {
  /** Path within the vault, with `/` on every system; what notes are told apart by. */
  path: string;
  /** The whole text, front matter included, with the line ends that it has. */
  text: string;
}

/** What stands between two pieces of markup: what a stretch of plain text was written as. */
export type MarkKind =
  | "strong"
  | "emphasis"
  | "highlight"
  | "strike"
  | "code"
  | "math"
  | "link"
  | "wikilink"
  | "embed"
  | "image"
  | "tag"
  | "footnote"
  | "html";

/** A marked stretch of a `RichText`: `from` and `to` are offsets in its plain text. */
export interface Mark {
  /** What the stretch was written as. */
  kind: MarkKind;
  /** Offset of its first character, from 0. */
  from: number;
  /** Offset behind its last character; equal to `from` where the markup leaves no text, as an image. */
  to: number;
  /** link, wikilink, embed, image: the address or the note's name; tag: its name without `#`; footnote: its id. */
  target?: string;
  /** wikilink, embed: the heading or block id behind `#`. */
  fragment?: string;
  /** Whether a wikilink says its text itself (`[[target|text]]`). */
  renamed?: boolean;
}

/**
 * Text without its markup, and the way back to the note. Soft line breaks are one space. Code and math keep their text
 * (and a mark says what they are); images, comments and HTML tags leave nothing; a wikilink leaves its shown text.
 */
export interface RichText {
  /** What a reader sees, without markup. */
  text: string;
  /**
   * In the order in which they begin in the note; of those that begin together the longer first. They may stand in one
   * another.
   */
  marks: Mark[];
  /** Source offset of every character of `text`, and one more for the end: `text.length + 1` numbers, ascending. */
  offsets: Uint32Array;
}

/** What a block is written as. */
export type BlockKind =
  | "heading"
  | "paragraph"
  | "item"
  | "table-row"
  | "quote"
  | "callout"
  | "definition-term"
  | "definition"
  | "footnote"
  | "code"
  | "math"
  | "html";

/** A block that holds text, in document order; nesting stands in `parent`. */
export interface Block {
  /** What it is written as; tells which of the optional properties it has. */
  kind: BlockKind;
  /**
   * heading: its level, 1 to 6. item: how deep the list is nested, from 1. Otherwise 0.
   */
  depth: number;
  /**
   * Index of the block that this one stands in or under (-1: none): an item's parent item, the item, quote or callout
   * that a paragraph or list stands in, a definition's term. Never a heading: that is `section`.
   */
  parent: number;
  /** Index of the heading in force (-1: none). For a heading: the one that it stands under. */
  section: number;
  /**
   * item: index of the paragraph that stands directly before its list and leads it in, as in "Training data must:" (-1: none).
   */
  lead: number;
  /** The block's own text, without that of blocks inside it. code, math, html: the raw text, no marks. */
  content: RichText;
  /** From the first character of the block's own text to its last. */
  span: Span;
  /** item: its number in an ordered list. */
  ordinal?: number;
  /** item: a task, done or not. */
  task?: boolean;
  /** table-row: its cells, as many as the header has. */
  cells?: RichText[];
  /** table-row: the header's cells (the same array for each row of a table); the header itself is no row. */
  header?: RichText[];
  /** callout: its type in lower case (`note`, `tip`, `example`); its `content` is the title, which may be empty. */
  callout?: string;
  /** code: its language; html: the element's name where there is one. */
  language?: string;
  /** The block id behind `^` at its end, taken out of the text. */
  blockId?: string;
}

/** A link to another note or to the web, wherever it stands (front matter too). */
export interface NoteLink {
  /** How it is written: `[[…]]`, `![[…]]`, or as Markdown's link. */
  kind: "wikilink" | "embed" | "link";
  /** As it is written: a note's name or path, or an address. */
  target: string;
  /**
   * What stands behind `#` in it: a heading, or a block id with its `^`. Missing where there is none; an address with a
   * scheme keeps its own in `target`.
   */
  fragment?: string;
  /** The text shown. */
  text: string;
  /** Where it stands, markup included. */
  span: Span;
  /** Index of its block, -1 in front matter. */
  block: number;
  /** Front matter: the property's name it is the value of. */
  property?: string;
}

/** Something that is wrong with a note and was worked around; the rest of it was read. */
export interface NoteWarning {
  /** Path of the note, or of the file or folder that was left out; "" for the vault as a whole. */
  note: string;
  /** Line in the note, from 1; 1 where it is about the note as a whole. */
  line: number;
  /** A word for programs, such as `front-matter-invalid`. */
  code: string;
  /** A sentence for people that says what to do. */
  message: string;
}

/** A note taken apart: pure structure, nothing read into it yet. */
export interface ParsedNote {
  /** Path within the vault, as it was given. */
  path: string;
  /** The text as given, without a byte-order mark. All offsets count in it. */
  text: string;
  /** Front matter's `title`, or the first heading of level 1 when no other stands before it, or the file's name. */
  title: string;
  /** Index of the heading that gave the title, -1 where it came from elsewhere. */
  titleBlock: number;
  /** Front matter as plain data (`{}` where there is none or it is broken). */
  frontMatter: Record<string, unknown>;
  /** Front matter's `aliases` / `alias`, and Logseq's `alias::`. */
  aliases: string[];
  /** Tags of front matter and text, without `#`, sorted, each once. */
  tags: string[];
  /** In document order; other properties name a block by its index here. */
  blocks: Block[];
  /** Front matter's first, then those of the text. */
  links: NoteLink[];
  /** Abbreviation definitions and the like are left to the reading rules. */
  warnings: NoteWarning[];
  /** Offsets at which lines start, the first 0. */
  lineStarts: Uint32Array;
}
