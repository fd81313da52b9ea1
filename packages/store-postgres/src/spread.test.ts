import { readNote } from "@cairn/graph-core";
import { type ContractStore, readToyNote, SAMPLE_NOTES, storeContract } from "@cairn/graph-core/testing";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { migrate, PostgresStore } from "./index.ts";
import { PostgresServer } from "./testing/postgres-server.ts";

// What lets the tables be spread over machines by vault: shown on one server, with each table in three parts by the hash of the vault.

vi.setConfig({ testTimeout: 300_000 });

const PARTS = 3;

let server: PostgresServer;
let address: string;
// From here on names fall into all parts soon: which part a name falls into is the same everywhere.
let vaults = 13;
const sent = new Set<string>();

beforeAll(async () => {
  server = await PostgresServer.start();
  address = await server.database();
  await migrate(address);
  const name = new URL(address).pathname.slice(1);
  const { rows } = await server.query(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'cairn' AND tablename <> 'migrations'",
    name,
  );
  for (const { tablename: table } of rows as { tablename: string }[]) {
    const parts = Array.from(
      { length: PARTS },
      (_, part) =>
        `CREATE TABLE cairn.${table}_${part} PARTITION OF cairn.${table} FOR VALUES WITH (MODULUS ${PARTS}, REMAINDER ${part});`,
    );
    await server.query(
      `ALTER TABLE cairn.${table} RENAME TO whole;
       CREATE TABLE cairn.${table} (LIKE cairn.whole INCLUDING ALL) PARTITION BY HASH (vault);
       ${parts.join("\n")}
       DROP TABLE cairn.whole;`,
      name,
    );
  }
});
afterAll(() => server.close());

async function open(read: typeof readNote): Promise<ContractStore> {
  const store = await PostgresStore.open(`${address}?vault=v${++vaults}`, { onStatement: (sql) => sent.add(sql) });
  return {
    reader: store.reader,
    apply: async (edits) => {
      await store.enqueue(edits.map(({ path, text }) => ({ path, text: text ?? null })));
      await store.worker({ drain: true, read, mergeBatch: 3 }).run();
    },
    graphFile: () => store.graphFile(),
    close: () => store.close(),
  };
}

storeContract({ describe, expect, it }, "PostgreSQL in parts", {
  read: readToyNote,
  notes: SAMPLE_NOTES,
  runs: 10,
  open: () => open(readToyNote),
});

it("vaults lie in all parts", async () => {
  const name = new URL(address).pathname.slice(1);
  for (let part = 0; part < PARTS; part++) {
    const { rows } = await server.query(`SELECT count(*)::int AS count FROM cairn.vaults_${part}`, name);
    expect(rows[0]).toMatchObject({ count: expect.any(Number) });
    expect((rows[0] as { count: number }).count).toBeGreaterThan(0);
  }
});

it("every statement names its vault, and none is recursive", () => {
  const ofTables = [...sent].filter((sql) => /\bcairn\.(?!migrations|find_)/.test(sql));
  expect(ofTables.length).toBeGreaterThan(30);
  for (const sql of sent) expect(sql).not.toMatch(/\bRECURSIVE\b/i);
  // Each table of a statement: bound to the vault where it is read, given it where it is written; a function is given it.
  for (const sql of ofTables) expect(sql).toMatch(/vault = \$1|SELECT \$1,|VALUES \(\$1|\bcairn\.read_\w+\(\$1,/);
});
