import type { ConceptIndex } from "./reading-index.ts";
import type { NoteWarning } from "./model/note.ts";
import { check } from "./query/check.ts";
import type { Finding } from "./query/finding.ts";

/**
 * What is wrong with the notes of an index, or may be; see `check`.
 * @param fileWarnings - what was wrong with the files before they came into the index
 *
 * @example
 * ```js
 * import { ConceptIndex, checkIndex } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * index.setNote({ path: "plant.md", text: "# Plant\n\nA plant has [leaves](leaf.md)." });
 * const findings = await checkIndex(index);
 * console.log(findings.find(({ rule }) => rule === "broken-link").message);
 * // → There is no note "leaf.md" to link to.
 * ```
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
