import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { ConceptIndex } from "@cairn/graph-core";
import { type Api, type ApiOptions, createApi } from "./create-api.ts";
import { isAllowedHost } from "./http/allowed-hosts.ts";
import { DATA_POLICY, SECURITY_HEADERS } from "./http/headers.ts";
import { listen } from "./http/listen.ts";
import type { Metrics } from "./http/metrics.ts";
import { type Rate, RateLimit } from "./http/rate-limit.ts";
import { StaticSite } from "./http/static-site.ts";
import { DEFAULT_LIMITS, type LimitCode } from "./limits/limits.ts";
import { type Log, loggedTo, type Observe } from "./plugins/use-observation.ts";
import type { ReportError } from "./plugins/use-request-id.ts";
import type { GraphSource } from "./source/graph-source.ts";

/**
 * Milliseconds that an idle connection stays open: longer than what stands before a server (browsers, load balancers) keeps it,
 * so that no request meets a connection that is being closed.
 */
const KEPT_OPEN = 65_000;

const RATE: LimitCode = "limit-rate";

/** Where a server listens, and what it does besides answering as the API. */
export interface ServeOptions extends ApiOptions {
  /** 4000 where not given; 0 for any free one. */
  port?: number;
  /** Address to listen on; 127.0.0.1, which only this machine reaches, where not given. */
  host?: string;
  /** Names that requests may ask for besides localhost (`notes.example`), where it listens for others too. */
  allowedHosts?: readonly string[];
  /** Folder of the built web app, served at `/`. */
  webRoot?: string;
  /** Origins whose pages may show the web app in a frame (`https://blog.example`); none where not given. */
  frameAncestors?: readonly string[];
  /** Whether it is ready for requests, for `/ready`; always, where not given. */
  ready?: () => boolean;
  /** How often one client (an address) may ask the API; as often as it likes where not given. */
  rateLimit?: Rate;
  /** Whether `/metrics` tells figures for Prometheus; not where not given. */
  metrics?: boolean;
  /** Where each request and what went wrong inside are written to, such as a pino logger. */
  log?: Log;
  /**
   * How long an answer may stand still because its client takes nothing of it, in milliseconds; then the connection is
   * closed. 60000 where not given.
   */
  stallMs?: number;
  /** How long `close` waits for running requests, in milliseconds; 5000 where not given. */
  graceMs?: number;
}

/** A server that listens; close it in the end. */
export interface RunningServer {
  /** Where to open it: `http://127.0.0.1:4000/`. */
  readonly url: string;
  /** The port that it listens on. */
  readonly port: number;
  /** The port that was asked for, where it was taken and `port` is another one. */
  readonly takenPort: number | undefined;
  /** Whether the web app was found in `webRoot`. */
  readonly hasWeb: boolean;
  /** What it serves: to publish changes to. */
  readonly api: Api;
  /** Takes no new requests, ends subscriptions, lets running requests finish, then closes. */
  close(): Promise<void>;
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  for (const [name, header] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, header);
  response.setHeader("content-security-policy", DATA_POLICY);
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(`${JSON.stringify(value)}\n`);
}

async function sendMetrics(response: ServerResponse, metrics: Metrics): Promise<void> {
  const text = await metrics.text();
  response.writeHead(200, { ...SECURITY_HEADERS, "content-type": metrics.contentType, "cache-control": "no-store" });
  response.end(text);
}

/** Tells all who want to know of each request; `undefined` where nobody does. */
function observerOf({ log, observe }: ServeOptions, metrics: Metrics | undefined): Observe | undefined {
  const observers: Observe[] = [];
  if (observe !== undefined) observers.push(observe);
  if (log !== undefined) observers.push(loggedTo(log));
  if (metrics !== undefined) observers.push((record) => metrics.count(record));
  if (observers.length === 0) return undefined;
  return (record) => observers.forEach((one) => one(record));
}

async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that has just been answered is kept open by its client.
  const tidy = setInterval(() => server.closeIdleConnections(), 20);
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(tidy);
  clearTimeout(deadline);
}

