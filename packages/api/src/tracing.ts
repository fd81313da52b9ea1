import {
  type Attributes,
  context,
  isSpanContextValid,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from "@opentelemetry/api";
import { type DocumentNode, type ExecutionArgs, type ExecutionResult, getOperationAST } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { ApiContext } from "./context.ts";
import { requestIdOf } from "./plugins/use-request-id.ts";
import { keptAnswerOf } from "./plugins/use-kept-answers.ts";
import type { GraphSource } from "./source/graph-source.ts";

/** The questions to the graph that have a span of their own: those that walk or look through much of it. */
const WALKS = [
  "search",
  "listConcepts",
  "listNotes",
  "subgraph",
  "themes",
  "neighbourhood",
  "map",
  "related",
  "paths",
  "learningPath",
  "frontier",
  "between",
  "gaps",
  "cycles",
  "curriculum",
  "stats",
] as const satisfies readonly (keyof GraphSource)[];

type Work = (...args: never[]) => unknown;

/** Runs `work` in a span of its own; a thing thrown, or a promise broken, is told in it. */
function inSpan(tracer: Tracer, name: string, parent: Span | undefined, work: () => unknown): unknown {
  const around = parent === undefined ? context.active() : trace.setSpan(context.active(), parent);
  return tracer.startActiveSpan(name, {}, around, (span) => {
    const failed = (error: unknown): never => {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
      throw error;
    };
    const done = (result: unknown): unknown => {
      span.end();
      return result;
    };
    try {
      const result = work();
      return result instanceof Promise ? result.then(done, failed) : done(result);
    } catch (error) {
      return failed(error);
    }
  });
}

/** The same source, whose walks have spans. */
function traced(source: GraphSource, tracer: Tracer): GraphSource {
  const walks = WALKS.map((name) => {
    const walk = source[name] as Work;
    return [
      name,
      (...args: never[]) => inSpan(tracer, `graph ${name}`, undefined, () => Reflect.apply(walk, source, args)),
    ];
  });
  return { ...source, ...Object.fromEntries(walks) };
}

/** What a span says of an operation: its kind, its name, never the document or its variables, which speak of the notes. */
function attributesOf(document: DocumentNode, operationName: string | null | undefined): [string, Attributes] {
  const operation = getOperationAST(document, operationName);
  const kind = operation?.operation ?? "none";
  const name = operation?.name?.value.slice(0, 100);
  const attributes = { "graphql.operation.type": kind, ...(name && { "graphql.operation.name": name }) };
  return [name === undefined ? kind : `${kind} ${name}`, attributes];
}

/** Whether anybody hears of spans: an SDK has registered a provider, and with a version of `@opentelemetry/api` that fits ours. */
export function isTraced(tracer: Tracer = trace.getTracer("cairn")): boolean {
  const span = tracer.startSpan("is-traced", { root: true });
  // Never ended, so it is never told of.
  return isSpanContextValid(span.spanContext());
}

/**
 * Tells OpenTelemetry of each request: a span of the server, named by its operation, and within it one each for parsing,
 * validating, executing and every walk over the graph. It hangs below whatever span is active, or the caller's
 * (`traceparent`). Nothing is told unless a provider is registered: bring an SDK, and an exporter.
 */
export function useTracing(tracer: Tracer = trace.getTracer("cairn")): Plugin<ApiContext & { request: Request }> {
  const spans = new WeakMap<Request, Span>();
  const named = (request: Request, document: DocumentNode, operationName: string | null | undefined): void => {
    const [name, attributes] = attributesOf(document, operationName);
    spans.get(request)?.updateName(name).setAttributes(attributes);
  };
  return {
    onRequest({ request }) {
      const headers = Object.fromEntries(request.headers.entries());
      const active = context.active();
      const around = trace.getSpan(active) === undefined ? propagation.extract(active, headers) : active;
      const attributes = { "cairn.request_id": requestIdOf(request), "http.request.method": request.method };
      spans.set(request, tracer.startSpan("request", { kind: SpanKind.SERVER, attributes }, around));
    },
    onParse({ context: { request }, parseFn, setParseFn }) {
      const parse: (source: string, options?: object) => DocumentNode = parseFn;
      setParseFn((source: string, options?: object) =>
        inSpan(tracer, "parse", spans.get(request), () => parse(source, options)),
      );
    },
    onValidate({ context: { request }, validateFn, setValidationFn }) {
      const validate: typeof validateFn = (...args) =>
        inSpan(tracer, "validate", spans.get(request), () => validateFn(...args)) as ReturnType<typeof validateFn>;
      setValidationFn(validate);
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      const { request } = args.contextValue;
      named(request, args.document, args.operationName);
      const execute = executeFn as (args: ExecutionArgs) => unknown;
      setExecuteFn((given: ExecutionArgs) =>
        inSpan(tracer, "execute", spans.get(request), () => {
          const contextValue = given.contextValue as ApiContext;
          contextValue.source = traced(contextValue.source, tracer);
          return execute(given);
        }),
      );
    },
    onSubscribe({ args }) {
      named(args.contextValue.request, args.document, args.operationName);
    },
    onResultProcess({ request, result }) {
      const span = spans.get(request);
      const answer = keptAnswerOf(result);
      if (answer !== undefined) {
        span?.updateName(answer.name === undefined ? "query" : `query ${answer.name}`);
        span?.setAttributes({ "graphql.operation.type": "query", "cairn.kept": true });
        if (answer.name !== undefined) span?.setAttribute("graphql.operation.name", answer.name);
      }
      if (Symbol.asyncIterator in result || Array.isArray(result)) return;
      const { errors }: ExecutionResult = result;
      if (errors === undefined) return;
      span?.setAttribute("cairn.error_codes", [...new Set(errors.map(({ extensions }) => String(extensions["code"])))]);
      if (errors.some(({ extensions }) => extensions["code"] === "internal"))
        span?.setStatus({ code: SpanStatusCode.ERROR });
    },
    onResponse({ request, response }) {
      spans.get(request)?.setAttribute("http.response.status_code", response.status).end();
    },
  };
}
