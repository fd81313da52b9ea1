import type { Readable, Writable } from "node:stream";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { createMcpServer, type ServerOptions } from "./create-server.ts";
import type { Vault } from "./vault.ts";

export interface RunningStdio {
  /** Resolves when the client has gone: its end of the pipe is closed. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Serves the client that started this process. Nothing else may write to `output`. */
export async function serveStdio(
  vault: Vault,
  options: ServerOptions & { input?: Readable; output?: Writable } = {},
): Promise<RunningStdio> {
  const { input = process.stdin, output = process.stdout } = options;
  const server = createMcpServer(vault, options);
  const ended = new Promise<void>((resolve) => {
    // The transport does not look for the end itself.
    input.once("end", resolve);
    input.once("close", resolve);
    output.once("error", () => resolve());
    output.once("close", resolve);
  });
  await server.connect(new StdioServerTransport(input, output));
  return { ended, close: () => server.close() };
}
