import {
  between,
  frontier,
  type GraphReader,
  learningPath,
  neighbourhood,
  paths,
  related,
  search,
} from "@cairn/graph-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { Database } from "./database.ts";
import { migrate, PostgresStore } from "./index.ts";
import { largeId, largeReader, loadLargeGraph } from "./testing/large-graph.ts";
import { PostgresServer } from "./testing/postgres-server.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

// Shapes, not times: how many statements a question sends, and what each of them reads.
const SMALL = 600;
const LARGE = 6000;

let server: PostgresServer;
let stores: PostgresStore[];
let address: string;

beforeAll(async () => {
  server = await PostgresServer.start();
  address = await server.database();
  await server.query("CREATE ROLE visitor LOGIN");
  await migrate(address, { grant: "visitor" });
  const visitor = server.url(new URL(address).pathname.slice(1), "visitor");
  stores = [];
  for (const size of [SMALL, LARGE]) {
    await loadLargeGraph(`${address}?vault=of-${size}`, size);
    stores.push(await PostgresStore.open(`${visitor}?vault=of-${size}`));
  }
});
afterAll(async () => {
  await Promise.all((stores ?? []).map((store) => store.close()));
  await server.close();
});

const QUESTIONS: [name: string, most: number, ask: (reader: GraphReader, id: string, other: string) => unknown][] = [
  ["concepts", 1, (reader, id, other) => reader.concepts([id, other])],
  ["relations", 1, (reader, id, other) => reader.relations([id, other], { first: 50 })],
  ["names", 1, (reader) => reader.names({ prefix: "ba", first: 20 })],
  ["search", 4, (reader, id) => search(reader, id.replaceAll("-", " "))],
  ["neighbourhood", 7, (reader, id) => neighbourhood(reader, [id], { depth: 2 })],
  ["paths", 9, (reader, id, other) => paths(reader, id, other)],
  ["related", 7, (reader, id) => related(reader, id)],
  // Read in one statement; only what lies beyond it is read level by level.
  ["learning path", 3, (reader, id) => learningPath(reader, [id], { maxSteps: 40 })],
  ["frontier", 16, (reader, id, other) => frontier(reader, [id, other])],
  ["ways between", 90, (reader, id, other) => between(reader, [other], id, { first: 2, minStrength: 0.9 })],
];

it.each(QUESTIONS)("%s: at most %i statements, in a large graph as in a small one", async (_name, most, ask) => {
  const sent: number[] = [];
  for (const [at, size] of [SMALL, LARGE].entries()) {
    const store = stores[at]!;
    const before = store.statements;
    await ask(store.reader, largeId(size - 1), largeId(size - 40));
    sent.push(store.statements - before);
  }
  expect(Math.max(...sent)).toBeLessThanOrEqual(most);
  expect(Math.max(...sent)).toBeGreaterThan(0);
});

it("answers about 6,000 concepts are those of the same graph in memory", async () => {
  const memory = largeReader(LARGE);
  const { reader } = stores[1]!;
  for (const place of [0, 7, 3000, LARGE - 1]) {
    for (const [name, , ask] of QUESTIONS) {
      const answers = await Promise.all([reader, memory].map((one) => ask(one, largeId(place), largeId(40))));
      expect({ name, answer: answers[0] }).toEqual({ name, answer: answers[1] });
    }
  }
});

it("no statement looks through a whole table, not even for a role that row-level security binds", async () => {
  const visitor = server.url(new URL(address).pathname.slice(1), "visitor");
  const database = new Database(`${visitor}?vault=of-${LARGE}`, { connections: 1 });
  try {
    const ids = [largeId(1), largeId(2)];
    const statements: [sql: string, values: (string | number | string[])[]][] = [
      ["SELECT body FROM cairn.concepts WHERE vault = $1 AND id = ANY ($2::text[])", [ids]],
      ["SELECT body FROM cairn.relations WHERE vault = $1 AND source = ANY ($2::text[])", [ids]],
      ["SELECT body FROM cairn.relations WHERE vault = $1 AND target = ANY ($2::text[])", [ids]],
      ["SELECT body FROM cairn.prerequisites WHERE vault = $1 AND requires = ANY ($2::text[])", [ids]],
      ["SELECT id FROM cairn.names WHERE vault = $1 AND key = ANY ($2::text[])", [["ba 1"]]],
      ["SELECT id FROM cairn.names WHERE vault = $1 AND folded >= $2 AND folded < $3", ["bado", "bae"]],
      ["SELECT id FROM cairn.concepts WHERE vault = $1 ORDER BY importance DESC, id LIMIT 10", []],
    ];
    for (const [sql, values] of statements) {
      const rows = await database.rows<{ "QUERY PLAN": string }>(`EXPLAIN ${sql}`, [database.vault, ...values]);
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      expect(plan).not.toContain("Seq Scan");
      expect(plan).toMatch(/Index/);
    }
  } finally {
    await database.close();
  }
});

it("an address with room for one connection does for everything", async () => {
  const store = await PostgresStore.open(`${address}?vault=of-${SMALL}`, { connections: 1 });
  try {
    await Promise.all(Array.from({ length: 20 }, (_, at) => neighbourhood(store.reader, [largeId(at)], { depth: 2 })));
  } finally {
    await store.close();
  }
});

it("a statement that takes too long is ended, and told so", async () => {
  const database = new Database(address, { statementTimeout: 100 });
  try {
    await expect(database.rows("SELECT pg_sleep(30)")).rejects.toThrow(/statement timeout/);
  } finally {
    await database.close();
  }
});
