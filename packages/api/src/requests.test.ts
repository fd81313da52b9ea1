import { ConceptIndex } from "@cairn/graph-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createApi } from "./create-api.ts";
import type { ReportError } from "./plugins/use-request-id.ts";
import type { GraphSource } from "./source/graph-source.ts";
import { sourceOf } from "./source/index-source.ts";
import { serveNotes, type ServedNotes } from "./testing/serve-notes.ts";

let served: ServedNotes;
beforeAll(async () => {
  served = await serveNotes();
});
afterAll(() => served.close());

async function codeOf(query: string, variables?: Record<string, unknown>): Promise<unknown> {
  return (await served.ask(query, variables)).errors?.[0]?.extensions["code"];
}

test("an unknown concept is an error with suggestions, beside the rest of the answer", async () => {
  const { data, errors } = await served.ask(`{ concept(name: "destilation") { label } stats { notes } }`);
  expect(data).toEqual({ concept: null, stats: { notes: 5 } });
  expect(errors).toEqual([
    {
      message: expect.stringContaining('Did you mean "Distillation"'),
      path: ["concept"],
      locations: expect.anything(),
      extensions: {
        code: "concept-not-found",
        suggestions: expect.arrayContaining(["Distillation"]),
        requestId: expect.any(String),
      },
    },
  ]);
});

test.each([
  ["concept-not-found", `{ neighbourhood(concepts: ["zzz"]) { truncated } }`],
  ["concept-not-found", `{ learningPath(to: ["zzz"]) { minutes } }`],
  ["concept-not-found", `{ paths(from: "distillation", to: "zzz") { length } }`],
  ["concept-not-found", `{ frontier(known: [], goal: "zzz") { unlocks } }`],
  ["note-not-found", `{ note(path: "zzz.md") { text } }`],
  ["note-not-found", `{ note(path: "../../../etc/passwd") { text } }`],
  ["invalid-argument", `{ concept { label } }`],
  ["invalid-argument", `{ concept(slug: "a", name: "b") { label } }`],
  ["invalid-argument", `{ note(path: "a", id: "b") { text } }`],
  ["invalid-argument", `{ concepts(first: 101) { totalCount } }`],
  ["invalid-argument", `{ concepts(first: 0) { totalCount } }`],
  ["invalid-argument", `{ concepts(last: 1000) { totalCount } }`],
  ["invalid-argument", `{ concepts(first: 1, last: 1) { totalCount } }`],
  ["invalid-argument", `{ concepts(after: "nonsense") { totalCount } }`],
  ["invalid-argument", `{ search(query: "a", first: 101) { name } }`],
  ["invalid-argument", `{ map(first: 5001) { truncated } }`],
  ["invalid-argument", `{ neighbourhood(concepts: ["distillation"], first: 501) { truncated } }`],
  ["invalid-argument", `{ neighbourhood(concepts: ["distillation"], depth: 4) { truncated } }`],
  ["invalid-argument", `{ paths(from: "distillation", to: "latency", maxLength: 9) { length } }`],
  ["invalid-argument", `{ node(id: "nonsense") { id } }`],
  ["invalid-argument", `{ node(id: "Rm9vOjE=") { id } }`],
  ["GRAPHQL_PARSE_FAILED", `{ concept`],
  ["GRAPHQL_VALIDATION_FAILED", `{ concpt { label } }`],
  ["GRAPHQL_VALIDATION_FAILED", `query Q($n: Int!) { concepts(first: $n) { totalCount } }`],
])("%s: %s", async (code, query) => {
  expect(await codeOf(query)).toBe(code);
});

test.each([
  [
    "limit-depth",
    `{ concept(slug: "distillation") ${"{ requires { requires ".repeat(9)} { slug } ${"} }".repeat(9)} }`,
  ],
  [
    "limit-aliases",
    `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: __typename b${i}: stats { notes }`).join(" ")} }`,
  ],
  ["limit-tokens", `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: stats { notes }`).join(" ")} }`],
  [
    "limit-cost",
    `{ concepts(first: 100) { nodes { relations(first: 100) { nodes { evidence(first: 100) { quote } } } } } }`,
  ],
])("a nasty query is refused at once: %s", async (code, query) => {
  const start = performance.now();
  const { data, errors } = await served.ask(query);
  expect(errors?.[0]?.extensions).toMatchObject({ code, limit: expect.any(Number) });
  expect(data).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(500);
});

test("the cost of pages counts what the variables say", async () => {
  const query = `query Q($n: Int) { concepts(first: $n) { nodes { relations(first: $n) { nodes { evidence(first: $n) { quote } } } } } }`;
  expect(await codeOf(query, { n: 10 })).toBeUndefined();
  expect(await codeOf(query, { n: 100 })).toBe("limit-cost");
});

test("a body that is too large is refused", async () => {
  const response = await fetch(served.endpoint, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ stats { notes } }", variables: { filler: "x".repeat(1_100_000) } }),
  });
  expect(response.status).toBe(413);
  expect(await response.text()).toContain("limit-body");
});

test("a body whose length is not told is counted as it comes", async () => {
  const send = (filler: number): Promise<Response> => {
    const text = JSON.stringify({ query: "{ stats { notes } }", variables: { filler: "x".repeat(filler) } });
    const body = new Blob([text]).stream();
    const headers = { "content-type": "application/json" };
    return fetch(served.endpoint, { method: "POST", headers, body, duplex: "half" } as RequestInit);
  };
  expect(await (await send(100_000)).json()).toMatchObject({ data: { stats: { notes: expect.any(Number) } } });
  const refused = await send(1_100_000);
  expect(refused.status).toBe(413);
  expect(await refused.text()).toContain("limit-body");
});

