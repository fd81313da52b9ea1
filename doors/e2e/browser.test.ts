import { createServer, type Server } from "node:http";
import { readFile, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { ConceptIndex } from "@cairn/graph-core";
import { type Browser, chromium } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { strangersProject, type StrangersProject } from "../src/packed.ts";

const NOTES = [
  {
    path: "distillation.md",
    text: "# Distillation\n\n- Generate synthetic data from a large foundation model and use the synthetic data to fine-tune a smaller model.\n",
  },
  {
    path: "rag.md",
    text: "# Retrieval-Augmented Generation (RAG)\n\nRAG uses a vector database. See [[distillation]].\n",
  },
];

/** What a page, and a worker of it, do with the root door: the graph of the notes as text, and one query's answer. */
const READS = `
import { ConceptIndex, learningPath, search } from "@cairn/graph-core";
export async function read(notes) {
  const index = new ConceptIndex();
  for (const note of notes) index.setNote(note);
  index.setNote({ path: "gone.md", text: "Tea uses water." });
  index.removeNote("gone.md");
  const path = await learningPath(index.reader, ["Distillation"]);
  const found = await search(index.reader, "synthetic");
  return { graph: JSON.stringify(index.toJSON()), steps: path.steps.length, found: found.length };
}
`;
const PAGE = `
import { read } from "./reads.js";
globalThis.readHere = read;
globalThis.readInWorker = (notes) => new Promise((done, fail) => {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }) => { worker.terminate(); done(data); };
  worker.onerror = ({ message }) => fail(new Error(message));
  worker.postMessage(notes);
});
`;
const WORKER = `
import { read } from "./reads.js";
onmessage = async ({ data }) => postMessage(await read(data));
`;

let project: StrangersProject;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  project = await strangersProject(["english-model", "graph-core"]);
  const { folder } = project;
  const files = {
    "index.html": '<!doctype html><title>Cairn</title><script type="module" src="./page.js"></script>',
    "page.js": PAGE,
    "reads.js": READS,
    "worker.js": WORKER,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await build({
    root: folder,
    base: "./",
    logLevel: "error",
    worker: { format: "es" },
  });
  server = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://localhost").pathname.replace(/^\/$/, "/index.html");
    readFile(join(folder, "dist", name)).then(
      (bytes) => {
        const type = name.endsWith(".html") ? "text/html" : "text/javascript";
        response.writeHead(200, { "content-type": type }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await new Promise((done) => (server ? server.close(done) : done(undefined)));
  await project?.remove();
});

test("the packed root door reads notes in a page and in a worker as it does in Node, byte for byte", async () => {
  const index = new ConceptIndex();
  for (const note of NOTES) index.setNote(note);
  const here = JSON.stringify(index.toJSON());
  expect(here).toContain("synthetic-data");

  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico")) complaints.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction("globalThis.readInWorker !== undefined");
  for (const where of ["readHere", "readInWorker"]) {
    const answer = await page.evaluate<{ graph: string; steps: number; found: number }>(
      `${where}(${JSON.stringify(NOTES)})`,
    );
    expect(answer.graph).toBe(here);
    expect(answer.steps).toBeGreaterThan(0);
    expect(answer.found).toBeGreaterThan(0);
  }
  expect(complaints).toEqual([]);
}, 60_000);
