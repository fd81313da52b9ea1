import { ConceptIndex as LightIndex, type ConceptIndexOptions } from "./concept-index.ts";
import { readNote } from "./reading/read-note.ts";

/**
 * Notes in, concept graph out, kept up to date: each change returns what it changed. The state depends on the notes that
 * are in it, never on the order in which they came: it always equals an index built anew from the same notes.
 * Cost of a change: reading its notes, and the concepts that they speak of, before and after.
 */
export class ConceptIndex extends LightIndex {
  constructor(options: ConceptIndexOptions = {}) {
    super({ ...options, read: options.read ?? readNote });
  }
}
