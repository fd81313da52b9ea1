import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const CLI = fileURLToPath(new URL("../../cli/dist/main.js", import.meta.url));
export const CONTENT = fileURLToPath(new URL("../../../content", import.meta.url));

export interface Folder {
  path: string;
  remove(): Promise<void>;
}

/** A folder of the test's own. */
export async function temporaryFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), "cairn-site-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A vault with these notes. */
export async function vaultOf(notes: Record<string, string>): Promise<Folder> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(notes)) await writeFile(join(folder.path, path), text);
  return folder;
}

/** Writes a site as a user does: with the command. */
export async function writeSite(vault: string, out: string): Promise<void> {
  await promisify(execFile)(process.execPath, [CLI, "site", vault, "--out", out, "--no-cache"]);
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

export interface Host {
  url: string;
  stop(): Promise<void>;
}

/** A host that knows nothing but files: what lies in `folder`, under a path as pages of a project have it. */
export async function host(folder: string, base = "/some/project/"): Promise<Host> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const name = pathname.startsWith(base) ? pathname.slice(base.length) || "index.html" : "";
    readFile(join(folder, ...name.split("/"))).then(
      (bytes) => response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "text/plain" }).end(bytes),
      () => response.writeHead(404).end("Not found"),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
