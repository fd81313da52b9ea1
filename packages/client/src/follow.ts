import { createClient as createEvents, NetworkError } from "graphql-sse";
import type { CairnClient } from "./client.ts";
import { type ApiErrorShape, CairnApiError } from "./errors.ts";
import { FollowGraphDocument, type FollowGraphSubscription } from "./generated/graphql.ts";

/** What changed since the last thing that was told. */
export type GraphChange = FollowGraphSubscription["graphChanged"];

/** Where to go on from, and whom to tell of the connection. */
export interface FollowOptions {
  /** The last revision that is known, from `stats`; now, where not given. */
  since?: number;
  /** Ends it. */
  signal?: AbortSignal;
  /** Told when a connection stands and when it is lost. */
  onConnection?: (state: "live" | "lost") => void;
  /** Milliseconds before the first, second … try to connect again, the last one for all that follow. */
  retryMs?: readonly number[];
}

const RETRY_MS = [500, 1000, 2000, 4000, 8000];

/**
 * The changes of the graph as they come, each once: a connection that is lost is made anew from the last revision seen.
 * A change with `reload` tells to load again what is shown, and to go on from its revision. Ends with `signal` alone.
 * @throws CairnApiError where the server refuses, such as for `limit-rate`
 */
export async function* followGraph(client: CairnClient, options: FollowOptions = {}): AsyncGenerator<GraphChange> {
  const { signal, onConnection, retryMs = RETRY_MS } = options;
  let { since } = options;
  let failed = 0;
  while (!aborted(signal)) {
    const events = createEvents({
      url: client.options.url,
      retryAttempts: 0,
      ...(client.options.headers && { headers: { ...client.options.headers } }),
      ...(client.options.fetch && { fetchFn: client.options.fetch }),
      on: { connected: () => onConnection?.("live") },
    });
    const stop = (): void => events.dispose();
    signal?.addEventListener("abort", stop);
    try {
      const variables = { sinceRevision: since ?? null };
      for await (const { data, errors } of events.iterate<FollowGraphSubscription>({
        query: String(FollowGraphDocument),
        variables,
      })) {
        if (errors !== undefined || data == null) throw new CairnApiError(errors ?? [], 200);
        failed = 0;
        since = data.graphChanged.revision;
        yield data.graphChanged;
      }
    } catch (error) {
      if (error instanceof CairnApiError) throw error;
      const refused = await refusalIn(error);
      if (refused !== undefined) throw refused;
    } finally {
      signal?.removeEventListener("abort", stop);
      events.dispose();
    }
    if (aborted(signal)) return;
    onConnection?.("lost");
    await pause(retryMs[Math.min(failed, retryMs.length - 1)] ?? 0, signal);
    failed += 1;
  }
}

/** Asked anew: it may have been aborted meanwhile. */
function aborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** What the server refused the request for; `undefined` where it was the connection that failed. */
async function refusalIn(error: unknown): Promise<CairnApiError | undefined> {
  if (Array.isArray(error)) return new CairnApiError(error as ApiErrorShape[], 200);
  if (!(error instanceof NetworkError)) return undefined;
  const response: unknown = error.response;
  if (!(response instanceof Response) || response.status < 400 || response.status >= 500) return undefined;
  const text = await response.text();
  // As JSON, or as the one event of a stream.
  const json = text.split("\n").find((line) => /^(?:data: )?\{/.test(line)) ?? "{}";
  const { errors } = JSON.parse(json.replace("data: ", "")) as { errors?: ApiErrorShape[] };
  return new CairnApiError(errors ?? [], response.status);
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
