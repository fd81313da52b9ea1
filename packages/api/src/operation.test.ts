import { createHash } from "node:crypto";
import { PassThrough } from "node:stream";
import { ConceptIndex } from "@cairn/graph-core";
import pino from "pino";
import { afterEach, expect, test } from "vitest";
import { RateLimit } from "./http/rate-limit.ts";
import { trustedDocuments } from "./plugins/use-trusted-documents.ts";
import { type RunningServer, serve, type ServeOptions } from "./server.ts";
import type { GraphSource } from "./source/graph-source.ts";
import { sourceOf } from "./source/index-source.ts";

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function start(options: Partial<ServeOptions>, source?: GraphSource): Promise<RunningServer> {
  const server = await serve(source ?? new ConceptIndex(), { vaultName: "v", port: 0, ...options });
  running.push(server);
  return server;
}

interface Answer {
  status: number;
  data?: unknown;
  code: unknown;
  message: string;
}

async function ask({ url }: RunningServer, body: object, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${url}graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  return { status: response.status, data, code: errors?.[0]?.extensions["code"], message: errors?.[0]?.message ?? "" };
}

const STATS = "{ stats { notes } }";
const HASH = createHash("sha256").update(STATS).digest("hex");

test("only documents of the list are answered, by id or by their very text", async () => {
  const server = await start({ documents: trustedDocuments({ stats: STATS }) });
  const fine = { data: { stats: { notes: 0 } }, status: 200 };
  expect(await ask(server, { documentId: "stats" })).toMatchObject(fine);
  expect(await ask(server, { documentId: HASH })).toMatchObject(fine);
  expect(await ask(server, { query: STATS })).toMatchObject(fine);
  const apollo = { extensions: { persistedQuery: { version: 1, sha256Hash: HASH } } };
  expect(await ask(server, apollo)).toMatchObject(fine);
  for (const other of [
    { query: "{ stats { words } }" },
    { query: `${STATS} ` },
    { query: "{ __typename }" },
    { query: "{ not even graphql" },
    { documentId: "other" },
    { documentId: "stats", query: "{ stats { words } }" },
    { documentId: "constructor" },
    { ...apollo, query: "{ stats { words } }" },
  ]) {
    expect(await ask(server, other)).toMatchObject({ status: 400, code: "document-not-trusted" });
  }
  const byAddress = async (search: string) => (await fetch(`${server.url}graphql?${search}`)).json();
  for (const search of ["documentId=stats", `documentId=${HASH}`, `query=${encodeURIComponent(STATS)}`])
    expect(await byAddress(search)).toEqual({ data: fine.data });
  for (const search of ["documentId=other", "query=%7B__typename%7D", "documentId=stats&query=%7B__typename%7D"])
    expect(await byAddress(search)).toMatchObject({ errors: [{ extensions: { code: "document-not-trusted" } }] });
  const page = await fetch(`${server.url}graphql`, { headers: { accept: "text/html" } });
  expect(await page.text()).not.toContain("GraphiQL");
});

test("a manifest that is none is refused", () => {
  expect(() => trustedDocuments([])).toThrow("JSON object");
  expect(() => trustedDocuments({ a: 1 })).toThrow('"a"');
});

