import type { LinkReading } from "../model/reading.ts";
import { parseNote } from "../parse/parse-note.ts";
import type { CheckedNote } from "./finding.ts";

/**
 * Where links of a note start in their lines, from 1: a reading tells the line alone. Of links on one line to one target, the first
 * is the first one asked for. 1 for a link that Markdown does not have there (a reading of one's own).
 * Cost: taking the note apart once, when the first one is asked for.
 */
export function columnsIn({ path, text }: Pick<CheckedNote, "path" | "text">): (link: LinkReading) => number {
  let open: Map<string, number[]> | undefined;
  const keyOf = (line: number, target: string): string => `${line} ${target}`;
  return ({ line, target }) => {
    if (open === undefined) {
      open = new Map();
      for (const { target: written, span } of parseNote({ path, text }).links) {
        const key = keyOf(span.start.line, written);
        open.set(key, [...(open.get(key) ?? []), span.start.column]);
      }
    }
    return open.get(keyOf(line, target))?.shift() ?? 1;
  };
}
