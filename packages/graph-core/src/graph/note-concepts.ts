import type { ConceptIndex } from "../reading-index.ts";
import type { Mention } from "../model/reading.ts";

/** Where a note names concepts of the graph. */
export interface NoteMention extends Mention {
  /** Id of the concept that is named. */
  concept: string;
}

/**
 * The places of a note that name concepts, in order, none overlapping (the longest of those that begin together).
 * Empty for an unknown note.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { noteConcepts } from "@cairn/graph-core/query";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * console.log(noteConcepts(index, "cell.md").map(({ concept, line }) => `${concept} ${line}`));
 * // → [ 'cell 1', 'cell 3', 'nucleus 3' ]
 * ```
 */
export function noteConcepts(index: ConceptIndex, path: string): NoteMention[] {
  const reading = index.note(path)?.reading;
  if (!reading) return [];
  const all: NoteMention[] = [];
  for (const concept of reading.concepts) {
    const id = index.conceptOf(path, concept.key);
    if (id !== undefined) for (const mention of concept.mentions) all.push({ ...mention, concept: id });
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end || (a.concept < b.concept ? -1 : 1));
  let end = -1;
  return all.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}
