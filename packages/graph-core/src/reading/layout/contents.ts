import { isOnlyPlace } from "../../language/lexicon/note-words.ts";
import type { Block } from "../../model/note.ts";

/**
 * Whether an item is a line of a table of contents: nothing but a link to one of the note's own headings (`[Hull](#hull)`,
 * `[[#Hull]]`), which says itself what it names and where it belongs, or one that gives a number (`[Chapter 2](hull.md)`).
 */
export function isContentsEntry({ kind, content: { text, marks } }: Block): boolean {
  if (kind !== "item") return false;
  const shown = text.trim();
  const at = text.indexOf(shown);
  return marks.some(
    ({ kind: mark, from, to, target, fragment }) =>
      (mark === "link" || mark === "wikilink") &&
      ((target === "" && fragment !== undefined) || isOnlyPlace(shown)) &&
      from <= at &&
      to >= at + shown.length,
  );
}
