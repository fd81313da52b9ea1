import type { ConceptIndex, NoteWarning } from "@cairn/graph-core";
import type { CorrectionsEditor } from "@cairn/graph-core/node";

/** The vault that a server answers from. */
export interface Vault {
  /** What people call it: its folder's name. */
  readonly name: string;
  /** Its index, as soon as the notes have been read; it follows their changes. Rejects where they cannot be read. */
  index(): Promise<ConceptIndex>;
  /** How many notes have been read, of how many. */
  progress(): { done: number; total: number };
  /** What is wrong with its files, as far as the index does not know of it. */
  fileWarnings?(): readonly NoteWarning[];
  /** Given: agents may correct the map, and this writes it, as soon as the notes have been read. */
  editor?(): Promise<CorrectionsEditor>;
}
