import { ConceptIndex as LightIndex, type ConceptIndexOptions } from "./concept-index.ts";
import { readNote } from "./reading/read-note.ts";

/**
 * Notes in, concept graph out, kept up to date: each change returns what it changed. The state depends on the notes that
 * are in it, never on the order in which they came: it always equals an index built anew from the same notes.
 * Cost of a change: reading its notes, and the concepts that they speak of, before and after.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const { concepts } = index.removeNote("mitosis.md");
 * console.log(concepts.removed.map(({ label }) => label));
 * // → [ 'Mitosis' ]
 * console.log(index.toJSON().relations.map(({ source, type, target }) => `${source} ${type} ${target}`));
 * // → [ 'nucleus part-of cell' ]
 * ```
 */
export class ConceptIndex extends LightIndex {
  constructor(options: ConceptIndexOptions = {}) {
    super({ ...options, read: options.read ?? readNote });
  }
}
