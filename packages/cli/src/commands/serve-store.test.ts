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

async function labels(url: string): Promise<string[]> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ concepts(first: 50) { nodes { label } } }" }),
  });
  const answer = (await response.json()) as { data: { concepts: { nodes: { label: string }[] } } };
  return answer.data.concepts.nodes.map(({ label }) => label);
}

/** Looks until it is so; the test's own limit ends it where it never is. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

test("replicas show what workers merge, live; they outlive the database and say so", async () => {
  const database = await server.database();
  const store = `${database}?vault=notes`;
  await cairn(["migrate", "--store", database]);
  const worker = startCairn(["worker", "--quiet", "--store", store]);
  await cairn(["ingest", await temporaryVault(SMALL_VAULT), "--store", store]);
  await until(async () => (await cairn(["status", "--store", store])).stdout.includes(" 2 done"));
  const replicas = await Promise.all([replica(store), replica(store)]);
  for (const { url } of replicas) expect(await labels(url)).toContain("Distillation");

  const input = JSON.stringify({ path: "new.md", text: "# Osmosis\n\nOsmosis requires a membrane.\n" });
  const changes = await fetch(`${replicas[0]!.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query: "subscription { graphChanged { addedConcepts { label } } }" }),
  });
  await cairn(["ingest", "--stdin", "--store", store], { input });
  for (const { url } of replicas) await until(async () => (await labels(url)).includes("Osmosis"));
  expect(await firstEvent(changes)).toContain("Osmosis");

  await server.kill();
  const { url, child } = replicas[0]!;
  await until(async () => (await fetch(`${url}/ready`)).status === 503);
  expect(await labels(url)).toContain("Osmosis");
  await server.resume();
  await until(async () => (await fetch(`${url}/ready`)).status === 200);
  await cairn(["ingest", "--stdin", "--store", store], { input: JSON.stringify({ path: "new.md", text: null }) });
  await until(async () => !(await labels(url)).includes("Osmosis"));

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
