import { CairnError } from "../model/errors.ts";
import type { NoteReader } from "../reading/own/note-reader.ts";

/**
 * A reader, or the one that a module exports as its default.
 *
 * @throws CairnError `invalid-argument` where the module exports none.
 */
export async function readerOf(reader: NoteReader | URL): Promise<NoteReader> {
  if (!(reader instanceof URL)) return reader;
  const { default: exported } = (await import(reader.href)) as { default?: Partial<NoteReader> };
  if (typeof exported?.read === "function" && typeof exported.fingerprint === "string") return exported as NoteReader;
  throw new CairnError("invalid-argument", `${reader.href} has to export a reader (createNoteReader) as its default.`);
}
