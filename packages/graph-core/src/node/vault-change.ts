import type { NoteSource, NoteWarning } from "../model/note.ts";

/** What changed since the last batch; each list is ordered by path. */
export interface VaultChange {
  /** Notes that are new or have another text. */
  set: NoteSource[];
  /** Paths of notes that are gone. */
  removed: string[];
  /** What is wrong with notes or files and was not told before. */
  warnings: NoteWarning[];
  /** The text of the author's corrections, where it changed; `null`: there are none any more. */
  corrections?: string | null;
}

/** How a folder is watched. */
export interface WatchVaultOptions {
  /** Notes that the caller knows already: what differs from them on disk is the first batch. Read at the start unless given. */
  known?: readonly NoteSource[];
  /** With `known`: the text of the author's corrections that the caller knows already. */
  knownCorrections?: string;
  /** Quiet time that ends a burst of changes, in milliseconds (80). */
  debounce?: number;
  /** A burst is handed over after this time at the latest, in milliseconds (2000). */
  maxWait?: number;
  /** As for readVault. */
  maxBytes?: number;
  /** As for readVault. */
  extensions?: readonly string[];
  /** Look at the files again and again instead of being told by the system: for network drives. */
  poll?: boolean;
}
