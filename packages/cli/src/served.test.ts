import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Api, createApi, sourceOfStore, StoredChanges } from "@cairn/api";
import { ConceptIndex, readNote } from "@cairn/graph-core";
import { readVault } from "@cairn/graph-core/node";
import { placesOf } from "@cairn/layout";
import { migrate, PostgresStore } from "@cairn/store-postgres";
import { bulkLoadLargeGraph, PostgresServer } from "@cairn/store-postgres/testing";
import { buildSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { answeredType, wholeSelection } from "./testing/whole-selection.ts";

// What the API answers from memory, it answers from a database: the same JSON to every question that it knows.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 600_000 });

const schema = buildSchema(readFileSync(fileURLToPath(import.meta.resolve("@cairn/api/schema.graphql")), "utf8"));
const LIMITS = { maxCost: 1e9, maxDepth: 50, maxTokens: 100_000, maxMilliseconds: 100_000 };

const OWN_NOTES = [
  { path: "broken.md", text: "---\ntags: [unclosed\n---\n# Latency\n\nLatency is the time that an answer takes.\n" },
  {
    path: "ort/straße.md",
    text: "\uFEFF# Größe\r\n\r\nEine Größe ist ein Maß. Die Größe braucht eine Einheit 🙂.\r\n",
  },
  { path: "empty.md", text: "" },
  { path: "nul.md", text: "# Nul\n\nA nul\0byte is a byte. A nul byte requires a \uD800 half. #odd/tag #tag\n" },
  {
    path: "tagged.md",
    text: "---\ntags: [models, 'a b']\naliases: [RAG pipeline]\n---\n# Pipeline\n\nA pipeline uses RAG.\n",
  },
];
const CORRECTIONS = `corrections:
  - hide: Latency
  - rename: Fine-tuning
    to: Fine tuning
  - reject: { relation: [RAG, uses, Vector database] }
  - hide: Nothing of this name
  - what: is this
`;

/** Arguments of each question; a question that the schema has and this list does not fails. */
const ASKED: Record<string, readonly string[]> = {
  node: [],
  nodes: [],
  concept: [
    '(id: "rag")',
    '(name: "Retrieval-Augmented Generation")',
    '(slug: "no-such-thing")',
    '(name: "retreival")',
    "",
  ],
  concepts: [
    "",
    "(orderBy: NAME, first: 100)",
    "(orderBy: DEGREE, first: 100)",
    "(last: 7)",
    "(first: 101)",
    '(after: "nonsense")',
    '(filter: { note: "tagged.md" })',
    '(filter: { note: "no.md" })',
    '(filter: { tag: "models" })',
    '(filter: { prefix: "fi" }, orderBy: NAME)',
    '(filter: { prefix: "" }, first: 3)',
    "(filter: { relationTypes: [IS_A, PART_OF] }, orderBy: DEGREE)",
    "(filter: { relationTypes: [] })",
    "(filter: { minConfidence: 0.9 })",
    "(filter: { relationTypes: [USES], minConfidence: 0.8, minImportance: 0.2 })",
    "(filter: { minImportance: 0.3 })",
    '(filter: { theme: "rag", prefix: "r" })',
    '(filter: { theme: "no such thing" })',
  ],
  search: [
    '(query: "rag")',
    '(query: "retreival augmneted")',
    '(query: "model", first: 100)',
    '(query: "model", filter: { minImportance: 0.3 })',
    '(query: "model", filter: { theme: "rag" })',
    '(query: "")',
    '(query: "%_")',
  ],
  themes: ["", "(first: 3)"],
  neighbourhood: [
    '(concepts: ["rag"], depth: 2)',
    '(concepts: ["rag", "Embedding"], types: [USES], minConfidence: 0.5)',
  ],
  subgraph: ['(concepts: ["rag", "embedding", "vector-database", "fine-tuning"])'],
  map: ["", "(first: 5)", "(first: 50, types: [IS_A], minConfidence: 0.6)", '(note: "tagged.md")', '(tag: "models")'],
  paths: ['(from: "rag", to: "prompt")', '(from: "rag", to: "no such thing")'],
  learningPath: [
    '(to: ["rag"])',
    '(to: ["rag", "no such thing"], known: ["Embedding"], order: COURSE, minStrength: 0.1)',
  ],
  frontier: ["(known: [])", '(known: ["Foundation model", "Embedding"])', '(known: ["Embedding"], goal: "rag")'],
  between: ['(known: ["Embedding"], to: "rag")'],
  gaps: ["", "(first: 3)", "(minStrength: 0.1)"],
  cycles: ["", "(first: 1)"],
  curriculum: ["", "(first: 30)", "(first: 5000)", "(minStrength: 0.5)", "(first: 30, minStrength: 0.1)"],
  notes: [
    "",
    "(last: 3)",
    '(filter: { tag: "models" })',
    '(filter: { prefix: "ort/" })',
    '(filter: { text: "MODEL rag" })',
    '(filter: { text: "GRÖSSE" })',
    '(filter: { text: "größe STRAẞE" })',
    '(filter: { text: "%" })',
    '(filter: { text: "a\\\\b" })',
    '(filter: { concept: "rag" })',
    '(filter: { about: "rag" })',
    '(filter: { theme: "rag" })',
    '(filter: { language: "en" })',
    '(filter: { language: "de" })',
    "(filter: { hasWarnings: true })",
    '(filter: { hasWarnings: false, prefix: "b", text: "rag" })',
  ],
  note: [
    '(path: "tagged.md")',
    '(path: "ort/straße.md")',
    '(path: "nul.md")',
    '(path: "cairn.corrections.yaml")',
    '(path: "no.md")',
  ],
  stats: [""],
  diff: ["(since: 3)"],
  corrections: ["", "(status: UNMATCHED)", "(first: 1)"],
  review: ["", "(first: 3)"],
  editable: [""],
};

let server: PostgresServer;
let store: PostgresStore;
let memory: Api;
let stored: Api;

beforeAll(async () => {
  server = await PostgresServer.start();
  const address = await server.database();
  await server.query("CREATE ROLE visitor LOGIN");
  await migrate(address, { grant: "visitor" });
  const vault = await readVault(fileURLToPath(new URL("../../../content/bedrock", import.meta.url)));
  const notes = [...vault.notes, ...OWN_NOTES];
  store = await PostgresStore.open(server.url(new URL(address).pathname.slice(1), "visitor"), {
    connections: 10,
    connectTimeout: 60_000,
  });
  await store.enqueue([...notes, { path: "cairn.corrections.yaml", text: CORRECTIONS }]);
  await store.worker({ drain: true }).run();
  const reader = await store.vaultReader();
  const { graph } = reader.revisions;
  const index = new ConceptIndex({ read: readNote });
  index.setNotes(notes);
  index.setCorrections(CORRECTIONS);
  const options = { vaultName: "notes", limits: LIMITS };
  memory = createApi(index, { ...options, places: placesOf(index.parts), changes: { firstRevision: graph } });
  stored = createApi(sourceOfStore(reader), { ...options, feed: new StoredChanges(reader, graph) });
});
afterAll(async () => {
  memory?.close();
  stored?.close();
  await store?.close();
  await server.close();
});

/** An answer without what names the request. */
async function answer(api: Api, query: string): Promise<unknown> {
  const { data, errors } = await api.execute({ query });
  return {
    data,
    errors: errors?.map(({ message, path, extensions }) => ({ message, path, ...extensions, requestId: "" })),
  };
}

/** To count the regions of a map that lies in a database is to read all of it. */
function withoutSizes(key: string, value: unknown): unknown {
  return key === "themeSizes" ? undefined : value;
}

async function compare(query: string): Promise<void> {
  const [one, other] = [await answer(memory, query), await answer(stored, query)];
  expect(JSON.stringify(other, withoutSizes)).toBe(JSON.stringify(one, withoutSizes));
}

it("every question of the schema is asked", () => {
  expect(Object.keys(ASKED).sort()).toEqual(Object.keys(schema.getQueryType()!.getFields()).sort());
});

describe.each(Object.entries(ASKED).filter(([, variants]) => variants.length > 0))("%s", (name, variants) => {
  const type = answeredType(schema, name);
  it.each(variants)("%s", async (args) => {
    const depth = ["curriculum", "map", "themes"].includes(name) ? 2 : 1;
    await compare(`{ ${name}${args} ${type === undefined ? "" : wholeSelection(type, depth)} }`);
  });
});

it("things by their global ids, whatever they are", async () => {
  const query = `{ a: concepts(first: 3) { nodes { id relations(first: 2) { nodes { id } } } } b: notes(first: 2) { nodes { id } } }`;
  const { data } = await memory.execute({ query });
  const ids = [...new Set(JSON.stringify(data).match(/(?<="id":")[^"]+/g))];
  expect(ids.length).toBeGreaterThan(6);
  const fields = "... on Concept { label degree } ... on Relation { label confidence } ... on Note { path words }";
  await compare(`{ nodes(ids: ${JSON.stringify([...ids, "Q29uY2VwdDpubw", "Tm90ZTpubw=="])}) { id ${fields} } }`);
  for (const id of ids.slice(0, 4)) await compare(`{ node(id: ${JSON.stringify(id)}) { id ${fields} } }`);
  await compare('{ node(id: "nonsense") { id } }');
});

it.each([
  ["concepts", "orderBy: IMPORTANCE", 47],
  ["concepts", "orderBy: NAME", 47],
  ["concepts", "orderBy: DEGREE", 47],
  ["concepts", 'filter: { prefix: "a" }, orderBy: DEGREE', 17],
  ["notes", 'filter: { text: "model" }', 4],
])("%s (%s) page by page, from both ends", async (list, args, size) => {
  const page = (more: string): string =>
    `{ ${list}(${args}, ${more}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } } }`;
  for (const [count, place, end] of [
    [`first: ${size}`, "after", "endCursor"],
    [`last: ${size}`, "before", "startCursor"],
  ] as const) {
    let more: string = count;
    const cursors: string[] = [];
    for (let pages = 0; pages < 200; pages++) {
      await compare(page(more));
      const { data } = await stored.execute({ query: page(more) });
      const cursor = (data as Record<string, { pageInfo: Record<string, string | null> }>)[list]!.pageInfo[end];
      if (cursor == null) break;
      cursors.push(cursor);
      more = `${count}, ${place}: ${JSON.stringify(cursor)}`;
    }
    expect(cursors.length).toBeGreaterThan(1);
    const [first, last] = [cursors[0]!, cursors.at(-1)!].map((one) => JSON.stringify(one));
    for (const bounds of [`after: ${first}, before: ${last}`, `after: ${last}, before: ${first}`]) {
      await compare(page(`first: 5, ${bounds}`));
      await compare(page(`last: 5, ${bounds}`));
    }
  }
});

it("a curriculum of another strength needs the graph where it is large, and says so", async () => {
  const database = await server.database();
  await migrate(database);
  const address = `${database}?vault=large`;
  await bulkLoadLargeGraph(address, 20_001);
  const large = await PostgresStore.open(address);
  const api = createApi(sourceOfStore(await large.vaultReader()), { vaultName: "large", limits: LIMITS });
  try {
    const { errors } = await api.execute({ query: "{ curriculum(minStrength: 0.5) { conceptCount } }" });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "graph-not-held" });
  } finally {
    api.close();
    await large.close();
  }
});
