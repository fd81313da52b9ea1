import { setImmediate } from "node:timers/promises";
import { basename, resolve } from "node:path";
import { ConceptIndex, type NoteWarning } from "@cairn/graph-core";
import { CORRECTIONS_FILE } from "@cairn/graph-core/corrections";
import { CorrectionsEditor, openIndex, readVault, watchVault } from "@cairn/graph-core/node";
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
  /** The folder that keeps what was read for the next start; not kept unless given. */
  snapshot?: string;
  /** Let agents correct the map: writes `cairn.corrections.yaml` among the notes, and nothing else. */
  edit?: boolean;
}

/**
 * Opens a vault and follows its notes and the author's corrections from then on. Resolves when the files have been read; reading
 * what they say goes on behind, with breaks, so that a client is answered meanwhile.
 * @throws CairnError `vault-not-found`, `vault-empty`, …; with `edit` also `vault-not-a-folder`: a note alone has no corrections.
 */
export async function openLiveVault(path: string, options: LiveVaultOptions = {}): Promise<LiveVault> {
  const { onWarnings = () => {}, poll = false, edit = false, snapshot } = options;
  const { notes, warnings, corrections } = await readVault(path);
  const editing = (index: ConceptIndex) =>
    CorrectionsEditor.open({ vault: path, index, onChange: () => index.revision });
  // Whether that can be is told at once; who writes is known once the index is.
  if (edit) await editing(new ConceptIndex());
  let fileWarnings: readonly NoteWarning[] = warnings;
  let watcher: { close(): Promise<void> } | undefined;
  let closed = false;
  let done = 0;
  const open = async (): Promise<{ index: ConceptIndex; editor?: CorrectionsEditor }> => {
    const { index } = await openIndex(notes, {
      corrections,
      onProgress: (progress) => (done = progress.done),
      ...(snapshot !== undefined && { snapshot }),
    });
    const editor = edit ? await editing(index) : undefined;
    onWarnings([...warnings, ...index.warnings]);
    const opened = { index, ...(editor !== undefined && { editor }) };
    if (closed) return opened;
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
    // The first change need not wait until all notes are merged then.
    void index.warmUp(() => (closed ? new Promise(() => {}) : setImmediate()));
    return opened;
  };
  const opened = open();
  // Whoever asks is told; nobody may have asked yet.
  opened.catch(() => {});
  return {
    name: basename(resolve(path)),
    index: async () => (await opened).index,
    progress: () => ({ done, total: notes.length }),
    fileWarnings: () => fileWarnings,
    ...(edit && { editor: async () => (await opened).editor! }),
    close: async () => {
      closed = true;
      await opened.catch(() => {});
      await watcher?.close();
    },
  };
}
