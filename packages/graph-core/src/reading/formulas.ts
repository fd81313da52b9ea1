import type { RichText } from "../model/note.ts";

/** Stretches of mathematics: nothing to a reader of words. One letter is left as it is: it may be a name. */
export function formulas(content: RichText): RichText["marks"] {
  return content.marks.filter((mark) => mark.kind === "math");
}
