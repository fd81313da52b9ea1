import { ConceptIndex, type GraphReader, paths } from "@cairn/graph-core";
import { afterEach, expect, test } from "vitest";
import { createApi } from "../create-api.ts";
import { type RunningServer, serve } from "../server.ts";
import type { GraphSource } from "../source/graph-source.ts";
import { sourceOf } from "../source/index-source.ts";
import { queriesOver } from "../source/queries.ts";
import { Deadline, readerUntil } from "./deadline.ts";

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

function twoNotes(): ConceptIndex {
  const index = new ConceptIndex();
  index.setNotes([
    { path: "a.md", text: "# Distillation\n\nDistillation uses synthetic data.\n" },
    { path: "b.md", text: "# Synthetic data\n\nSynthetic data reduces cost.\n" },
  ]);
  return index;
}

/** A source whose every read of relations keeps the processor busy for a while, as a large graph would. */
function laborious(index: ConceptIndex, ms: number): { source: GraphSource; reads: () => number } {
  let reads = 0;
  const { reader } = index;
  const busy: GraphReader = {
    ...bound(reader),
    // Each read finds the way a step longer, so that the traversal never ends by itself.
    relations: async (ids, filter) => {
      reads += 1;
      for (const end = performance.now() + ms; performance.now() < end;);
      return reader.relations(ids, filter);
    },
  };
  const walk = async (with_: GraphReader): Promise<never> => {
    for (;;) await paths(with_, "distillation", "cost");
  };
  const source: GraphSource = {
    ...sourceOf(index),
    paths: () => walk(busy),
    within: (deadline) => ({
      ...sourceOf(index),
      ...queriesOver(readerUntil(deadline, busy), () => Promise.resolve(new Set())),
      paths: () => walk(readerUntil(deadline, busy)),
    }),
  };
  return { source, reads: () => reads };
}

function bound(reader: GraphReader): GraphReader {
  return readerUntil(new Deadline(Number.POSITIVE_INFINITY), reader);
}

const PATHS = `{ paths(from: "distillation", to: "cost") { length } }`;

test("a traversal that takes too long ends with the limit's name, and its work ends with it", async () => {
  const { source, reads } = laborious(twoNotes(), 5);
  const api = createApi(source, { vaultName: "v", limits: { maxMilliseconds: 100 } });
  const { data, errors } = await api.execute({ query: PATHS });
  expect(data ?? null).toBeNull();
  expect(errors?.[0]?.extensions).toMatchObject({ code: "limit-time", limit: 100, requestId: expect.any(String) });
  const done = reads();
  expect(done).toBeGreaterThan(1);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(reads()).toBe(done);
});

test("other requests have their turn while a traversal works", async () => {
  const { source, reads } = laborious(twoNotes(), 5);
  const server = await serve(source, { vaultName: "v", port: 0, limits: { maxMilliseconds: 1500 } });
  running.push(server);
  const ask = (query: string) => fetch(`${server.url}graphql?query=${encodeURIComponent(query)}`);
  let ended = false;
  const nasty = ask(PATHS).then(async (response) => {
    ended = true;
    return [response.status, await response.text()];
  });
  await expect.poll(reads).toBeGreaterThan(2);
  for (let i = 0; i < 10; i += 1) {
    expect(await (await ask("{ stats { notes } }")).json()).toEqual({ data: { stats: { notes: 2 } } });
  }
  expect(ended).toBe(false);
  expect(await nasty).toEqual([503, expect.stringContaining("limit-time")]);
});

test("a client that leaves ends the traversal that worked for it", async () => {
  const { source, reads } = laborious(twoNotes(), 5);
  const server = await serve(source, { vaultName: "v", port: 0, limits: { maxMilliseconds: 60_000 } });
  running.push(server);
  const left = new AbortController();
  const answer = fetch(`${server.url}graphql?query=${encodeURIComponent(PATHS)}`, { signal: left.signal });
  await expect.poll(reads).toBeGreaterThan(2);
  left.abort();
  await expect(answer).rejects.toThrow("abort");
  const still = async (): Promise<boolean> => {
    const before = reads();
    await new Promise((resolve) => setTimeout(resolve, 80));
    return reads() === before;
  };
  await expect.poll(still, { timeout: 5000 }).toBe(true);
});

test("a source that never answers is given up", async () => {
  const hanging = { ...sourceOf(twoNotes()), stats: () => new Promise<never>(() => {}) };
  const { within: _, ...source } = hanging;
  const api = createApi(source, { vaultName: "v", limits: { maxMilliseconds: 50 } });
  const { errors } = await api.execute({ query: "{ stats { notes } }" });
  expect(errors?.[0]?.extensions).toMatchObject({ code: "limit-time", limit: 50 });
});

test("a subscription outlasts the time of a query", async () => {
  const index = twoNotes();
  const api = createApi(index, { vaultName: "v", limits: { maxMilliseconds: 30 } });
  const response = await api.fetch(
    new Request("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ query: `subscription { graphChanged { addedConcepts { label related { score } } } }` }),
    }),
  );
  const events = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const told = (async () => {
    while (!text.includes("Quantization")) text += (await events.read()).value ?? "";
  })();
  await expect.poll(() => api.waiting).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 60));
  api.publish(index.setNote({ path: "q.md", text: "# Quantization\n\nQuantization reduces latency.\n" }));
  await told;
  expect(text).not.toContain("errors");
  await events.cancel();
  api.close();
});
