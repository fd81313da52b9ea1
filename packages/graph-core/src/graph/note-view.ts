import { senseKey } from "../merge/claims.ts";
import { sortedUnique } from "../merge/order.ts";
import type { NoteReading } from "../model/reading.ts";
import type { NoteView } from "../query/graph-reader.ts";
import { type SectionLines, sectionLines } from "./section-lines.ts";

/**
 * Which concepts stand in which section of a note, and how long each section is.
 * @param text of the note, as it was read; @param idOf id of the concept that a key names.
 * @param holder what stays the same as long as the text does.
 */
export function noteView(
  reading: NoteReading,
  text: string,
  idOf: (key: string) => string | undefined,
  holder: object = reading,
): NoteView {
  const found: string[][] = reading.sections.map(() => []);
  for (const concept of reading.concepts) {
    const id = idOf(senseKey(reading, concept));
    if (id === undefined) continue;
    for (const { section } of concept.mentions) found[section]?.push(id);
  }
  const subject = reading.concepts[reading.subject];
  const subjectId = subject && idOf(senseKey(reading, subject));
  const lines = linesOf(reading, text, holder);
  return {
    path: reading.note,
    title: reading.title,
    ...(subjectId !== undefined && { subject: subjectId }),
    sections: reading.sections.map(({ heading, level, parent, line, words }, index) => {
      const { count, codeLines, formulas } = lines[index]!;
      return {
        heading,
        level,
        parent,
        line,
        endLine: line + count - 1,
        words,
        codeLines,
        formulas,
        concepts: sortedUnique(found[index]!),
      };
    }),
  };
}

/** What sections are made of: views are asked for again and again, and the text of a held note never changes. */
const KNOWN_LINES = new WeakMap<object, SectionLines[]>();

function linesOf(reading: NoteReading, text: string, holder: object): SectionLines[] {
  const known = KNOWN_LINES.get(holder);
  if (known !== undefined) return known;
  const ownText = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const lines = reading.sections.map(({ start, end }) => sectionLines(ownText.slice(start, lineStart(ownText, end))));
  KNOWN_LINES.set(holder, lines);
  return lines;
}

/** Where the line of an offset starts; the end of the text for the end. A heading's section begins behind its marks. */
function lineStart(text: string, offset: number): number {
  return offset >= text.length ? text.length : text.lastIndexOf("\n", offset - 1) + 1;
}
