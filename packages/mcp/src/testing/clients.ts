import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { openLiveVault } from "../live-vault.ts";
import { type RunningHttp, serveHttp } from "../serve-http.ts";

/** Called when it is over, the last one first. */
export type CleanUp = (work: () => unknown) => void;

/** A vault with these notes, by path, in a folder of the test's own. */
export async function temporaryVault(notes: Record<string, string>, cleanUp: CleanUp): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "cairn-mcp-"));
  cleanUp(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(notes)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Serves a folder of notes over HTTP on a free port, to the SDK's own client. */
export async function serveNotes(
  path: string,
  cleanUp: CleanUp,
  options: { edit?: boolean } = {},
): Promise<{ server: RunningHttp; client: Client; errors: unknown[] }> {
  const errors: unknown[] = [];
  const vault = await openLiveVault(path, options);
  cleanUp(() => vault.close());
  const server = await serveHttp(vault, { port: 0, reportError: (error) => errors.push(error) });
  cleanUp(() => server.close());
  return { server, client: await connect(server.url, cleanUp), errors };
}

export async function connect(url: string, cleanUp: CleanUp): Promise<Client> {
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(new StreamableHTTPClientTransport(new URL(url)));
  cleanUp(() => client.close());
  return client;
}

/** What an answer may hold, as far as tests look at it. */
export interface Answer {
  items?: Record<string, unknown>[];
  next?: string;
  error?: { code: string; message: string; didYouMean?: string[] };
  [name: string]: unknown;
}

/** Asks a tool; the answer as data, and its length. */
export async function ask(
  client: Client,
  name: string,
  args: Record<string, unknown> = {},
): Promise<{ answer: Answer; characters: number; isError: boolean }> {
  const result = await client.callTool({ name, arguments: args });
  const [content] = result.content as { type: string; text: string }[];
  if (content?.type !== "text") throw new Error("No text.");
  return {
    answer: JSON.parse(content.text) as Answer,
    characters: content.text.length,
    isError: result.isError === true,
  };
}
