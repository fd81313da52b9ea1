import type { Block } from "../../model/note.ts";

/**
 * Whether an item is a line of the note's own table of contents: nothing but a link to one of its headings (`[Hull](#hull)`,
 * `[[#Hull]]`). The heading itself says what it names, and where it belongs.
 */
export function isContentsEntry({ kind, content: { text, marks } }: Block): boolean {
  if (kind !== "item") return false;
  const shown = text.trim();
  const at = text.indexOf(shown);
  return marks.some(
    ({ kind: mark, from, to, target, fragment }) =>
      (mark === "link" || mark === "wikilink") &&
      target === "" &&
      fragment !== undefined &&
      from <= at &&
      to >= at + shown.length,
  );
}
