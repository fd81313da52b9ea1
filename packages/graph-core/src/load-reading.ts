import type { createNoteReader } from "./reading/own/note-reader.ts";
import type { readNote } from "./reading/read-note.ts";

/** The reading of text. */
export interface Reading {
  /** Reads one note on its own, as of the root door. */
  readNote: typeof readNote;
  /** A reader with parts of your own, as of the root door. */
  createNoteReader: typeof createNoteReader;
}

/**
 * Loads the reading of text with its English model: what `readNote` and `createNoteReader` of the root door are. Bundlers put it into
 * files of its own, which a page fetches when this is called first, and not before.
 *
 * @example
 * ```js
 * import { ConceptIndex, loadReading } from "@cairn/graph-core/light";
 *
 * const { readNote } = await loadReading();
 * const index = new ConceptIndex({ read: readNote });
 * index.setNote({ path: "cell.md", text: "A cell contains a nucleus." });
 * console.log(index.graph.edges());
 * // → [ 'nucleus|part-of|cell' ]
 * ```
 */
export async function loadReading(): Promise<Reading> {
  const [{ readNote }, { createNoteReader }] = await Promise.all([
    import("./reading/read-note.ts"),
    import("./reading/own/note-reader.ts"),
  ]);
  return { readNote, createNoteReader };
}
