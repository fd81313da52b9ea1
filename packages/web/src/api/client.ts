import { Client, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from "urql";
import { createClient as createSseClient } from "graphql-sse";
import type { Connection } from "../state/app-state.ts";
import { sentAtOnce } from "./at-once.ts";

/** Beside the page, wherever that is served; another place for development. */
export const apiUrl = (): string =>
  (import.meta.env["VITE_API_URL"] as string | undefined) ?? new URL("graphql", document.baseURI).href;

const RETRY_MS = [500, 1000, 2000, 4000, 8000];

/** Answers over fetch, changes over server-sent events that come back by themselves when the server does. */
export function createApiClient(url: string, onConnection: (connection: Connection) => void): Client {
  const sse = createSseClient({
    url,
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: (retries) => new Promise((resolve) => setTimeout(resolve, RETRY_MS[Math.min(retries, RETRY_MS.length - 1)])),
    on: {
      connecting: (reconnecting) => onConnection(reconnecting ? "lost" : "connecting"),
      connected: () => onConnection("live"),
    },
  });
  return new Client({
    url,
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      mapExchange({ onOperation: sentAtOnce }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => {
            const ask = { query: request.query ?? "", ...(request.variables && { variables: request.variables }) };
            let stop = (): void => undefined;
            let stopped = false;
            const start = (): void => {
              stop = sse.subscribe<Parameters<typeof sink.next>[0]["data"]>(ask, {
                next: (value) => sink.next(value as Parameters<typeof sink.next>[0]),
                error: (error) => sink.error(error),
                // A server that is stopped ends its streams politely: for us that is a lost connection like any other.
                complete: () => {
                  if (stopped) return;
                  onConnection("lost");
                  setTimeout(() => !stopped && start(), RETRY_MS[0]);
                },
              });
            };
            start();
            return {
              unsubscribe: () => {
                stopped = true;
                stop();
              },
            };
          },
        }),
      }),
    ],
  });
}
