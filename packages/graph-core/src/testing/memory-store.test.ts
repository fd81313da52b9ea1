import { describe, expect, it, vi } from "vitest";
import { ConceptIndex } from "../reading-index.ts";
import { CORRECTIONS_FILE } from "../corrections/correction.ts";
import { readNote } from "../reading/read-note.ts";
import { SAMPLE_NOTES } from "./sample-notes.ts";
import { type ContractStore, storeContract } from "./store-contract.ts";

vi.setConfig({ testTimeout: 120_000 });

storeContract({ describe, expect, it }, "the store in memory", {
  read: readNote,
  notes: SAMPLE_NOTES,
  runs: 25,
  open: async (): Promise<ContractStore> => {
    const index = new ConceptIndex();
    return {
      reader: index.reader,
      apply: async (edits) => {
        for (const { path, text } of edits) {
          if (path === CORRECTIONS_FILE) index.setCorrections(text);
          else if (text === undefined) index.applyBatch({ removed: [path] });
          else index.setNote({ path, text });
        }
      },
      graphFile: async () => index.toJSON(),
      close: async () => {},
    };
  },
});
