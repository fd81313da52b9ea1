import { applyDiff, buildGraph, type GraphDiff } from "@cairn/graph-core";
import { type Edit, randomEdits, readToyNote, TOY_PATHS, toyCorrections, toyTexts } from "@cairn/graph-core/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { migrate, PostgresStore, type PostgresVault } from "../index.ts";
import { PostgresServer } from "../testing/postgres-server.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

let server: PostgresServer;
let address: string;
let vaults = 0;

beforeAll(async () => {
  server = await PostgresServer.start();
  address = await server.database();
  await migrate(address);
});
afterAll(() => server.close());

const TABLES: [table: string, columns: string][] = [
  ["concept_ranks", "id, importance, name, degree"],
  ["concept_tags", "id, tag"],
  ["kept_notes", "path, digest, listed, language, flawed, subject, body::text, text::text, folded"],
  ["note_tags", "path, tag"],
  ["themes", "theme, size, top::text"],
  ["theme_concepts", "id, theme"],
  ["courses", "id, importance, level, required"],
  ["documents", "kind, body::text"],
];

function sql(text: string): Promise<Record<string, unknown>[]> {
  return server.query(text, new URL(address).pathname.slice(1)).then(({ rows }) => rows as Record<string, unknown>[]);
}

/** All that stands beside the graph of a vault. */
async function beside(vault: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [table, columns] of TABLES) {
    const keys = columns.split(", ")[1] === undefined ? "1" : "1, 2";
    found[table] = await sql(`SELECT ${columns} FROM cairn.${table} WHERE vault = '${vault}' ORDER BY ${keys}`);
  }
  return found;
}

function open(): Promise<PostgresStore> {
  return PostgresStore.open(`${address}?vault=v${++vaults}`);
}

async function put(store: PostgresStore, edits: readonly Edit[]): Promise<void> {
  await store.enqueue(edits.map(({ path, text }) => ({ path, text: text ?? null })));
}

async function isDone(store: PostgresStore, vault: PostgresVault): Promise<void> {
  for (;;) {
    const { waiting, read, revision } = await store.status();
    await vault.look();
    if (waiting + read === 0 && vault.revisions.derived === revision) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it("what stands beside the graph follows each edit, and is what the same notes give anew; the changes lead from one graph to the next", () =>
  fc.assert(
    fc.asyncProperty(
      randomEdits(TOY_PATHS, toyTexts(), { maxBatches: 4, corrections: toyCorrections() }),
      async (pieces) => {
        const store = await open();
        const worker = store.worker({ read: readToyNote, mergeBatch: 3 });
        const run = worker.run();
        try {
          const vault = await store.vaultReader();
          const diffs: GraphDiff[] = [];
          let seen = 0;
          for (const piece of pieces) {
            await put(store, piece);
            await isDone(store, vault);
            const change = await vault.changesSince(seen);
            expect(change.diffs).not.toBeNull();
            diffs.push(...change.diffs!);
            seen = change.revision;
          }
          const replayed = buildGraph([], []);
          for (const diff of diffs) applyDiff(replayed, diff);
          const file = await store.graphFile();
          expect(replayed.nodes().sort()).toEqual(file.concepts.map(({ id }) => id).sort());
          expect(replayed.size).toBe(file.relations.length);
          const fresh = await open();
          try {
            const after = new Map(pieces.flat().map(({ path, text }) => [path, text]));
            const left = [...after].flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
            await put(fresh, left);
            await fresh.worker({ drain: true, read: readToyNote }).run();
            const found = await beside(store.vault);
            // Of a vault that never had a note nobody works anything out.
            expect(left.length > 0 ? found : { ...found, documents: [] }).toEqual(await beside(fresh.vault));
          } finally {
            await fresh.close();
          }
        } finally {
          worker.stop();
          await run;
          await store.close();
        }
      },
    ),
    { numRuns: 6 },
  ));

it("a worker of before leaves its mark: lists say so until one of now has merged", async () => {
  const store = await open();
  try {
    await put(store, [{ path: "a.md", text: "# Cake\npre Cake <- Dough 0.9" }]);
    await store.worker({ drain: true, read: readToyNote }).run();
    const right = await beside(store.vault);
    // What it would do: a new revision, and nothing of the tables that it does not know.
    await sql(`UPDATE cairn.vaults SET revision = revision + 1 WHERE vault = '${store.vault}'`);
    await sql(`DELETE FROM cairn.kept_notes WHERE vault = '${store.vault}'`);
    await sql(`UPDATE cairn.concept_ranks SET degree = 7 WHERE vault = '${store.vault}'`);
    const vault = await store.vaultReader();
    const lists = () => vault.conceptsPart({}, "importance", { count: 5, from: "start" });
    await expect(lists()).rejects.toMatchObject({ code: "store-outdated", message: expect.stringMatching(/worker/) });
    expect(await vault.changesSince(0)).toMatchObject({ diffs: null });
    await store.worker({ drain: true, read: readToyNote }).run();
    await vault.look();
    expect((await lists()).total).toBe(2);
    expect(await beside(store.vault)).toEqual(right);
  } finally {
    await store.close();
  }
});

it("what nobody has worked out yet is told so", async () => {
  const store = await open();
  try {
    const vault = await store.vaultReader();
    expect(await vault.figures()).toMatchObject({ concepts: 0, words: 0 });
    await put(store, [{ path: "a.md", text: "# Cake\npre Cake <- Dough 0.9" }]);
    await store.worker({ drain: true, read: readToyNote }).run();
    await sql(`DELETE FROM cairn.documents WHERE vault = '${store.vault}'`);
    await expect(vault.figures()).rejects.toMatchObject({ code: "store-outdated" });
  } finally {
    await store.close();
  }
});

it("of changes long ago nobody knows any more", async () => {
  const store = await open();
  try {
    await put(store, [{ path: "a.md", text: "# Cake\npre Cake <- Dough 0.9" }]);
    await store.worker({ drain: true, read: readToyNote }).run();
    const vault = await store.vaultReader();
    const { graph } = vault.revisions;
    expect((await vault.changesSince(graph - 1)).diffs).toHaveLength(1);
    expect(await vault.changesSince(graph)).toEqual({ revision: graph, diffs: [] });
    expect(await vault.changesSince(graph + 5)).toEqual({ revision: graph, diffs: null });
    await sql(`UPDATE cairn.diffs SET body = NULL WHERE vault = '${store.vault}'`);
    expect(await vault.changesSince(graph - 1)).toEqual({ revision: graph, diffs: null });
    await sql(`DELETE FROM cairn.diffs WHERE vault = '${store.vault}'`);
    expect(await vault.changesSince(graph - 1)).toEqual({ revision: graph, diffs: null });
  } finally {
    await store.close();
  }
});
