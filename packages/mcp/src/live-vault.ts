import { setImmediate } from "node:timers/promises";
import { basename, resolve } from "node:path";
import { ConceptIndex, type NoteWarning, readNote } from "@cairn/graph-core";
import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import { readVault, watchVault } from "@cairn/graph-core/node";
import type { Vault } from "./vault.ts";

export interface LiveVault extends Vault {
  /** Stops watching. */
  close(): Promise<void>;
}

export interface LiveVaultOptions {
  /** Called with what is wrong with notes, when they are read first and whenever that changes. */
  onWarnings?: (warnings: readonly NoteWarning[]) => void;
  /** As for `watchVault`: look again and again instead of being told by the system. */
  poll?: boolean;
}

/**
 * Opens a vault and follows its notes and the author's corrections from then on. Resolves when the files have been read; reading
 * what they say goes on behind, with breaks, so that a client is answered meanwhile.
 * @throws CairnError `vault-not-found`, `vault-empty`, …
 */
export async function openLiveVault(path: string, options: LiveVaultOptions = {}): Promise<LiveVault> {
  const { onWarnings = () => {}, poll = false } = options;
  const { notes, warnings, corrections } = await readVault(path);
  let fileWarnings: readonly NoteWarning[] = warnings;
  let watcher: { close(): Promise<void> } | undefined;
  let closed = false;
  let done = 0;
  const open = async (): Promise<ConceptIndex> => {
    const index = new ConceptIndex();
    const set = [];
    for (const note of notes) {
      set.push({ reading: readNote(note), text: note.text });
      done++;
      await setImmediate();
    }
    index.applyBatch({ set, corrections: corrections ?? null });
    onWarnings([...warnings, ...index.warnings]);
    if (closed) return index;
    const known = { known: notes, poll, ...(corrections !== undefined && { knownCorrections: corrections }) };
    watcher = await watchVault(path, known, (change) => {
      const changed = new Set([...change.set.map((note) => note.path), ...change.removed]);
      if (change.corrections !== undefined) changed.add(CORRECTIONS_FILE);
      fileWarnings = [...fileWarnings.filter(({ note }) => !changed.has(note)), ...change.warnings];
      index.applyBatch({
        set: change.set,
        removed: change.removed,
        ...(change.corrections !== undefined && { corrections: change.corrections }),
      });
      if (change.warnings.length > 0) onWarnings(change.warnings);
    });
    return index;
  };
  const index = open();
  // Whoever asks is told; nobody may have asked yet.
  index.catch(() => {});
  return {
    name: basename(resolve(path)),
    index: () => index,
    progress: () => ({ done, total: notes.length }),
    fileWarnings: () => fileWarnings,
    close: async () => {
      closed = true;
      await index.catch(() => {});
      await watcher?.close();
    },
  };
}
