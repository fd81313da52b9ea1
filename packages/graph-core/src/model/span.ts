/** A place in a note's text. Lines and columns count from 1, offsets from 0; columns and offsets are UTF-16 units. */
export interface Position {
  line: number;
  column: number;
  offset: number;
}

/** A stretch of a note's text, from `start` up to and not including `end`. */
export interface Span {
  start: Position;
  end: Position;
}
