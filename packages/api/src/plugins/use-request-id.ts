import { randomUUID } from "node:crypto";
import type { ExecutionResult } from "graphql";
import type { Plugin } from "graphql-yoga";
import { isInternal, publicError, stamped } from "../errors.ts";

const ids = new WeakMap<Request, string>();

/** The id of a request: the caller's `x-request-id` where it is a plain word, or one of our own. */
export function requestIdOf(request: Request): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const given = request.headers.get("x-request-id");
  const id = given !== null && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
  ids.set(request, id);
  return id;
}

/** Called for each error that the client is not told of. */
export type ReportError = (error: unknown, requestId: string) => void;

/** Gives each answer its request's id, and each error too; reports what went wrong inside. */
export function useRequestId(report: ReportError): Plugin {
  const finish = (result: ExecutionResult, requestId: string): ExecutionResult => {
    if (result.errors === undefined) return result;
    const errors = result.errors.map((error) => {
      const shown = publicError(error);
      if (isInternal(shown)) report(shown.originalError ?? error, requestId);
      return stamped(shown, requestId);
    });
    return { ...result, errors };
  };
  return {
    onResultProcess(payload) {
      const { request, result } = payload;
      const requestId = requestIdOf(request);
      if (Symbol.asyncIterator in result) {
        payload.setResult(mapEvents(result, (event: ExecutionResult) => finish(event, requestId)));
      } else if (Array.isArray(result)) {
        payload.setResult(result.map((one: ExecutionResult) => finish(one, requestId)));
      } else {
        payload.setResult(finish(result, requestId));
      }
    },
    onResponse({ request, response }) {
      response.headers.set("x-request-id", requestIdOf(request));
    },
  };
}

/** Maps events without a generator, whose `return` would wait for the event that is awaited. */
function mapEvents<T>(events: AsyncIterable<T>, map: (event: T) => T): AsyncIterableIterator<T> {
  const source = events[Symbol.asyncIterator]();
  const mapped = (step: IteratorResult<T>): IteratorResult<T> =>
    step.done === true ? step : { done: false, value: map(step.value) };
  return {
    next: async () => mapped(await source.next()),
    return: async () => (await source.return?.()) ?? { done: true, value: undefined },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
