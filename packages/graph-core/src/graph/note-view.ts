import { senseKey } from "../merge/claims.ts";
import { sortedUnique } from "../merge/order.ts";
import type { NoteReading } from "../model/reading.ts";
import type { NoteView } from "../query/graph-reader.ts";

/** Which concepts stand in which section of a note. @param idOf id of the concept that a key names. */
export function noteView(reading: NoteReading, idOf: (key: string) => string | undefined): NoteView {
  const found: string[][] = reading.sections.map(() => []);
  for (const concept of reading.concepts) {
    const id = idOf(senseKey(reading, concept));
    if (id === undefined) continue;
    for (const { section } of concept.mentions) found[section]?.push(id);
  }
  const subject = reading.concepts[reading.subject];
  const subjectId = subject && idOf(senseKey(reading, subject));
  return {
    path: reading.note,
    title: reading.title,
    ...(subjectId !== undefined && { subject: subjectId }),
    sections: reading.sections.map(({ heading, level, parent, line, words }, index) => ({
      heading,
      level,
      parent,
      line,
      words,
      concepts: sortedUnique(found[index]!),
    })),
  };
}
