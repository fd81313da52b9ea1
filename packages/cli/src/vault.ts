import { ConceptIndex, type CairnGraphFile, type NoteSource, type NoteWarning } from "@cairn/graph-core";
import { readVault } from "@cairn/graph-core/node";
import { Progress } from "./progress.ts";
import { tellWarnings } from "./warnings.ts";

// The core is heavy: import this file from inside a command's run only.

/** A vault's notes and its author's corrections, with what is wrong with its files. */
export interface Vault {
  notes: NoteSource[];
  warnings: NoteWarning[];
  corrections?: string;
}

/** Reads a vault's files. */
export async function openVault(path: string): Promise<Vault> {
  const progress = new Progress("Reading files");
  try {
    return await readVault(path, { onProgress: (done, total) => progress.at(done, total) });
  } finally {
    progress.done();
  }
}

/** The index of all notes, as the author corrected it; tells what is wrong with them. */
export function indexOf({ notes, warnings, corrections }: Vault, verbose: boolean): ConceptIndex {
  const progress = new Progress("Reading notes");
  const index = new ConceptIndex();
  index.setNotes(notes, ({ done, total }) => progress.at(done, total));
  index.setCorrections(corrections);
  progress.done();
  tellWarnings([...warnings, ...index.warnings], verbose);
  return index;
}

/** The graph of each note as if it were a vault of its own, which has no corrections; tells what is wrong with them at the end. */
export function* graphsOfEach(
  { notes, warnings }: Vault,
  verbose: boolean,
): Generator<{ note: string; graph: CairnGraphFile }> {
  const progress = new Progress("Reading notes");
  const all = [...warnings];
  for (const [done, note] of notes.entries()) {
    const index = new ConceptIndex();
    index.setNote(note);
    all.push(...index.warnings);
    progress.at(done + 1, notes.length);
    yield { note: note.path, graph: index.toJSON() };
  }
  progress.done();
  tellWarnings(all, verbose);
}
