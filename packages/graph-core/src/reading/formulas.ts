import type { RichText } from "../model/note.ts";

/** Stretches of mathematics: nothing to a reader of words. One letter is left as it is: it may be a name. */
export function formulas(content: RichText): RichText["marks"] {
  return content.marks.filter((mark) => mark.kind === "math");
}

/** What is set off as one name: code, and links to notes, by the names that stand for them. */
export function setOff(content: RichText): RichText["marks"] {
  return content.marks.filter(({ kind }) => kind === "code" || kind === "wikilink");
}
