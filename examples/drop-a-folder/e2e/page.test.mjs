import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { build, preview } from "vite";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";

const root = join(import.meta.dirname, "..");
const VAULT = {
  "cell.md": "# Cell\n\nA cell contains a nucleus.\n",
  "deep/mitosis.md": "# Mitosis\n\nMitosis requires a cell.\n",
  ".trash/gone.md": "# Gone\n\nGone contains nothing.\n",
  "picture.txt": "Tea contains caffeine.",
};
let built;
let server;
let browser;

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), "cairn-drop-"));
  await build({ root, logLevel: "error", build: { outDir: join(built, "page"), emptyOutDir: true } });
  const port = { host: "127.0.0.1", port: 0 };
  server = await preview({ root, logLevel: "error", preview: port, build: { outDir: join(built, "page") } });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"],
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  if (built) await rm(built, { recursive: true, force: true });
});

/** The page, with what it asked for and what went wrong in it. */
async function open() {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const asked = [];
  const wrong = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  await page.goto(server.resolvedUrls.local[0]);
  return { page, asked, wrong };
}

test("a chosen folder becomes a map whose concepts tell what the notes say; nothing is sent", async () => {
  const vault = join(built, "vault");
  for (const [path, text] of Object.entries(VAULT)) {
    await mkdir(dirname(join(vault, path)), { recursive: true });
    await writeFile(join(vault, path), text);
  }
  const { page, asked, wrong } = await open();
  await page.locator("#folder").setInputFiles(vault);
  await page.getByText("Concepts: 3. Relations: 2. Notes: 2.").waitFor();
  await page.locator("#map canvas").waitFor();
  await page.getByRole("button", { name: "Show as a list" }).click();
  const labels = await page.locator("#map li").allTextContents();
  expect(labels.sort()).toEqual(["Cell", "Mitosis", "nucleus"]);
  await page.getByRole("button", { name: "Mitosis" }).press("Enter");
  await page.getByText("“Mitosis requires a cell.” (deep/mitosis.md, line 3)").waitFor();
  // Only the page's own files were fetched, and the page could not send anything if it tried.
  const origin = new URL(page.url()).origin;
  expect(asked.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith("data:"))).toEqual([]);
  expect(wrong).toEqual([]);
  const sent = await page.evaluate(() =>
    fetch("/?notes").then(
      () => "sent",
      () => "refused",
    ),
  );
  expect(sent).toBe("refused");
}, 60_000);

test("dropped files are read too, hostile words stay words, and a folder without notes is told", async () => {
  const { page, wrong } = await open();
  const drop = (files) =>
    page.evaluate((all) => {
      const dataTransfer = new DataTransfer();
      for (const [name, text] of Object.entries(all)) dataTransfer.items.add(new File([text], name));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, files);
  await drop({ "a.txt": "no note" });
  await page.getByText("There are no Markdown notes in it.").waitFor();
  await drop({ "a.md": "# Trap\n\nA trap contains a `<img src=x onerror=alert(1)>` nucleus & more.\n" });
  await page.getByText(/Notes: 1\./).waitFor();
  await page.getByRole("button", { name: "Show as a list" }).click();
  await page.getByRole("button", { name: "Trap" }).click();
  await page.locator("#said blockquote").first().waitFor();
  expect(await page.locator("#map img, #said img").count()).toBe(0);
  // Another folder takes its place.
  await drop({ "b.md": "# Tea\n\nTea contains caffeine.\n" });
  await page.getByText("Concepts: 2. Relations: 1. Notes: 1.").waitFor();
  expect(await page.locator("#said").textContent()).toContain("Choose a concept");
  expect(wrong).toEqual([]);
}, 60_000);
