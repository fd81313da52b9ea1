import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PostgresServer } from "@cairn/store-postgres/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { cairn, SMALL_VAULT, startCairn, temporaryFolder, temporaryVault } from "../testing/command.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const EXAMPLE = fileURLToPath(new URL("../../../../content/bedrock", import.meta.url));

let server: PostgresServer;

beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.close());

/** A database with tables, and a vault in it. */
async function newStore(): Promise<string> {
  const address = await server.database();
  expect(await cairn(["migrate", "--store", address])).toMatchObject({ code: 0, stderr: "" });
  return `${address}?vault=notes`;
}

async function fill(store: string, vault: string): Promise<void> {
  expect(await cairn(["ingest", vault, "--store", store])).toMatchObject({ code: 0 });
  expect(await cairn(["worker", "--drain", "--store", store])).toMatchObject({ code: 0 });
}

describe("a vault in a database", () => {
  test("gives the bytes that its folder gives, and the same answers", async () => {
    const store = await newStore();
    await fill(store, EXAMPLE);
    const graph = join(temporaryFolder(), "graph.json");
    expect(await cairn(["extract", "--store", store, "--out", graph])).toMatchObject({ code: 0, stderr: "" });
    const cache = ["--cache", temporaryFolder()];
    expect(await readFile(graph, "utf8")).toBe((await cairn(["extract", EXAMPLE, ...cache])).stdout);
    for (const [name = "", ...args] of [
      ["path", "--to", "Distillation"],
      ["path", "--to", "RAG", "--ways", "--known", "embeddings"],
      ["next", "--to", "RAG", "--json"],
      ["gaps"],
      ["cycles", "--json"],
      ["curriculum", "--first", "40"],
      ["export", "--format", "dot"],
      ["check"],
      ["query", '{ search(query: "distil") { concept { label definition } } stats { notes concepts relations } }'],
    ]) {
      const ofStore = await cairn([name, ...args, "--store", store]);
      const ofFolder = await cairn([name, EXAMPLE, ...cache, ...args]);
      // Places are told from the working folder, which a database has none of.
      const plain = (text: string): string => text.replaceAll(/(?:\.\.\/)*content\/bedrock\//g, "");
      expect({ name, code: ofStore.code, out: plain(ofStore.stdout) }).toEqual({
        name,
        code: ofFolder.code,
        out: plain(ofFolder.stdout),
      });
    }
  });

  test("can be compared with a folder, and asked by agents", async () => {
    const store = await newStore();
    const vault = await temporaryVault(SMALL_VAULT);
    await fill(store, vault);
    expect(await cairn(["diff", vault, store])).toMatchObject({ code: 0, stderr: "" });
    const ask = (id: number, method: string, params: object) => JSON.stringify({ jsonrpc: "2.0", id, method, params });
    const hello = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } };
    const call = { name: "search_concepts", arguments: { query: "distil" } };
    const input = `${ask(1, "initialize", hello)}\n${ask(2, "tools/call", call)}\n`;
    expect((await cairn(["mcp", "--store", store], { input })).stdout).toContain("Distillation");
  });

  test("follows its folder: notes that are changed, come and go; again is no work", async () => {
    const store = await newStore();
    const vault = await temporaryVault(SMALL_VAULT);
    await fill(store, vault);
    await writeFile(join(vault, "new.md"), "# Osmosis\n\nOsmosis requires a semipermeable membrane.\n");
    await writeFile(join(vault, "cairn.corrections.yaml"), "corrections:\n  - rename: Osmosis\n    to: Osmotic flow\n");
    await rm(join(vault, "basics.md"));
    expect(await cairn(["ingest", vault, "--store", store])).toMatchObject({
      stdout: "3 notes to work on, 1 as they are.\n",
    });
    expect((await cairn(["status", "--store", store])).stdout).toMatch(/^1 to read, 2 to merge, /);
    await cairn(["worker", "--drain", "--store", store]);
    expect((await cairn(["extract", "--store", store])).stdout).toBe(
      (await cairn(["extract", vault, "--no-cache"])).stdout,
    );
    expect((await cairn(["ingest", vault, "--store", store])).stdout).toBe("0 notes to work on, 3 as they are.\n");
  });

  test("takes notes from stdin; a line that is none is told, and the others are taken", async () => {
    const store = await newStore();
    const lines = [
      JSON.stringify({ path: "a.md", text: "# Osmosis\n\nOsmosis requires a membrane.\n", revision: 2 }),
      "no JSON",
      JSON.stringify({ path: "a.md", text: "# Old\n", revision: 1 }),
      JSON.stringify({ path: "", text: "" }),
      JSON.stringify({ path: "b.md" }),
    ];
    expect(await cairn(["ingest", "--stdin", "--store", store], { input: lines.join("\n") })).toMatchObject({
      code: 1,
      stdout: "1 notes to work on, 1 as they are.\n",
      stderr: expect.stringMatching(/Line 2 is no note.*\n.*Line 4.*\n.*Line 5.*\n3 lines/),
    });
    expect((await cairn(["worker", "--drain", "--store", store])).stdout).toMatch(/^Read 1 notes .* merged 1\.\n$/);
    expect((await cairn(["extract", "--store", store])).stdout).toContain('"osmosis"');
  });

  test("notes are put in no faster than they are read, where that is asked", async () => {
    const store = await newStore();
    const notes = Array.from({ length: 500 }, (_, at) => JSON.stringify({ path: `${at}.md`, text: `# Topic ${at}\n` }));
    const ingest = startCairn(["ingest", "--stdin", "--at-most", "100", "--store", store]);
    let said = "";
    ingest.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    ingest.stdin.end(notes.join("\n"));
    const ended = once(ingest, "close");
    while (!said.includes("waiting for workers")) await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await cairn(["status", "--store", store])).stdout).toMatch(/^200 to read/);
    const worker = startCairn(["worker", "--quiet", "--store", store]);
    expect(await ended).toEqual([0, null]);
    worker.kill("SIGTERM");
    await once(worker, "close");
    await cairn(["worker", "--drain", "--store", store]);
    expect((await cairn(["status", "--store", store])).stdout).toMatch(/^0 to read, 0 to merge, 500 done/);
  });

  test("a worker goes on until it is stopped, and ends in order", async () => {
    const store = await newStore();
    const worker = startCairn(["worker", "--store", store]);
    let out = "";
    worker.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    await cairn(["ingest", await temporaryVault(SMALL_VAULT), "--store", store]);
    for (;;) {
      const { stdout } = await cairn(["status", "--json", "--store", store]);
      if ((JSON.parse(stdout) as { merged: number }).merged === 2) break;
    }
    worker.kill("SIGTERM");
    expect(await once(worker, "close")).toEqual([0, null]);
    expect(out).toMatch(/^Read 2 notes/);
  });
});

describe("what cannot be", () => {
  test.each([
    [["gaps", "--store", "notes"], 2, /--store takes the address of a database/],
    [["ingest", "--store", "postgres://h/d"], 2, /takes a PATH or --stdin/],
    [["worker"], 2, /needs --store URL/],
    [["gaps", "--store", "postgres://127.0.0.1:1/x"], 1, /^cairn: The database cannot be reached/],
    [["gaps", "--store", "postgres://127.0.0.1:1/x?vault=A%20b"], 1, /^cairn: A vault cannot be called "A b"/],
    [["extract", "--each", "--store", "postgres://127.0.0.1:1/x"], 2, /--each reads files/],
  ])("%j", async (args, code, message) => {
    const outcome = await cairn(args);
    expect(outcome).toMatchObject({ code, stdout: "", stderr: expect.stringMatching(message) });
    expect(outcome.stderr).not.toContain(" at ");
  });

  test("a database without tables", async () => {
    const outcome = await cairn(["extract", "--store", await server.database()]);
    expect(outcome).toMatchObject({ code: 1, stderr: expect.stringMatching(/run "cairn migrate"/) });
  });
});
