import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { CORRECTIONS_FILE } from "../corrections/correction.ts";
import { readNote } from "../reading/read-note.ts";
import { SAMPLE_NOTES } from "../testing/sample-notes.ts";
import { type ContractStore, storeContract } from "../testing/store-contract.ts";
import { openIndex } from "./open-index.ts";

vi.setConfig({ testTimeout: 120_000 });

// After each edit all is built anew from the snapshot: only what the edit touched is read. Then once more, with nothing left to do.
storeContract({ describe, expect, it }, "a snapshot on disk", {
  read: readNote,
  notes: SAMPLE_NOTES,
  runs: 10,
  open: async (): Promise<ContractStore> => {
    const snapshot = await mkdtemp(join(tmpdir(), "cairn-snapshot-"));
    const held = new Map<string, string>();
    let index = new ConceptIndex();
    const build = async (): Promise<void> => {
      const notes = [...held].filter(([path]) => path !== CORRECTIONS_FILE).map(([path, text]) => ({ path, text }));
      ({ index } = await openIndex(notes, { snapshot, workers: 0, corrections: held.get(CORRECTIONS_FILE) }));
    };
    return {
      get reader() {
        return index.reader;
      },
      apply: async (edits) => {
        for (const { path, text } of edits) {
          if (text === undefined) held.delete(path);
          else held.set(path, text);
        }
        await build();
        await build();
      },
      graphFile: async () => index.toJSON(),
      close: () => rm(snapshot, { recursive: true, force: true }),
    };
  },
});
