import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { CairnError } from "@cairn/graph-core";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { createMcpServer, type ServerOptions } from "./create-server.ts";
import type { Vault } from "./vault.ts";

export interface ServeHttpOptions extends ServerOptions {
  /** 4001 where not given; 0 for any free one. */
  port?: number;
}

export interface RunningHttp {
  /** What a client is given: `http://127.0.0.1:4001/mcp`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
const MOST_BYTES = 1_000_000;

/**
 * Serves any number of clients of this machine over streamable HTTP at `/mcp`. Each request stands for itself (no sessions, since
 * nothing is kept between questions). Requests for another host, or from a page of another site, are refused: a web page could
 * otherwise read the notes.
 * @throws CairnError `invalid-argument` where the port is taken: another one would not be found by the client.
 */
export async function serveHttp(vault: Vault, options: ServeHttpOptions = {}): Promise<RunningHttp> {
  const { port: wanted = 4001, reportError = () => {} } = options;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader("cache-control", "no-store");
    response.setHeader("x-content-type-options", "nosniff");
    if (!isOurs(request)) return refuse(response, 403, "This server answers programs of this machine only.");
    if ((request.url ?? "").split("?")[0] !== "/mcp")
      return refuse(response, 404, "There is nothing here; the server is at /mcp.");
    if (request.method !== "POST") {
      response.setHeader("allow", "POST");
      return refuse(response, 405, "Send POST: this server keeps no sessions and pushes nothing.");
    }
    const body = await readBody(request);
    if (body === "too long") return refuse(response, 413, `A request may have ${MOST_BYTES} bytes.`);
    if (body === "no JSON") return refuse(response, 400, "The request is not JSON.", -32_700);
    const server = createMcpServer(vault, options);
    // Without a generator of ids there are no sessions.
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    response.on("close", () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request, response, body.json);
  };
  const http = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      reportError(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "Something went wrong here.", -32_603);
    });
  });
  http.listen(wanted, HOST);
  try {
    await once(http, "listening");
  } catch (error) {
    throw listenError(error, wanted);
  }
  const address = http.address();
  const port = address !== null && typeof address === "object" ? address.port : wanted;
  let closed: Promise<void> | undefined;
  return {
    url: `http://${HOST}:${port}/mcp`,
    port,
    close: () =>
      (closed ??= new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      })),
  };
}

/** Whether a request is for this machine and from no page of another site (DNS rebinding, cross-site requests). */
function isOurs({ headers }: IncomingMessage): boolean {
  const name = (host: string) => host.toLowerCase().replace(/:\d*$/, "");
  if (headers.host === undefined || !LOOPBACK.has(name(headers.host))) return false;
  const origin = headers.origin;
  if (origin === undefined) return true;
  const found = /^https?:\/\/(.+)$/.exec(origin);
  return found !== null && LOOPBACK.has(name(found[1]!));
}

async function readBody(request: IncomingMessage): Promise<{ json: unknown } | "too long" | "no JSON"> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read on, so that the client gets to hear it; keep nothing.
    if (size <= MOST_BYTES) chunks.push(chunk);
    else if (size > 20 * MOST_BYTES) break;
  }
  if (size > MOST_BYTES) return "too long";
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown };
  } catch {
    return "no JSON";
  }
}

function refuse(response: ServerResponse, status: number, message: string, code = -32_000): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ jsonrpc: "2.0", id: null, error: { code, message } }));
}

function listenError(error: unknown, port: number): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return new CairnError("invalid-argument", `Port ${port} is taken: give another one.`, { cause: error });
  }
  if (code === "EACCES") {
    return new CairnError("invalid-argument", `Port ${port} needs special rights: give one above 1023.`, {
      cause: error,
    });
  }
  return error;
}
