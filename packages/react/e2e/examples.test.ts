import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "./serve.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const SCRIPT = join(ROOT, "packages/react/dist/concept-map.js");
const PLAIN = join(ROOT, "examples/plain-html");
const REACT = join(ROOT, "examples/react-embed");

let browser: Browser;
let plain: Served;
let react: Served;
let built: string;

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), "cairn-embed-"));
  await build({ root: REACT, logLevel: "error", build: { outDir: built, emptyOutDir: true } });
  plain = await serve(PLAIN, { "concept-map.js": SCRIPT });
  react = await serve(built);
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([plain?.stop(), react?.stop()]);
  await rm(built, { recursive: true, force: true });
});

async function visit(url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    colorScheme: "light",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}

/** The colour in the upper left corner of the map's canvas, where only its background is. */
const background = (page: Page): Promise<string> =>
  page.locator(".cairn-map").evaluate((map) => getComputedStyle(map).backgroundColor);

describe.each([
  ["plain HTML", () => plain.url],
  ["React", () => react.url],
])("the example in %s", (_, address) => {
  it("draws the map, goes to a concept by keyboard and back, and tells the page", async () => {
    const { page, complaints, close } = await visit(address());
    await page.locator(".cairn-map canvas").waitFor();
    await page.locator('.cairn-map[data-scene="overview"]').waitFor();
    const map = page.getByRole("application");
    await map.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.locator('.cairn-map[data-scene^="focus:"]').waitFor();
    const said = (await page.locator(".cairn-map [role=status]").textContent()) ?? "";
    const [label = ""] = said.split(":");
    expect(said).toMatch(/^.+: \d+ related concepts$/);
    await page.getByText(`${label}.`).first().waitFor();
    await page.keyboard.press("Escape");
    await page.locator('.cairn-map[data-scene="overview"]').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("is chosen from by pointer, and says the same as a list", async () => {
    const { page, complaints, close } = await visit(address());
    await page.locator(".cairn-map canvas").waitFor();
    const box = await page.locator(".map-canvas").boundingBox();
    if (!box) throw new Error("There is no map");
    search: for (let y = box.y + box.height * 0.3; y < box.y + box.height * 0.8; y += 12) {
      for (let x = box.x + box.width * 0.25; x < box.x + box.width * 0.75; x += 12) {
        await page.mouse.move(x, y);
        if ((await page.locator(".map-canvas.is-over").count()) === 0) continue;
        await page.mouse.click(x, y);
        break search;
      }
    }
    await page.locator('.cairn-map[data-scene^="focus:"]').waitFor();
    await page.getByRole("button", { name: "Whole map" }).click();
    await page.locator('.cairn-map[data-scene="overview"]').waitFor();
    await page.getByRole("button", { name: "Show as a list" }).click();
    const list = page.locator(".cairn-map-list li");
    expect(await list.count()).toBe(90);
    const first = (await list.first().textContent()) ?? "";
    await list.first().getByRole("button").click();
    await page.getByRole("heading", { level: 2, name: first }).waitFor();
    expect(await page.locator(".cairn-map-list small").count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)(
    "has nothing that accessibility rules forbid, in %s colours",
    async (colorScheme) => {
      const { page, close } = await visit(address(), { colorScheme });
      await page.locator(".cairn-map canvas").waitFor();
      await page.getByRole("button", { name: "Show as a list" }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await background(page)).toBe(colorScheme === "light" ? "rgb(247, 246, 242)" : "rgb(21, 24, 28)");
      await close();
    },
  );

  it("fits a phone: nothing wider than the screen", async () => {
    const { page, close } = await visit(address(), {
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    await page.locator(".cairn-map canvas").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await close();
  });
});

it("goes where the page says, and takes the colours that it says", async () => {
  const { page, close } = await visit(react.url);
  await page.getByRole("button", { name: "Foundation model" }).click();
  await page.locator('.cairn-map[data-scene^="focus:foundation-model"]').waitFor();
  await page.getByLabel("Colours").selectOption("dark");
  await page.locator('.cairn-map[data-mode="dark"]').waitFor();
  expect(await background(page)).toBe("rgb(21, 24, 28)");
  await close();
});

describe("<concept-map>", () => {
  it("follows its attributes and its property, is moved and removed, and draws whatever concepts are called", async () => {
    const { page, complaints, close } = await visit(plain.url);
    await page.locator(".cairn-map canvas").waitFor();
    await page.evaluate(() => {
      const element = document.querySelector("concept-map") as HTMLElement & { data: unknown };
      element.data = {
        concepts: [
          { id: "a", label: "<img src=x onerror='window.hacked=1'>" },
          { id: "__proto__", label: "constructor" },
        ],
        relations: [{ source: "a", target: "__proto__", label: "<script>window.hacked=1</script>" }],
      };
      element.setAttribute("focus", "a");
      element.setAttribute("height", "300");
      element.setAttribute("theme", "dark");
    });
    await page.locator('.cairn-map[data-scene^="focus:a"][data-mode="dark"]').waitFor();
    expect((await page.locator(".cairn-map").boundingBox())?.height).toBe(300);
    await page.getByRole("button", { name: "Show as a list" }).click();
    await page.getByRole("heading", { level: 2, name: "<img" }).waitFor();
    await page.getByRole("button", { name: "Whole map" }).click();
    await page.locator('.cairn-map[data-scene="overview"]').waitFor();
    expect(await page.locator("concept-map").getAttribute("focus")).toBe("");
    await page.evaluate(() => {
      const element = document.querySelector("concept-map")!;
      document.body.prepend(element);
    });
    await page.locator(".cairn-map canvas").waitFor();
    await page.evaluate(() => document.querySelector("concept-map")!.remove());
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it("says what is wrong with its data", async () => {
    const folder = await mkdtemp(join(tmpdir(), "cairn-embed-"));
    await writeFile(join(folder, "wrong.json"), '{"nodes":[]}');
    await writeFile(
      join(folder, "index.html"),
      '<!doctype html><link rel="icon" href="data:,"><script src="concept-map.js"></script><concept-map src="missing.json"></concept-map><concept-map src="wrong.json"></concept-map>',
    );
    const host = await serve(folder, { "concept-map.js": SCRIPT });
    const { page, close } = await visit(host.url);
    await page.getByText("missing.json, could not be loaded: the answer was 404").waitFor();
    await page.getByText("a list `concepts` is missing").waitFor();
    await close();
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  });
});

it("is one script that asks for nothing else, and types that need nothing of ours", async () => {
  const script = await readFile(SCRIPT, "utf8");
  expect(script).not.toMatch(/\bimport\s*\(|\bnew Worker\b|^import /m);
  const types = await Promise.all(
    ["index", "ConceptMap", "data", "text"].map((name) =>
      readFile(join(ROOT, `packages/react/dist/types/react/src/${name}.d.ts`), "utf8"),
    ),
  );
  expect(types.join("\n")).not.toContain("@cairn/drawing");
});
