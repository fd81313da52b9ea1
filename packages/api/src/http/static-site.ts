import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { chosenEncoding, compress, type Encoding } from "./encoding.ts";
import { appPolicy, SECURITY_HEADERS } from "./headers.ts";
import { systemCode } from "./system-error.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** Types that gain from compression; the others are compressed already. */
const PLAIN = /^text\/|json|svg|wasm|x-icon/;

interface StaticFile {
  type: string;
  data: Buffer;
  etag: string;
  /** A bundler put a hash of the content into its name: it never changes. */
  immutable: boolean;
  /** Content-Security-Policy, for pages. */
  policy?: string;
  encoded: Map<Encoding, Promise<Buffer>>;
}

/** `'sha256-…'` of each inline script of a page. */
function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code]) =>
      `'sha256-${createHash("sha256")
        .update(code ?? "")
        .digest("base64")}'`,
  );
}

function staticFile(path: string, data: Buffer, frameAncestors: readonly string[]): StaticFile {
  const type = TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
  return {
    type,
    data,
    etag: `"${createHash("sha256").update(data).digest("base64url").slice(0, 22)}"`,
    immutable: /^\/assets\/.+-[\w-]{8,}\.\w+$/.test(path),
    ...(type.startsWith("text/html") ? { policy: appPolicy(inlineScripts(data.toString()), frameAncestors) } : {}),
    encoded: new Map(),
  };
}

function encodedData(file: StaticFile, encoding: Encoding): Promise<Buffer> {
  const known = file.encoded.get(encoding) ?? compress(file.data, encoding, "high");
  file.encoded.set(encoding, known);
  return known;
}

/**
 * A folder of files as a web site. All files are read once, at the start; a request can name only what was read, so no
 * path leads out of the folder.
 */
export class StaticSite {
  readonly #files: ReadonlyMap<string, StaticFile>;

  readonly #frameAncestors: readonly string[];

  private constructor(files: ReadonlyMap<string, StaticFile>, frameAncestors: readonly string[]) {
    this.#files = files;
    this.#frameAncestors = frameAncestors;
  }

  /**
   * Reads `folder`; a folder that does not exist is an empty site. Symbolic links are not followed.
   * @param frameAncestors origins whose pages may frame its pages; none where empty
   */
  static async read(folder: string, frameAncestors: readonly string[] = []): Promise<StaticSite> {
    const files = new Map<string, StaticFile>();
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
      if (systemCode(error) === "ENOENT") return [];
      throw error;
    });
    for (const entry of entries.filter((one) => one.isFile())) {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join("/")}`;
      files.set(path, staticFile(path, await readFile(file), frameAncestors));
    }
    return new StaticSite(files, frameAncestors);
  }

  /** Whether it has a page to start with. */
  get hasIndex(): boolean {
    return this.#files.has("/index.html");
  }

  /** Compresses everything ahead of the first visitor. */
  async warm(): Promise<void> {
    for (const file of this.#files.values()) {
      if (PLAIN.test(file.type)) await Promise.all([encodedData(file, "br"), encodedData(file, "gzip")]);
    }
  }

  /** Answers GET and HEAD; paths without a file behind them are places within the app and get its page. */
  async respond(pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    // The older header knows no list of origins: where there is one, the policy alone speaks.
    if (this.#frameAncestors.length > 0) response.removeHeader("x-frame-options");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      return end(response, 405, "Method not allowed.");
    }
    let path: string;
    try {
      path = decodeURIComponent(pathname);
    } catch {
      return end(response, 400, "The address is not well-formed.");
    }
    const file = this.#files.get(path) ?? (isPlace(path, request) ? this.#files.get("/index.html") : undefined);
    if (file === undefined) return end(response, 404, `There is nothing at ${path}.`);
    await send(file, request, response);
  }
}

/** Whether a path is a place within the app, not a file that is missing. */
function isPlace(path: string, request: IncomingMessage): boolean {
  if (path.startsWith("/assets/")) return false;
  return extname(path) === "" || (request.headers.accept ?? "").includes("text/html");
}

function end(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(`${message}\n`);
}

async function send(file: StaticFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("content-type", file.type);
  response.setHeader("cache-control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  response.setHeader("etag", file.etag);
  response.setHeader("vary", "accept-encoding");
  if (file.policy !== undefined) response.setHeader("content-security-policy", file.policy);
  const seen = request.headers["if-none-match"]?.split(",").map((one) => one.trim().replace(/^W\//, ""));
  if (seen?.includes(file.etag) === true) {
    response.writeHead(304);
    response.end();
    return;
  }
  let data = file.data;
  const encoding = PLAIN.test(file.type) ? chosenEncoding(request.headers["accept-encoding"]) : undefined;
  if (encoding !== undefined && data.length > 512) {
    data = await encodedData(file, encoding);
    response.setHeader("content-encoding", encoding);
  }
  response.setHeader("content-length", data.length);
  response.writeHead(200);
  response.end(request.method === "HEAD" ? undefined : data);
}
