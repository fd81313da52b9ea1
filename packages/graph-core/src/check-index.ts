import type { ConceptIndex } from "./reading-index.ts";
import type { NoteWarning } from "./model/note.ts";
import { check } from "./query/check.ts";
import type { Finding } from "./query/finding.ts";

/**
 * What is wrong with the notes of an index, or may be; see `check`.
 * @param fileWarnings - what was wrong with the files before they came into the index
 */
export function checkIndex(index: ConceptIndex, fileWarnings: readonly NoteWarning[] = []): Promise<Finding[]> {
  return check({
    reader: index.reader,
    notes: index.notePaths.map((path) => {
      const { title, links } = index.note(path)!.reading;
      return { path, title, links };
    }),
    resolveLink: (target, from) => index.resolveLink(target, from),
    cycles: index.droppedPrerequisites,
    warnings: [...fileWarnings, ...index.warnings],
  });
}
