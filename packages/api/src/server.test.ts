import { EventEmitter, once } from "node:events";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConceptIndex } from "@cairn/graph-core";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { portOf } from "./http/listen.ts";
import { type RunningServer, serve, type ServeOptions } from "./server.ts";
import type { GraphSource } from "./source/graph-source.ts";
import { sourceOf } from "./source/index-source.ts";

const PAGE = `<!doctype html><script>document.title = "inline"</script><script type="module" src="/assets/app-Ab12Cd34.js"></script>`;
const SCRIPT = `console.log(${JSON.stringify("map ".repeat(500))});`;

let folder: string;
let webRoot: string;
const running: RunningServer[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cairn-web-"));
  webRoot = join(folder, "web");
  await mkdir(join(webRoot, "assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(webRoot, "index.html"), PAGE);
  await writeFile(join(webRoot, "icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  await writeFile(join(webRoot, "assets", "app-Ab12Cd34.js"), SCRIPT);
  await symlink(join(folder, "secret.txt"), join(webRoot, "link.txt"));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});
afterAll(() => rm(folder, { recursive: true }));

async function start(options: Partial<ServeOptions> = {}): Promise<RunningServer> {
  const server = await serve(new ConceptIndex(), {
    vaultName: "v",
    port: 0,
    webRoot,
    reportError: () => {},
    ...options,
  });
  running.push(server);
  return server;
}

/** Sends a path as it is, where `fetch` would tidy it up. */
function raw(
  server: RunningServer,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    httpRequest({ host: "127.0.0.1", port: server.port, path, headers }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on("error", reject)
      .end();
  });
}

test("serves the app's page and files with their types, and places within the app as its page", async () => {
  const { url } = await start();
  const page = await fetch(url);
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  expect(await page.text()).toBe(PAGE);
  const script = await fetch(`${url}assets/app-Ab12Cd34.js`);
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(await script.text()).toBe(SCRIPT);
  expect((await fetch(`${url}icon.svg`)).headers.get("content-type")).toContain("image/svg+xml");
  expect(await (await fetch(`${url}concept/fine-tuning?x=1`)).text()).toBe(PAGE);
  expect(await (await fetch(`${url}note/a.md`, { headers: { accept: "text/html" } })).text()).toBe(PAGE);
  expect((await fetch(`${url}assets/app-old00000.js`)).status).toBe(404);
  expect((await fetch(`${url}missing.png`)).status).toBe(404);
  expect((await fetch(url, { method: "POST" })).status).toBe(405);
});

test("the page may run its own scripts and no others", async () => {
  const { url } = await start();
  const { headers } = await fetch(url);
  const policy = headers.get("content-security-policy") ?? "";
  const scripts = policy.split("; ").find((one) => one.startsWith("script-src"));
  expect(scripts).toMatch(/^script-src 'self' 'sha256-[\w+/=]+'$/);
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("a page of another site may frame the map where its origin was named, and nowhere else", async () => {
  const { url } = await start({ frameAncestors: ["https://blog.example", "http://127.0.0.1:8080"] });
  const page = await fetch(url);
  expect(page.headers.get("content-security-policy")).toContain(
    "frame-ancestors https://blog.example http://127.0.0.1:8080",
  );
  expect(page.headers.has("x-frame-options")).toBe(false);
  const graphql = await fetch(`${url}graphql?query={stats{notes}}`);
  expect(graphql.headers.get("x-frame-options")).toBe("DENY");
  expect(graphql.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect((await fetch((await start()).url)).headers.get("x-frame-options")).toBe("DENY");
});

test("compresses files, answers HEAD, and tells a browser that it has them already", async () => {
  const { url } = await start();
  const file = `${url}assets/app-Ab12Cd34.js`;
  for (const encoding of ["br", "gzip"]) {
    const response = await fetch(file, { headers: { "accept-encoding": encoding } });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(Number(response.headers.get("content-length"))).toBeLessThan(SCRIPT.length / 4);
    expect(await response.text()).toBe(SCRIPT);
  }
  const plain = await fetch(file, { headers: { "accept-encoding": "identity" } });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(
    (await fetch(file, { headers: { "accept-encoding": "br;q=0, gzip;q=0" } })).headers.get("content-encoding"),
  ).toBeNull();
  const head = await fetch(file, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  const again = await fetch(file, { headers: { "if-none-match": plain.headers.get("etag") ?? "" } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test.each([
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/assets/../../secret.txt",
  "/..\\secret.txt",
  "/link.txt",
  "//etc/passwd.txt",
  "/%00.txt",
])("no path leads out of the folder: %s", async (path) => {
  const { status, body } = await raw(await start(), path);
  expect(body).not.toContain("secret\n");
  expect(body).not.toBe("secret");
  expect(status).toBe(404);
});

test("a malformed path is a bad request", async () => {
  expect((await raw(await start(), "/%zz")).status).toBe(400);
});

test("without a built app the API is served all the same", async () => {
  const server = await start({ webRoot: join(folder, "nothing") });
  expect(server.hasWeb).toBe(false);
  const response = await fetch(server.url);
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining("/graphql")]);
  expect(await (await fetch(`${server.url}graphql?query={__typename}`)).json()).toEqual({
    data: { __typename: "Query" },
  });
});

test("a taken port leads to the next free one, and it says so", async () => {
  const first = await start();
  const second = await start({ port: first.port });
  expect(second.port).toBeGreaterThan(first.port);
  expect(second.takenPort).toBe(first.port);
  expect(first.takenPort).toBeUndefined();
  expect(second.url).toBe(`http://127.0.0.1:${second.port}/`);
  expect((await fetch(`${second.url}health`)).status).toBe(200);
});

test("a port that is taken by something else altogether is left alone", async () => {
  const other = createServer((_, response) => response.end("mine"));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const port = portOf(other);
  const server = await start({ port });
  expect(server.port).not.toBe(port);
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("mine");
  other.close();
});

test("only this machine reaches it unless told otherwise", async () => {
  const server = await start();
  await expect(fetch(`http://127.0.0.2:${server.port}/health`)).rejects.toThrow("fetch failed");
});

test("a name of another site that points here gets nothing", async () => {
  const server = await start();
  for (const path of ["/", "/graphql?query={__typename}", "/health"]) {
    const { status, body } = await raw(server, path, { host: `evil.example:${server.port}` });
    expect(status).toBe(421);
    expect(body).toContain("host-not-allowed");
  }
  expect((await raw(server, "/health", { host: `localhost:${server.port}` })).status).toBe(200);
  const open = await start({ host: "0.0.0.0", allowedHosts: ["notes.example"] });
  expect((await raw(open, "/health", { host: "notes.example" })).status).toBe(200);
  expect((await raw(open, "/health", { host: "evil.example" })).status).toBe(421);
});

test("health and readiness", async () => {
  let ready = false;
  const { url } = await start({ ready: () => ready });
  expect((await fetch(`${url}health`)).status).toBe(200);
  expect((await fetch(`${url}ready`)).status).toBe(503);
  ready = true;
  expect(await (await fetch(`${url}ready`)).json()).toEqual({ status: "ready" });
});

test("a browser gets GraphiQL, which needs nothing from elsewhere, with queries about these notes", async () => {
  const index = new ConceptIndex();
  index.setNote({ path: "a.md", text: "# Distillation\n\nDistillation uses synthetic data.\n" });
  const server = await serve(index, { vaultName: "My notes", port: 0 });
  running.push(server);
  const response = await fetch(`${server.url}graphql`, { headers: { accept: "text/html" } });
  const html = await response.text();
  expect(html).toContain("<title>Cairn: My notes</title>");
  expect(html).toContain('concept(name: \\"Distillation\\")');
  expect(html).toContain("subscription Live");
  expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=["']?https?:/);
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/script-src 'sha256-[\w+/=]+' blob:/);
  expect(policy).toContain("connect-src 'self'");

  const without = await start({ graphiql: false });
  expect(await (await fetch(`${without.url}graphql`, { headers: { accept: "text/html" } })).text()).not.toContain(
    "GraphiQL",
  );
}, 20_000);

test("close lets a running request finish and takes no new one", async () => {
  const source = sourceOf(new ConceptIndex());
  const gate = new EventEmitter();
  const asked = vi.fn<() => void>();
  const slow: GraphSource = {
    ...source,
    stats: async () => {
      asked();
      await once(gate, "open");
      return source.stats();
    },
  };
  const server = await serve(slow, { vaultName: "v", port: 0 });
  const answer = fetch(`${server.url}graphql?query={stats{notes}}`);
  await expect.poll(() => asked.mock.calls.length).toBe(1);
  const closed = server.close();
  await expect(fetch(`${server.url}health`)).rejects.toThrow("fetch failed");
  gate.emit("open");
  expect(await (await answer).json()).toEqual({ data: { stats: { notes: 0 } } });
  await closed;
});

test("close does not wait for ever for a request that hangs or a connection that is kept open", async () => {
  const hanging = { ...sourceOf(new ConceptIndex()), stats: () => new Promise<never>(() => {}) };
  const server = await serve(hanging, { vaultName: "v", port: 0, graceMs: 100 });
  const idle = connect(server.port, "127.0.0.1");
  const answer = fetch(`${server.url}graphql?query={stats{notes}}`).catch(() => "cut off");
  await new Promise((resolve) => setTimeout(resolve, 50));
  const start = performance.now();
  await server.close();
  await server.close();
  expect(performance.now() - start).toBeLessThan(2000);
  expect(await answer).toBe("cut off");
  idle.destroy();
});
