import { setImmediate } from "node:timers/promises";
import { basename, resolve } from "node:path";
import { ConceptIndex, type NoteWarning, readNote } from "@cairn/graph-core";
import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import { CorrectionsEditor, readVault, watchVault } from "@cairn/graph-core/node";
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
  /** Let agents correct the map: writes `cairn.corrections.yaml` among the notes, and nothing else. */
  edit?: boolean;
}

/**
 * Opens a vault and follows its notes and the author's corrections from then on. Resolves when the files have been read; reading
 * what they say goes on behind, with breaks, so that a client is answered meanwhile.
 * @throws CairnError `vault-not-found`, `vault-empty`, …; with `edit` also `vault-not-a-folder`: a note alone has no corrections.
 */
export async function openLiveVault(path: string, options: LiveVaultOptions = {}): Promise<LiveVault> {
  const { onWarnings = () => {}, poll = false, edit = false } = options;
  const { notes, warnings, corrections } = await readVault(path);
  const index = new ConceptIndex();
  const editor = edit
    ? await CorrectionsEditor.open({ vault: path, index, onChange: () => index.revision })
    : undefined;
  let fileWarnings: readonly NoteWarning[] = warnings;
  let watcher: { close(): Promise<void> } | undefined;
  let closed = false;
  let done = 0;
  const open = async (): Promise<ConceptIndex> => {
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
      // An editor reads the file itself: what the watcher saw may be older than what it wrote.
      const followed =
        change.corrections === undefined || editor !== undefined ? {} : { corrections: change.corrections };
      index.applyBatch({ set: change.set, removed: change.removed, ...followed });
      if (change.corrections !== undefined) void editor?.reload();
      if (change.warnings.length > 0) onWarnings(change.warnings);
    });
    return index;
  };
  const opened = open();
  // Whoever asks is told; nobody may have asked yet.
  opened.catch(() => {});
  return {
    name: basename(resolve(path)),
    index: () => opened,
    progress: () => ({ done, total: notes.length }),
    fileWarnings: () => fileWarnings,
    ...(editor !== undefined && { editor }),
    close: async () => {
      closed = true;
      await opened.catch(() => {});
      await watcher?.close();
    },
  };
}
