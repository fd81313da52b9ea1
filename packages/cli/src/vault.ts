import { stat } from "node:fs/promises";
import { CairnError, ConceptIndex, type CairnGraphFile, type NoteSource, type NoteWarning } from "@cairn/graph-core";
import { openIndex, openVaultFiles, readVault, snapshotFolder } from "@cairn/graph-core/node";
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
  /** The index of all of it; made by {@link openVault}. */
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

/**
 * Reads a vault's files and its notes: in several threads, and from its cache what has not changed; or takes it out of a database. What
 * comes from the cache merges its notes when the first change comes.
 */
export async function openVault(path: string): Promise<Vault> {
  if (isStore(path)) return { path, notes: [], warnings: [], index: (await (await openStore(path)).load()).index };
  const vault = await openFiles(path);
  const snapshot = path === "-" ? undefined : await cacheOf(() => snapshotFolder(path));
  const progress = new Progress("Reading notes");
  try {
    const onProgress = ({ done, total }: { done: number; total: number }) => progress.at(done, total);
    const { notes, corrections } = vault;
    const options = { corrections, onProgress, ...(snapshot !== undefined && { snapshot }) };
    // Where the cache can't be written (a vault on a read-only disk), the next start reads the notes again: no harm.
    const { index } = await openIndex(notes, options);
    return { ...vault, index };
  } finally {
    progress.done();
  }
}

/**
 * {@link openVault}, and a folder in which there is no note yet as well: whoever follows a vault may do so from its beginning.
 * @throws CairnError `vault-not-found`; `vault-empty` where it is a file that holds no note
 */
export async function openVaultToFollow(path: string): Promise<Vault> {
  try {
    return await openVault(path);
  } catch (error) {
    if (!(error instanceof CairnError) || error.code !== "vault-empty") throw error;
    if (!(await stat(path)).isDirectory()) throw error;
    const { warnings, corrections } = await openVaultFiles(path);
    return { path, notes: [], warnings, ...(corrections !== undefined && { corrections }) };
  }
}

/** The index of all notes, as the author corrected it; tells what is wrong with them. */
export function indexOf(vault: Vault, verbose: boolean): ConceptIndex {
  const index = quietIndexOf(vault);
  tellWarnings([...vault.warnings, ...index.warnings], verbose);
  return index;
}

/** The index of all notes; what is wrong with them is left to the caller to tell. */
export function quietIndexOf({ notes, corrections, index: whole }: Vault): ConceptIndex {
  if (whole !== undefined) return whole;
  const index = new ConceptIndex();
  index.applyBatch({ set: notes, corrections: corrections ?? null });
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
