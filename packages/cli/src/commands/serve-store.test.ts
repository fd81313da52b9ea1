import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { PostgresServer } from "@cairn/store-postgres/testing";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cairn, SMALL_VAULT, startCairn, temporaryVault } from "../testing/command.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.close());

/** Starts a replica. @returns its address */
async function replica(store: string): Promise<{ url: string; child: ChildProcess }> {
  const child = startCairn(["serve", "--store", store, "--port", "0"]);
  let out = "";
  child.stdout.setEncoding("utf8");
  for await (const text of child.stdout as AsyncIterable<string>) {
    out += text;
    const url = /GraphQL {2}(\S+)\/graphql/.exec(out)?.[1];
    if (url !== undefined) return { url, child };
  }
  throw new Error(`It ended without an address: ${out}`);
}

interface Answer<T> {
  data: T;
  errors?: { extensions: { code: string } }[];
}

async function ask<T>(url: string, query: string): Promise<Answer<T>> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer<T>;
}

async function labels(url: string): Promise<string[]> {
  const query = "{ concepts(first: 50) { nodes { label } } }";
  const { data } = await ask<{ concepts: { nodes: { label: string }[] } } | null>(url, query);
  return data?.concepts.nodes.map(({ label }) => label) ?? [];
}

/** Where the most important concepts stand on the map. */
async function layout(url: string): Promise<{ xs: (number | null)[] } | null> {
  const query = "{ map(first: 50) { layout { xs ys themes } } }";
  return (await ask<{ map: { layout: { xs: (number | null)[] } | null } }>(url, query)).data.map.layout;
}

/** What a subscriber is told first. */
async function firstTold(url: string, since?: number): Promise<string> {
  const args = since === undefined ? "" : `(sinceRevision: ${since})`;
  const query = `subscription { graphChanged${args} { revision reload addedConcepts { label } removedConcepts moved { slug x y } } }`;
  const changes = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query }),
  });
  return firstEvent(changes);
}

async function revision(url: string): Promise<number> {
  return (await ask<{ stats: { revision: number } }>(url, "{ stats { revision } }")).data.stats.revision;
}

/** Looks until it is so; the test's own limit ends it where it never is. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

test("replicas show what workers merge, live; who comes back to another one gets what it missed; without the database they say so", async () => {
  const database = await server.database();
  const store = `${database}?vault=notes`;
  await cairn(["migrate", "--store", database]);
  const worker = startCairn(["worker", "--quiet", "--store", store]);
  await cairn(["ingest", await temporaryVault(SMALL_VAULT), "--store", store]);
  await until(async () => (await cairn(["status", "--store", store])).stdout.includes(" 2 done"));
  const replicas = await Promise.all([replica(store), replica(store)]);
  const [one, other] = replicas.map(({ url }) => url) as [string, string];
  for (const url of [one, other]) expect(await labels(url)).toContain("Distillation");
  const before = await revision(one);
  expect(await revision(other)).toBe(before);
  // Laid out by the worker, told by all alike.
  await until(async () => (await layout(one)) !== null);
  const places = await layout(one);
  expect(places?.xs.length).toBeGreaterThan(3);
  expect(places?.xs).not.toContain(null);
  await until(async () => JSON.stringify(await layout(other)) === JSON.stringify(places));

  const input = JSON.stringify({ path: "new.md", text: "# Osmosis\n\nOsmosis requires a membrane.\n" });
  const told = firstTold(one);
  await cairn(["ingest", "--stdin", "--store", store], { input });
  expect(await told).toContain("Osmosis");
  expect(await told).toMatch(/"moved":\[.*"slug":"osmosis"/);
  for (const url of [one, other]) await until(async () => (await labels(url)).includes("Osmosis"));
  // It was subscribed to the one, was away, and comes back to the other with the last revision that it saw.
  const missed = await firstTold(other, before);
  expect(missed).toContain("Osmosis");
  expect(missed).toContain('"reload":false');
  const difference = "(since: " + before + ") { reload addedConcepts { label } }";
  const differences = await Promise.all([one, other].map((url) => ask(url, `{ diff${difference} }`)));
  expect(JSON.stringify(differences[0])).toContain("Osmosis");
  expect(differences[1]).toEqual(differences[0]);
  expect(await firstTold(other, 1_000_000)).toContain('"reload":true');

  const now = await revision(one);
  const waiting = firstTold(one, now);
  await server.kill();
  await until(async () => (await fetch(`${one}/ready`)).status === 503);
  expect((await fetch(`${one}/health`)).status).toBe(200);
  const without = await ask(one, '{ concept(name: "Osmosis") { degree } }');
  expect(without.errors?.[0]?.extensions.code).toBe("store-unreachable");
  await server.resume();
  await until(async () => (await fetch(`${one}/ready`)).status === 200);
  await cairn(["ingest", "--stdin", "--store", store], { input: JSON.stringify({ path: "new.md", text: null }) });
  await until(async () => !(await labels(one)).includes("Osmosis"));
  // Who waited all the time is told as well.
  expect(await waiting).toMatch(/"removedConcepts":\["/);

  const { child } = replicas[0]!;
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
  worker.kill("SIGTERM");
  expect(await once(worker, "exit")).toEqual([0, null]);
});

test("--edit does not go with a store", async () => {
  expect(await cairn(["serve", "--edit", "--store", "postgres://127.0.0.1:1/x"])).toMatchObject({ code: 2 });
});

async function firstEvent(response: Response): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body!) {
    text += decoder.decode(chunk as Uint8Array);
    if (/^event: next/m.test(text) && text.includes("\n\n")) return text;
  }
  return text;
}
