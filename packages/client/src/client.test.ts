import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createServer } from "node:http";
import { type RunningServer, schema, serve } from "@cairn/api";
import { ConceptIndex } from "@cairn/graph-core";
import { parse, validate } from "graphql";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as door from "./index.ts";
import {
  type CairnClient,
  CairnApiError,
  createClient,
  everyItem,
  FindConceptsDocument,
  followGraph,
  type GraphChange,
  isNotFound,
  isOverLimit,
  ListConceptsDocument,
  ReadConceptDocument,
  WholeMapDocument,
} from "./index.ts";

const NOTES = {
  "distillation.md": "# Distillation\n\nDistillation uses synthetic data. Distillation requires a teacher model.\n",
  "data.md": "# Synthetic data\n\nSynthetic data reduces cost.\n",
};

let index: ConceptIndex;
let server: RunningServer;
let client: CairnClient;

async function start(port = 0): Promise<void> {
  server = await serve(index, { vaultName: "v", port });
  client = createClient({ url: `${server.url}graphql` });
}

beforeEach(async () => {
  index = new ConceptIndex();
  index.setNotes(Object.entries(NOTES).map(([path, text]) => ({ path, text })));
  await start();
});
afterEach(() => server.close());

function edit(path: string, text: string): void {
  server.api.publish(index.setNote({ path, text }));
}

test("a document and its variables bring typed data", async () => {
  const { search } = await client.ask(FindConceptsDocument, { text: "distilation" });
  expect(search[0]?.concept.label).toBe("Distillation");
  const { concept } = await client.ask(ReadConceptDocument, { concept: search[0]?.concept.id ?? "" });
  const uses = concept?.relations.nodes.find(({ target }) => target.label === "Synthetic data");
  expect(uses).toMatchObject({ type: "USES", evidence: [{ note: { path: "distillation.md" } }] });
  const { map, stats } = await client.ask(WholeMapDocument);
  expect(map.concepts.length).toBe(index.graph.order);
  expect(stats.notes).toBe(2);
});

test("an error has its code, its sentence and the names that may have been meant", async () => {
  const asked = client.ask(ReadConceptDocument, { concept: "destillation" });
  const error: unknown = await asked.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CairnApiError);
  const { code, message, suggestions, errors, status } = error as CairnApiError;
  expect({ code, status }).toEqual({ code: "concept-not-found", status: 200 });
  expect(suggestions).toContain("Distillation");
  expect(message).toContain("destillation");
  expect(isNotFound(errors)).toBe(true);
  expect(isOverLimit(errors)).toBe(false);
});

test("an answer that is no JSON is an error with its status", async () => {
  const proxy = createServer((_, response) => response.writeHead(502).end("<h1>Bad gateway</h1>"));
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  const port = typeof address === "object" ? address?.port : 0;
  const asked = createClient({ url: `http://127.0.0.1:${port}/` }).ask(WholeMapDocument);
  await expect(asked).rejects.toMatchObject({ name: "CairnApiError", status: 502 });
  await new Promise((resolve) => proxy.close(resolve));
});

test("every item of a list comes once, page by page", async () => {
  const slugs: string[] = [];
  let pages = 0;
  const load = async (after: string | null) => {
    pages += 1;
    return (await client.ask(ListConceptsDocument, { first: 2, after, orderBy: "NAME" })).concepts;
  };
  for await (const { slug } of everyItem(load)) slugs.push(slug);
  expect(slugs).toHaveLength(index.graph.order);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(pages).toBe(Math.ceil(index.graph.order / 2));
});

test("changes come as they happen, and after a server that was gone came back, each once", async () => {
  const states: string[] = [];
  const left = new AbortController();
  const changes = followGraph(client, {
    since: server.api.revision,
    signal: left.signal,
    retryMs: [20],
    onConnection: (state) => states.push(state),
  });
  const told: GraphChange[] = [];
  const next = async (): Promise<GraphChange> => {
    const { value, done } = await changes.next();
    if (done === true) throw new Error("it ended");
    told.push(value);
    return value;
  };
  let coming = next();
  edit("pruning.md", "# Pruning\n\nPruning reduces cost.\n");
  expect((await coming).addedConcepts.map(({ label }) => label)).toContain("Pruning");

  coming = next();
  const { port } = server;
  await expect.poll(() => server.api.waiting).toBe(1);
  await server.close();
  await expect.poll(() => states.includes("lost")).toBe(true);
  await start(port);
  // A server that was started anew does not know what it told before.
  expect(await coming).toMatchObject({ reload: true, revision: server.api.revision });

  coming = next();
  edit("caching.md", "# Caching\n\nCaching reduces latency.\n");
  expect((await coming).notes).toEqual(["caching.md"]);
  expect(told).toHaveLength(3);
  const end = changes.next();
  left.abort();
  expect(await end).toEqual({ done: true, value: undefined });
  await expect.poll(() => server.api.subscribers).toBe(0);
});

test("a subscription that the server refuses is an error, not a try for ever", async () => {
  await server.close();
  server = await serve(index, { vaultName: "v", port: 0, documents: { none: "{ __typename }" } });
  const changes = followGraph(createClient({ url: `${server.url}graphql` }), { retryMs: [1] });
  await expect(changes.next()).rejects.toMatchObject({ code: "document-not-trusted" });
});

test("every document of the package fits the schema and stands at the door", () => {
  const folder = fileURLToPath(new URL("documents/", import.meta.url));
  const texts = readdirSync(folder).map((name) => readFileSync(folder + name, "utf8"));
  expect(validate(schema, parse(texts.join("\n")))).toEqual([]);
  const names = texts.flatMap((text) => [...text.matchAll(/^(?:query|subscription) (\w+)/gm)].map(([, name]) => name));
  const documents = Object.keys(door).filter((name) => name.endsWith("Document"));
  expect(documents.sort()).toEqual(names.map((name) => `${name}Document`).sort());
});
