import { search } from "@cairn/graph-core";
import type { VaultReader } from "@cairn/graph-core/store";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { migrate, PostgresStore, type PostgresVault } from "../index.ts";
import { bulkLoadLargeGraph } from "../testing/bulk-load.ts";
import { largeId, largeReader } from "../testing/large-graph.ts";
import { layOutLargeGraph } from "../testing/lay-out.ts";
import { PostgresServer } from "../testing/postgres-server.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 600_000 });

// Shapes, not times: how many statements a server without the graph sends for a question, and how much comes back.
const SMALL = 600;
const LARGE = 6000;

let server: PostgresServer;
let stores: PostgresStore[] = [];
let vaults: PostgresVault[] = [];

beforeAll(async () => {
  server = await PostgresServer.start();
  const address = await server.database();
  await migrate(address);
  for (const size of [SMALL, LARGE]) {
    await bulkLoadLargeGraph(`${address}?vault=of-${size}`, size);
    await layOutLargeGraph(`${address}?vault=of-${size}`);
    const store = await PostgresStore.open(`${address}?vault=of-${size}`);
    stores.push(store);
    vaults.push(await store.vaultReader());
  }
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await server.close();
});

const FIRST = { count: 20, from: "start" } as const;

const QUESTIONS: [name: string, most: number, ask: (vault: VaultReader, id: string) => Promise<unknown>][] = [
  ["relations by id", 1, (vault, id) => vault.relations([`${id}|uses|${id}`])],
  ["degrees", 1, (vault, id) => vault.degrees([id])],
  [
    "relations in parts",
    3,
    (vault) => vault.relationsPart(largeId(2), { minConfidence: 0.5, types: ["uses", "is-a"] }, FIRST),
  ],
  ["concepts", 3, (vault) => vault.conceptsPart({}, "importance", FIRST)],
  ["concepts from behind", 3, (vault) => vault.conceptsPart({}, "name", { count: 20, from: "end" })],
  ["concepts behind a place", 4, (vault, id) => vault.conceptsPart({}, "degree", { ...FIRST, after: [-9, id] })],
  ["concepts with a prefix", 3, (vault) => vault.conceptsPart({ prefix: "bado" }, "degree", FIRST)],
  ["concepts of a theme", 3, (vault, id) => vault.conceptsPart({ theme: id }, "importance", FIRST)],
  [
    "concepts with relations",
    3,
    (vault) => vault.conceptsPart({ relationTypes: ["uses"], minConfidence: 0.9 }, "name", FIRST),
  ],
  ["fitting", 1, (vault, id) => vault.fitting([id], { minImportance: 0.1, relationTypes: ["uses"] })],
  ["notes", 2, (vault) => vault.notesPart({}, FIRST)],
  ["notes with words", 2, (vault) => vault.notesPart({ text: "bado is" }, FIRST)],
  ["notes of a concept", 2, (vault, id) => vault.notesPart({ concept: id }, FIRST)],
  ["notes of a theme", 2, (vault, id) => vault.notesPart({ theme: id }, FIRST)],
  ["notes as shown", 1, (vault) => vault.keptNotes(["0/0.md", "1/1.md"])],
  ["texts", 1, (vault) => vault.texts(["0/0.md", "1/1.md"])],
  ["themes", 2, (vault) => vault.themes(5)],
  ["themes of concepts", 3, (vault, id) => vault.themesOf([id, largeId(3)])],
  ["places", 1, (vault, id) => vault.places([id, largeId(3)])],
  ["figures", 2, (vault) => vault.figures()],
  ["warnings", 1, (vault) => vault.warnings(100)],
  ["corrections", 1, (vault) => vault.corrections()],
  ["review", 2, (vault) => vault.review(20)],
  ["gaps", 2, (vault) => vault.gaps(20)],
  ["the ground of a curriculum", 3, (vault) => vault.courseGround(200)],
  ["changes", 3, (vault) => vault.changesSince(0)],
];

it.each(QUESTIONS)("%s: at most %i statements, in a large graph as in a small one", async (_name, most, ask) => {
  const sent: number[] = [];
  const answers: unknown[] = [];
  for (const [at, size] of [SMALL, LARGE].entries()) {
    const before = stores[at]!.statements;
    answers.push(await ask(vaults[at]!, largeId(size - 1)));
    sent.push(stores[at]!.statements - before);
  }
  expect(sent[0]).toBe(sent[1]);
  expect(sent[1]).toBeGreaterThan(0);
  expect(sent[1]).toBeLessThanOrEqual(most);
  // What comes back of a graph twenty times as large is not much more.
  const [small, large] = answers.map(
    (answer) => JSON.stringify(answer, (_, value: unknown) => (value instanceof Set ? [...value] : value)).length,
  );
  expect(large!).toBeLessThan(3 * small! + 10_000);
});

it("a graph that was loaded in bulk is the one that workers' statements write", async () => {
  const { reader } = stores[0]!;
  const memory = largeReader(SMALL);
  const ids = [0, 1, 299, SMALL - 1].map(largeId);
  expect(await reader.concepts(ids)).toEqual(await memory.concepts(ids));
  expect(await reader.relations(ids)).toEqual(await memory.relations(ids));
  expect(await reader.prerequisites(ids, "requires")).toEqual(await memory.prerequisites(ids, "requires"));
  expect(await reader.names({ prefix: "ba", first: 50 })).toEqual(await memory.names({ prefix: "ba", first: 50 }));
  for (const text of ["badofi", "badfoi 511", "is a ba"])
    expect(await search(reader, text)).toEqual(await search(memory, text));
});
