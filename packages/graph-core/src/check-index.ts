import type { ConceptIndex } from "./reading-index.ts";
import { evidenceOf } from "./merge/relations.ts";
import type { NoteWarning } from "./model/note.ts";
import type { Said } from "./query/check-denials.ts";
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
      const { reading, text } = index.note(path)!;
      const { title, tags, links } = reading;
      return { path, title, text, tags, links };
    }),
    resolveLink: (target, from) => index.resolveLink(target, from),
    said: contestedBy(index),
    cycles: index.droppedPrerequisites,
    warnings: [...fileWarnings, ...index.warnings],
  });
}

/** A statement that is less sure than this contradicts nobody. */
const SURE = 0.4;

/** What notes say of pairs of concepts of which one of them denies something. Cost: one pass over their relations, if any denies. */
function contestedBy(index: ConceptIndex): Said[] {
  const readings = index.notePaths.map((path) => index.note(path)!.reading);
  const pairs = new Set<string>();
  const said: Said[] = [];
  for (const pass of ["denials", "statements"] as const) {
    if (pass === "statements" && said.length === 0) break;
    for (const { note, concepts, relations } of readings) {
      const idOf = (at: number): string | undefined => index.conceptOf(note, concepts[at]!.key);
      for (const reading of relations) {
        const denied = reading.denies !== undefined;
        if (denied !== (pass === "denials") || (!denied && reading.confidence < SURE)) continue;
        const [source, target] = [idOf(reading.source), idOf(reading.target)];
        if (source === undefined || target === undefined || source === target) continue;
        if (denied) pairs.add(`${source} ${target}`);
        else if (!pairs.has(`${source} ${target}`)) continue;
        const type = reading.denies ?? reading.type;
        said.push({ source, target, type, label: reading.label, denied, evidence: evidenceOf(note, reading) });
      }
    }
  }
  return said;
}