test("strangers learn nothing of the schema", async () => {
  const open = await start({});
  const closed = await start({ public: true });
  expect((await ask(open, { query: "{ statz { notes } }" })).message).toContain("stats");
  expect(await ask(closed, { query: "{ statz { notes } }" })).toMatchObject({
    code: "GRAPHQL_VALIDATION_FAILED",
    message: 'Cannot query field "statz" on type "Query".',
  });
  for (const [query, variables] of [
    ["{ __schema { types { name } } }"],
    [`{ __type(name: "Concept") { fields { name } } }`],
    ["{ concepts(frst: 3) { totalCount } }"],
    ["{ concepts(orderBy: NAMES) { totalCount } }"],
    ["query Q($o: ConceptOrder) { concepts(orderBy: $o) { totalCount } }", { o: "NAMES" }],
    ["query Q($f: ConceptFilter) { concepts(filter: $f) { totalCount } }", { f: { prefx: "a" } }],
  ] as [string, object?][]) {
    const answer = await ask(closed, { query, variables });
    expect(answer.code).toMatch(/GRAPHQL_VALIDATION_FAILED|invalid-argument|BAD_USER_INPUT/);
    expect(answer.message).not.toContain("Did you mean");
  }
  expect(await ask(closed, { query: "{ __typename stats { notes } }" })).toMatchObject({ status: 200 });
  const page = await fetch(`${closed.url}graphql`, { headers: { accept: "text/html" } });
  expect(await page.text()).not.toContain("GraphiQL");
});

test("one client may ask so often and no more, another may still", () => {
  const limit = new RateLimit({ requests: 3, seconds: 60 });
  expect([0, 1, 2, 3].map((i) => limit.take("a", i))).toEqual([0, 0, 0, expect.closeTo(20, 1)]);
  expect(limit.take("b", 4)).toBe(0);
  expect(limit.take("a", 20_004)).toBe(0);
  expect(limit.take("a", 20_005)).toBeGreaterThan(19);
});

test("a request too many is refused with the time to wait", async () => {
  const server = await start({ rateLimit: { requests: 2, seconds: 600 } });
  expect((await ask(server, { query: STATS })).status).toBe(200);
  expect((await ask(server, { query: STATS })).status).toBe(200);
  expect(await ask(server, { query: STATS })).toMatchObject({ status: 429, code: "limit-rate" });
  const refused = await fetch(`${server.url}graphql?query={__typename}`);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(100);
  expect((await fetch(`${server.url}health`)).status).toBe(200);
});

test("each request is a line of the log with its id; what went wrong inside stands under the same id", async () => {
  const lines = new PassThrough();
  const source = { ...sourceOf(new ConceptIndex()), stats: () => Promise.reject(new Error("disk on fire")) };
  const { within: _, ...failing } = source;
  const server = await start({ log: pino(lines) }, failing);
  await ask(server, { query: "query Ask { __typename }" }, { "x-request-id": "id-1" });
  await ask(server, { query: STATS }, { "x-request-id": "id-2" });
  await ask(server, { query: "{ a" }, { "x-request-id": "id-3" });
  const log = String(lines.read())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(log).toMatchObject([
    { level: 30, requestId: "id-1", operation: "query", name: "Ask", status: 200, codes: [] },
    { level: 50, requestId: "id-2", err: { message: "disk on fire" } },
    { level: 30, requestId: "id-2", operation: "query", codes: ["internal"] },
    { level: 30, requestId: "id-3", codes: ["GRAPHQL_PARSE_FAILED"] },
  ]);
  expect(log[0]!["milliseconds"]).toEqual(expect.any(Number));
});

test("figures for Prometheus, where asked for", async () => {
  const without = await start({});
  expect((await fetch(`${without.url}metrics`)).status).toBe(404);
  const server = await start({ metrics: true, rateLimit: { requests: 3, seconds: 600 } });
  await ask(server, { query: STATS });
  await ask(server, { query: STATS });
  await ask(server, { query: "{ nothing }" });
  await ask(server, { query: STATS });
  const response = await fetch(`${server.url}metrics`);
  const text = await response.text();
  expect(response.headers.get("content-type")).toContain("text/plain");
  expect(text).toContain('cairn_requests_total{operation="query",outcome="ok"} 2');
  expect(text).toContain('cairn_requests_total{operation="none",outcome="GRAPHQL_VALIDATION_FAILED"} 1');
  expect(text).toContain('cairn_requests_total{operation="none",outcome="limit-rate"} 1');
  expect(text).toContain('cairn_request_seconds_count{operation="query"} 2');
  expect(text).toContain(`cairn_revision ${server.api.revision}`);
});
