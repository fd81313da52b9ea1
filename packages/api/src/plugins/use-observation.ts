import { type DocumentNode, type ExecutionResult, getOperationAST } from "graphql";
import type { Plugin } from "graphql-yoga";
import { keptAnswerOf } from "./use-kept-answers.ts";
import { requestIdOf } from "./use-request-id.ts";

/** What is told of a request that was answered. */
export interface RequestRecord {
  /** The id that the answer carries in `x-request-id`. */
  requestId: string;
  /** `undefined` where it did not come to an operation. */
  operation: "query" | "mutation" | "subscription" | undefined;
  /** The name that the caller gave the operation, at most 100 letters. */
  name: string | undefined;
  /** HTTP status. */
  status: number;
  /** From its arrival to the start of the answer. */
  milliseconds: number;
  /** Whether an answer was given that was kept from an earlier request. */
  kept: boolean;
  /** Codes of the errors in the answer, each once. */
  codes: readonly string[];
}

/** Told of each request once its answer starts. */
export type Observe = (record: RequestRecord) => void;

/** The part of a logger, such as pino's, that requests are told to. */
export interface Log {
  /** Told of each request that was answered. */
  info(fields: object, message: string): void;
  /** Told of what went wrong inside. */
  error(fields: object, message: string): void;
}

/** Writes a line for each request. */
export function loggedTo(log: Log): Observe {
  return (record) => log.info(record, "request");
}

interface Seen {
  start: number;
  operation: RequestRecord["operation"];
  name: string | undefined;
  kept: boolean;
  codes: Set<string>;
}

/** Tells `observe` of each request. Stands behind the plugin that gives errors their codes. */
export function useObservation(observe: Observe): Plugin<{ request: Request }> {
  const requests = new WeakMap<Request, Seen>();
  const running = (request: Request, document: DocumentNode, operationName: string | null | undefined): void => {
    const seen = requests.get(request);
    const operation = getOperationAST(document, operationName);
    if (seen === undefined || operation == null) return;
    seen.operation = operation.operation;
    seen.name = operation.name?.value.slice(0, 100);
  };
  const failed = (request: Request, { errors }: ExecutionResult): void => {
    for (const { extensions } of errors ?? []) requests.get(request)?.codes.add(String(extensions["code"]));
  };
  return {
    onRequest({ request }) {
      const start = performance.now();
      requests.set(request, { start, operation: undefined, name: undefined, kept: false, codes: new Set() });
    },
    onExecute({ args }) {
      running(args.contextValue.request, args.document, args.operationName);
    },
    onSubscribe({ args }) {
      running(args.contextValue.request, args.document, args.operationName);
    },
    onResultProcess({ request, result }) {
      if (Symbol.asyncIterator in result) return;
      const seen = requests.get(request);
      const answer = keptAnswerOf(result);
      if (seen !== undefined && answer !== undefined)
        Object.assign(seen, { operation: "query", name: answer.name, kept: true });
      for (const one of Array.isArray(result) ? result : [result]) failed(request, one);
    },
    onResponse({ request, response }) {
      const seen = requests.get(request);
      if (seen === undefined) return;
      observe({
        requestId: requestIdOf(request),
        operation: seen.operation,
        name: seen.name,
        status: response.status,
        milliseconds: Math.round((performance.now() - seen.start) * 100) / 100,
        kept: seen.kept,
        codes: [...seen.codes],
      });
    },
  };
}
