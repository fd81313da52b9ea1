/** A box of a diagram, by the offsets of its name in the diagram's text. */
export interface Box {
  name: string;
  from: number;
  to: number;
}

/** An arrow between two boxes. */
export interface Arrow {
  source: Box;
  target: Box;
  /** What stands at it, "" for nothing. */
  label: string;
  /** What its form alone says: `A <|-- B` of a class diagram; undefined where only its label can. */
  form?: "is-a" | "part-of" | "requires";
  /** Offsets of the line that draws it. */
  from: number;
  to: number;
}

/** A line of a diagram's text, without the comment at its end, and its offset. */
export interface DiagramLine {
  text: string;
  from: number;
}

/** Text of a box as a reader sees it: without quotes, tags, icons and emphasis. */
export function plainLabel(text: string): string {
  return text
    .replace(/<[^<>]*>/g, " ")
    .replace(/\bfa[bsrl]?:fa-[\w-]+/g, " ")
    .replace(/#quot;|["`*]|\\n/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
