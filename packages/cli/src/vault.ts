import {
  ConceptIndex,
  type CairnGraphFile,
  type NoteReading,
  type NoteSource,
  type NoteWarning,
} from "@cairn/graph-core";
import { readingsOf, readVault, snapshotFolder } from "@cairn/graph-core/node";
import { cacheOf } from "./cache.ts";
import { Progress } from "./progress.ts";
import { readStdin } from "./stdin.ts";
import { isStore } from "./store-address.ts";
import { openStore } from "./store.ts";
import { tellWarnings } from "./warnings.ts";

// The core is heavy: import this file from inside a command's run only.

/** A vault's notes and its author's corrections, with what is wrong with its files. */
export interface Vault {
  /** As it was given. */
  path: string;
  notes: NoteSource[];
  warnings: NoteWarning[];
  /** Text of the author's corrections. */
  corrections?: string;
  /** What the notes say, one by one; made by {@link openVault}. */
  readings?: NoteReading[];
  /** All of it, where it comes out of a database. */
  index?: ConceptIndex;
}

/** Reads a vault's files; `-` is a note on stdin. */
export async function openFiles(path: string): Promise<Vault> {
  if (path === "-") return { path, ...(await readStdin()) };
  const progress = new Progress("Reading files");
  try {
    return { path, ...(await readVault(path, { onProgress: (done, total) => progress.at(done, total) })) };
  } finally {
    progress.done();
  }
}

/** Reads a vault's files and its notes: in several threads, and from its cache what has not changed; or takes it out of a database. */
export async function openVault(path: string): Promise<Vault> {
  if (isStore(path)) return { path, notes: [], warnings: [], index: (await (await openStore(path)).load()).index };
  const vault = await openFiles(path);
  const snapshot = path === "-" ? undefined : await cacheOf(() => snapshotFolder(path));
  const progress = new Progress("Reading notes");
  try {
    const onProgress = ({ done, total }: { done: number; total: number }) => progress.at(done, total);
    // Where the cache can't be written (a vault on a read-only disk), the next start reads the notes again: no harm.
    const { readings } = await readingsOf(vault.notes, { onProgress, ...(snapshot !== undefined && { snapshot }) });
    return { ...vault, readings };
  } finally {
    progress.done();
  }
}

/** The index of all notes, as the author corrected it; tells what is wrong with them. */
export function indexOf(vault: Vault, verbose: boolean): ConceptIndex {
  const index = quietIndexOf(vault);
  tellWarnings([...vault.warnings, ...index.warnings], verbose);
  return index;
}

/** The index of all notes; what is wrong with them is left to the caller to tell. */
export function quietIndexOf({ notes, readings, corrections, index: whole }: Vault): ConceptIndex {
  if (whole !== undefined) return whole;
  const index = new ConceptIndex();
  if (readings === undefined) index.setNotes(notes);
  else index.applyBatch({ set: readings.map((reading, i) => ({ reading, text: notes[i]!.text })) });
  index.setCorrections(corrections);
  return index;
}

/** The graph of one note as if it were a vault of its own. */
export function graphOfNote(note: NoteSource): CairnGraphFile {
  const index = new ConceptIndex();
  index.setNote(note);
  return index.toJSON();
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
