import { readVault } from "@cairn/graph-core/node";
import { readNote } from "@cairn/graph-core";
import { type ContractStore, type Edit, readToyNote, SAMPLE_NOTES, storeContract } from "@cairn/graph-core/testing";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { migrate, PostgresStore } from "./index.ts";
import { PostgresServer } from "./testing/postgres-server.ts";
import { fileURLToPath } from "node:url";

const TOOLS = { describe, expect, it };

vi.setConfig({ testTimeout: 300_000 });

let server: PostgresServer;
let address: string;
let vaults = 0;

beforeAll(async () => {
  server = await PostgresServer.start();
  address = await server.database();
  await server.query("CREATE ROLE visitor LOGIN");
  await migrate(address, { grant: "visitor" });
});
afterAll(() => server.close());

/** A new vault of the one database, opened as a role that row-level security binds. */
async function open(read: typeof readNote): Promise<ContractStore> {
  const store = await PostgresStore.open(nextVault());
  return {
    reader: store.reader,
    apply: async (edits) => {
      await enqueue(store, edits);
      await store.worker({ drain: true, read, mergeBatch: 3 }).run();
    },
    graphFile: () => store.graphFile(),
    close: () => store.close(),
  };
}

/** The same with one worker that goes on all the time: it writes what each edit changes, where others begin from what they find. */
async function openWorked(read: typeof readNote): Promise<ContractStore> {
  const store = await PostgresStore.open(nextVault());
  let wake = (): void => {};
  const worker = store.worker({ read, onProgress: () => wake() });
  const run = worker.run();
  return {
    reader: store.reader,
    apply: async (edits) => {
      await enqueue(store, edits);
      for (;;) {
        const { waiting, read } = await store.status();
        if (waiting + read === 0) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, 50);
        });
      }
    },
    graphFile: () => store.graphFile(),
    close: async () => {
      worker.stop();
      await run;
      await store.close();
    },
  };
}

function nextVault(): string {
  return `${server.url(new URL(address).pathname.slice(1), "visitor")}?vault=v${++vaults}`;
}

async function enqueue(store: PostgresStore, edits: readonly Edit[]): Promise<void> {
  await store.enqueue(edits.map(({ path, text }) => ({ path, text: text ?? null })));
}

describe("with the reader of notes", async () => {
  const { notes, corrections } = await readVault(fileURLToPath(new URL("../../../content/bedrock", import.meta.url)));
  const all = [...notes, ...(corrections === undefined ? [] : [{ path: "cairn.corrections.yaml", text: corrections }])];
  storeContract(TOOLS, "PostgreSQL", { read: readNote, notes: SAMPLE_NOTES, runs: 3, open: () => open(readNote) });
  storeContract(TOOLS, "PostgreSQL with the example vault", {
    read: readNote,
    notes: all,
    runs: 1,
    open: () => open(readNote),
  });
});

for (const [name, openStore] of [
  ["by one worker after the other", open],
  ["by one worker that goes on", openWorked],
] as const) {
  storeContract(TOOLS, `PostgreSQL with toy notes, ${name}`, {
    read: readToyNote,
    notes: SAMPLE_NOTES,
    runs: 25,
    open: () => openStore(readToyNote),
  });
}