test("introspection answers, but not without end", async () => {
  const { getIntrospectionQuery } = await import("graphql");
  expect(await served.data(getIntrospectionQuery())).toMatchObject({ __schema: { queryType: { name: "Query" } } });
  const deep = `{ __schema { types ${"{ fields { type ".repeat(4)} { name } ${"} }".repeat(4)} } }`;
  expect(await codeOf(deep)).toBe("GRAPHQL_VALIDATION_FAILED");
});

test("what goes wrong inside is not told to the client, but reported under the request's id", async () => {
  const reportError = vi.fn<ReportError>();
  const source = sourceOf(new ConceptIndex());
  const secret = new Error("password is hunter2 in /etc/secret");
  const api = createApi({ ...source, stats: () => Promise.reject(secret) }, { vaultName: "v", reportError });
  const response = await api.fetch(
    new Request("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", "x-request-id": "my-id-1" },
      body: JSON.stringify({ query: "{ stats { notes } }" }),
    }),
  );
  const text = await response.text();
  expect(text).not.toMatch(/hunter2|secret/);
  expect(JSON.parse(text)).toMatchObject({
    errors: [{ message: expect.stringContaining("my-id-1"), extensions: { code: "internal", requestId: "my-id-1" } }],
  });
  expect(response.headers.get("x-request-id")).toBe("my-id-1");
  expect(reportError).toHaveBeenCalledExactlyOnceWith(secret, "my-id-1");
});

test("a request id that is no plain word is not taken over", async () => {
  const { headers } = await fetch(`${served.endpoint}?query={__typename}`, {
    headers: { "x-request-id": "a b<script>" },
  });
  expect(headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
});

test.each([
  ["a form", { "content-type": "application/x-www-form-urlencoded" }, "query={__typename}"],
  ["plain text", { "content-type": "text/plain" }, `{"query":"{__typename}"}`],
  ["a file upload", { "content-type": "multipart/form-data; boundary=x" }, "--x--"],
])("refuses what another site's page could send: %s", async (_, headers, body) => {
  const response = await fetch(served.endpoint, { method: "POST", headers, body });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain(`"code":"csrf"`);
});

test("refuses a GET that another site's page makes, and lets a GET of one's own through", async () => {
  const url = `${served.endpoint}?query={stats{notes}}`;
  expect((await fetch(url, { headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" } })).status).toBe(
    403,
  );
  expect(await (await fetch(url)).json()).toEqual({ data: { stats: { notes: 5 } } });
});

test("other origins get no permission to read, unless they are allowed", async () => {
  const preflight = {
    method: "OPTIONS",
    headers: { origin: "https://notes.example", "access-control-request-method": "POST" },
  };
  const closed = await fetch(served.endpoint, preflight);
  expect(closed.headers.get("access-control-allow-origin")).toBeNull();

  const api = createApi(new ConceptIndex(), { vaultName: "v", allowedOrigins: ["https://notes.example"] });
  const open = await api.fetch(new Request("http://localhost/graphql", preflight));
  expect(open.headers.get("access-control-allow-origin")).toBe("https://notes.example");
  const stranger = new Request("http://localhost/graphql", {
    ...preflight,
    headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
  });
  expect((await api.fetch(stranger)).headers.get("access-control-allow-origin")).not.toBe("https://evil.example");
});

test("answers carry security headers and are not kept by anyone", async () => {
  const { headers } = await fetch(`${served.endpoint}?query={__typename}`);
  expect(Object.fromEntries(headers)).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
    "cache-control": "no-store",
  });
});

test.each(["br", "gzip"])("long answers come compressed with %s, short ones as they are", async (encoding) => {
  const ask = (query: string): Promise<Response> =>
    fetch(`${served.endpoint}?query=${encodeURIComponent(query)}`, { headers: { "accept-encoding": encoding } });
  const long = await ask("{ map { concepts { id label definition } relations { id } } }");
  expect(long.headers.get("content-encoding")).toBe(encoding);
  expect(long.headers.get("vary")).toContain("accept-encoding");
  expect(await long.json()).toMatchObject({ data: { map: { concepts: expect.any(Array) } } });
  const short = await ask("{ __typename }");
  expect(short.headers.get("content-encoding")).toBeNull();
  expect(await short.json()).toEqual({ data: { __typename: "Query" } });
});

test("one level of a query is one question to the source, however many things it has", async () => {
  const source = sourceOf(served.index);
  const calls: string[] = [];
  const counting = new Proxy<GraphSource>(source, {
    get: (target, name: keyof GraphSource) => {
      // What is at hand is asked for one by one: this one answers as a store does.
      if (name === "atHand") return undefined;
      calls.push(name);
      return target[name];
    },
  });
  const api = createApi(counting, { vaultName: "v" });
  const { data, errors } = await api.execute({
    query: `{ concepts(first: 50) { nodes {
      degree home { note { path } }
      requires { requires { label home { note { title } } } }
      mentions(first: 3) { nodes { note { title } } }
      relations(first: 10) { nodes { source { label } target { label } evidence { note { path } } } }
    } } }`,
  });
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data).length).toBeGreaterThan(3000);
  const counts = Object.fromEntries(
    [...new Set(calls)].map((name) => [name, calls.filter((one) => one === name).length]),
  );
  expect(counts).toMatchObject({ listConcepts: 1, degrees: 1, prerequisitesOf: 1, mentionsOf: 1, relationsOf: 1 });
  expect(counts["concepts"] ?? 0).toBeLessThanOrEqual(2);
  expect(counts["notes"]).toBeLessThanOrEqual(3);
});
