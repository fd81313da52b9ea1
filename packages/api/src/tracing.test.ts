import { ProxyTracerProvider, SpanStatusCode, trace } from "@opentelemetry/api";
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { serveNotes, type ServedNotes } from "./testing/serve-notes.ts";
import { isTraced, useTracing } from "./tracing.ts";

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
let served: ServedNotes;
beforeAll(async () => {
  provider.register();
  served = await serveNotes({ tracing: useTracing() });
});
afterAll(async () => {
  await served.close();
  await provider.shutdown();
  trace.disable();
});
afterEach(() => exporter.reset());

const QUERY = `query Ways($to: ID!) { paths(from: "distillation", to: $to) { steps { to { label } } } }`;
const named = (name: string): ReadableSpan | undefined =>
  exporter.getFinishedSpans().find((span) => span.name === name);

async function ask(query: string, variables: object, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(served.endpoint, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
}

test("whether anybody hears of spans can be asked, and tells nobody", () => {
  expect(isTraced()).toBe(true);
  expect(exporter.getFinishedSpans()).toEqual([]);
  expect(isTraced(new ProxyTracerProvider().getTracer("nobody"))).toBe(false);
});

test("a request is a span with its parts below it, below the caller's own", async () => {
  const caller = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  await ask(QUERY, { to: "training data" }, { traceparent: caller, "x-request-id": "mine" });
  const root = named("query Ways");
  expect(root?.spanContext().traceId).toBe("4bf92f3577b34da6a3ce929d0e0e4736");
  expect(root?.parentSpanContext?.spanId).toBe("00f067aa0ba902b7");
  expect(root?.attributes).toEqual({
    "cairn.request_id": "mine",
    "http.request.method": "POST",
    "http.response.status_code": 200,
    "graphql.operation.type": "query",
    "graphql.operation.name": "Ways",
  });
  for (const part of ["parse", "validate", "execute"])
    expect(named(part)?.parentSpanContext?.spanId).toBe(root?.spanContext().spanId);
  expect(named("graph paths")?.parentSpanContext?.spanId).toBe(named("execute")?.spanContext().spanId);
  expect(exporter.getFinishedSpans().every((span) => span.ended)).toBe(true);
});

test("what was parsed before is not parsed again, and what was answered before not worked out: the spans show it", async () => {
  await ask(QUERY, { to: "transformers" });
  expect(
    exporter
      .getFinishedSpans()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["execute", "graph paths", "query Ways"]);
  exporter.reset();
  await ask(QUERY, { to: "transformers" });
  expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual(["query Ways"]);
  expect(named("query Ways")?.attributes).toMatchObject({ "cairn.kept": true, "graphql.operation.name": "Ways" });
});

test("a query that is asked for often has the same spans", async () => {
  const spans: string[][] = [];
  for (const to of ["latency", "cost", "teacher model", "neural network", "synthetic data"]) {
    exporter.reset();
    await ask(QUERY, { to });
    spans.push(exporter.getFinishedSpans().map(({ name }) => name));
  }
  expect(new Set(spans.map((names) => names.sort().join()))).toEqual(new Set(["execute,graph paths,query Ways"]));
});

test("errors are told by their codes; nothing of the notes or the question is", async () => {
  const secret = "nothing like it at all";
  await ask(QUERY, { to: secret });
  const root = named("query Ways");
  expect(root?.attributes["cairn.error_codes"]).toEqual(["concept-not-found"]);
  expect(root?.status.code).toBe(SpanStatusCode.UNSET);
  await ask("{ not graphql", {});
  expect(named("request")?.attributes["cairn.error_codes"]).toEqual(["GRAPHQL_PARSE_FAILED"]);
  const told = JSON.stringify(
    exporter.getFinishedSpans().map(({ name, attributes, events }) => [name, attributes, events]),
  );
  expect(told).not.toContain(secret);
  expect(told).not.toContain("distillation");
});
