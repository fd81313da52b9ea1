import { makeOperation, type Operation } from "urql";
import { makeFetchBody, makeFetchOptions, makeFetchURL } from "@urql/core/internal";

/** The context of a query that is to be sent the moment it is asked; for those that a component asks it would send two. */
export const AT_ONCE = { atOnce: true } as const;

/**
 * Sends such a query. The library itself waits some ticks before it does, lest it was asked in vain, and in the first of
 * them React draws all that has changed: the answer can come while the page is busy with that.
 */
export function sentAtOnce(operation: Operation): Operation {
  if (operation.kind !== "query" || !("atOnce" in operation.context)) return operation;
  const body = makeFetchBody(operation);
  const answer = fetch(makeFetchURL(operation, body), makeFetchOptions(operation, body));
  // Whoever reads the answer hears of a failure; where the query was cancelled, nobody does.
  answer.catch(() => undefined);
  return makeOperation("query", operation, { ...operation.context, fetch: () => answer });
}
