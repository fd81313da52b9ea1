import { execFile } from "node:child_process";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, preview } from "vite";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { ROOT } from "../src/packed.ts";
import { takeAlong } from "../src/recipes.ts";

const run = promisify(execFile);
const BUSY = 120_000;
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}, 60_000);
afterAll(() => browser?.close());

/** The page that a folder serves, with what was complained of in it. */
async function open(root: string, outDir: string): Promise<{ page: Page; complaints: string[] }> {
  const port = { host: "127.0.0.1", port: 0 };
  const server = await preview({ root, configFile: false, logLevel: "error", preview: port, build: { outDir } });
  onTestFinished(() => server.close());
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(server.resolvedUrls!.local[0]!);
  return { page, complaints };
}

/** An example taken along and, where its README says so, checked and built. */
async function taken(example: string): Promise<string> {
  const { folder, recipe, remove } = await takeAlong(example);
  onTestFinished(remove);
  const said = recipe.typed.join(" && ");
  if (said.includes("npx tsc"))
    await run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", folder]);
  if (said.includes("npx vite build")) await build({ root: folder, logLevel: "error" });
  return folder;
}

test("drop-a-folder draws a folder, taken along", { timeout: BUSY }, async () => {
  const folder = await taken("drop-a-folder");
  const notes = join(folder, "notes");
  await mkdir(notes);
  await writeFile(join(notes, "mitosis.md"), "# Mitosis\n\nMitosis requires a cell.\n");
  const { page, complaints } = await open(folder, "dist");
  await page.locator("#folder").setInputFiles(notes);
  await page.getByText("Concepts: 2. Relations: 1. Notes: 1.").waitFor();
  await page.locator("#map canvas").waitFor();
  expect(complaints).toEqual([]);
});

test("react-embed draws its map, taken along, and its types hold", { timeout: BUSY }, async () => {
  const { page, complaints } = await open(await taken("react-embed"), "dist");
  await page.locator('.cairn-map[data-scene="overview"] canvas').waitFor();
  expect(complaints).toEqual([]);
});

test("plain-html draws its map, taken along, with the script out of the package", { timeout: BUSY }, async () => {
  const { folder, recipe, remove, pack } = await takeAlong("plain-html");
  onTestFinished(remove);
  const [tar = ""] = recipe.typed;
  await run(
    "tar",
    tar
      .replace(/~\/\S+\.tgz/, await pack("react"))
      .split(" ")
      .slice(1),
    { cwd: folder },
  );
  expect((await stat(join(folder, "concept-map.js"))).size).toBeGreaterThan(100_000);
  expect(await readFile(join(folder, "index.html"), "utf8")).toContain("concept-map.js");
  const { page, complaints } = await open(folder, ".");
  await page.locator('.cairn-map[data-scene="overview"] canvas').waitFor();
  expect(complaints).toEqual([]);
});