/** Serves the API, GraphiQL, health checks and the web app on one port. */
export async function serve(index: ConceptIndex | GraphSource, options: ServeOptions): Promise<RunningServer> {
  const host = options.host ?? "127.0.0.1";
  const allowedHosts = (options.allowedHosts ?? []).map((one) => one.toLowerCase());
  const wanted = options.port ?? 4000;
  const metrics = options.metrics === true ? new (await import("./http/metrics.ts")).Metrics() : undefined;
  const observe = observerOf(options, metrics);
  const { log } = options;
  const reportError: ReportError | undefined =
    options.reportError ?? (log && ((error, requestId) => log.error({ requestId, err: error }, "internal error")));
  const api = createApi(index, { ...options, ...(observe && { observe }), ...(reportError && { reportError }) });
  metrics?.show("cairn_revision", "Revision of the graph.", () => api.revision);
  metrics?.show("cairn_subscribers", "Open subscriptions.", () => api.subscribers);
  metrics?.show("cairn_waiting_subscribers", "Subscribers that wait for a change.", () => api.waiting);
  const rateLimit = options.rateLimit === undefined ? undefined : new RateLimit(options.rateLimit);
  const site =
    options.webRoot === undefined ? undefined : await StaticSite.read(options.webRoot, options.frameAncestors);
  const stallMs = options.stallMs ?? 60_000;
  const silenceMs = stallMs + (options.limits?.maxMilliseconds ?? DEFAULT_LIMITS.maxMilliseconds);
  let closing = false;

  /**
   * Answers, and lets a connection go whose client has stopped to read: what waits for such a client would stay in memory
   * as long as it likes. A stream of events is never silent while it is read, for it has pings.
   */
  const answerApi = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Nothing is sent while a query runs, nor does a plain answer that is longer than what the system takes at once.
    request.socket.setTimeout(silenceMs);
    await api.handler(request, response);
    if (!response.writableEnded) request.socket.setTimeout(stallMs);
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void | Promise<void> => {
    if (closing) response.setHeader("connection", "close");
    if (!isAllowedHost(request.headers.host, host, allowedHosts)) {
      const message = `This server does not answer for "${request.headers.host ?? ""}".`;
      return sendJson(response, 421, { errors: [{ message, extensions: { code: "host-not-allowed" } }] });
    }
    const pathname = (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/";
    if (pathname === "/graphql" || pathname === "/graphql/") {
      const wait = rateLimit?.take(request.socket.remoteAddress ?? "", performance.now()) ?? 0;
      if (wait === 0) return answerApi(request, response);
      const none = { operation: undefined, name: undefined, kept: false, milliseconds: 0 };
      observe?.({ ...none, requestId: "-", status: 429, codes: [RATE] });
      const seconds = Math.ceil(wait);
      response.setHeader("retry-after", seconds);
      const message = `Too many requests from this address: try again in ${seconds} s.`;
      const extensions = { code: RATE, limit: options.rateLimit?.requests };
      return sendJson(response, 429, { errors: [{ message, extensions }] });
    }
    if (pathname === "/health") return sendJson(response, 200, { status: "ok" });
    if (pathname === "/ready") {
      const ready = !closing && (options.ready?.() ?? true);
      return sendJson(response, ready ? 200 : 503, { status: ready ? "ready" : "not ready" });
    }
    if (pathname === "/metrics" && metrics !== undefined) return sendMetrics(response, metrics);
    if (site?.hasIndex === true) return site.respond(pathname, request, response);
    return sendJson(response, 404, { message: "There is no web app here; the API is at /graphql." });
  };

  const server = createServer((request, response) => {
    Promise.resolve(answer(request, response)).catch((error: unknown) => {
      reportError?.(error, "-");
      response.destroy();
    });
  });
  server.keepAliveTimeout = KEPT_OPEN;
  await api.warm();
  const port = await listen(server, wanted, host);
  void site?.warm();

  let closed: Promise<void> | undefined;
  return {
    url: `http://${urlHost(host)}:${port}/`,
    port,
    takenPort: wanted !== 0 && port !== wanted ? wanted : undefined,
    hasWeb: site?.hasIndex === true,
    api,
    close: () => {
      closing = true;
      api.close();
      closed ??= closeServer(server, options.graceMs ?? 5000);
      return closed;
    },
  };
}

/** The host to open in a browser for an address that is listened on. */
function urlHost(bound: string): string {
  if (bound === "0.0.0.0" || bound === "::") return "localhost";
  return bound.includes(":") ? `[${bound}]` : bound;
}
