/** A place in a note's text. Lines and columns count from 1, offsets from 0; columns and offsets are UTF-16 units. */
export interface Position {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** From the start of the text, from 0, in UTF-16 units. */
  offset: number;
}

/** A stretch of a note's text, from `start` up to and not including `end`. */
export interface Span {
  /** The place of its first character. */
  start: Position;
  /** The place behind its last character. */
  end: Position;
}
