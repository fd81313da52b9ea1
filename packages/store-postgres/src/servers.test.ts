import { readToyNote, SAMPLE_NOTES, storeContract } from "@cairn/graph-core/testing";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { migrate, PostgresStore } from "./index.ts";
import { PostgresServer } from "./testing/postgres-server.ts";

// Vaults that lie on three servers by the hash of their names, as a database that distributes by vault puts them: each is asked of its
// own server alone, so nothing that works here joins what lies apart.

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let servers: PostgresServer[] = [];
let addresses: string[] = [];
const placed: number[] = [];

beforeAll(async () => {
  for (let at = 0; at < 3; at++) {
    const server = await PostgresServer.start();
    servers.push(server);
    const address = await server.database();
    await migrate(address);
    addresses.push(address);
  }
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** FNV-1a of a name. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

storeContract({ describe, expect, it }, "PostgreSQL on three servers", {
  read: readToyNote,
  notes: SAMPLE_NOTES,
  runs: 6,
  open: async () => {
    const vault = `v${placed.length}`;
    const server = hash(vault) % servers.length;
    placed.push(server);
    const store = await PostgresStore.open(`${addresses[server]}?vault=${vault}`);
    return {
      reader: store.reader,
      apply: async (edits) => {
        await store.enqueue(edits.map(({ path, text }) => ({ path, text: text ?? null })));
        await store.worker({ drain: true, read: readToyNote }).run();
      },
      graphFile: () => store.graphFile(),
      close: () => store.close(),
    };
  },
});

it("each server has its own vaults and no other's", async () => {
  expect(new Set(placed).size).toBe(servers.length);
  for (const [at, server] of servers.entries()) {
    const { rows } = await server.query("SELECT vault FROM cairn.vaults", new URL(addresses[at]!).pathname.slice(1));
    const own = placed.flatMap((place, vault) => (place === at ? `v${vault}` : []));
    expect((rows as { vault: string }[]).every(({ vault }) => own.includes(vault))).toBe(true);
    expect(rows.length).toBeGreaterThan(0);
  }
});
