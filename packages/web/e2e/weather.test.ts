import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, mapReady, visit } from "./browser.ts";
import { copyOfContent, startServer, type RunningServer } from "./server.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
});

/** Notes are copied and servers started anew, some of them twice: on a busy machine that alone takes most of a minute. */
const LONG = 240_000;

describe("live", () => {
  it(
    "shows a concept that a saved note brings",
    async () => {
      const notes = await copyOfContent();
      const server = await startServer(notes.path);
      try {
        const { page, complaints, close } = await visit(browser, server.url);
        await mapReady(page);
        await page.locator('.live[data-connection="live"]').waitFor();
        const before = Number(await page.getAttribute("main", "data-concepts"));
        await appendFile(
          join(notes.path, "bedrock/Distillation.md"),
          "\n\n## Snowglobe tuning\n\n- **Snowglobe tuning:** is a kind of distillation\n- Snowglobe tuning uses synthetic data\n",
        );
        await page.getByText(/Updated from .*Distillation/).waitFor({ state: "attached" });
        await page.waitForFunction(
          (known) => Number(document.querySelector("main")?.dataset["concepts"]) > known,
          before,
        );
        await page.keyboard.press("/");
        await page.keyboard.type("snowglobe");
        await page.getByRole("option").filter({ hasText: "Snowglobe tuning" }).first().waitFor();
        expect(complaints).toEqual([]);
        await close();
      } finally {
        await server.stop();
        await notes.remove();
      }
    },
    LONG,
  );

  it(
    "begins with an empty folder, shows the first note as it is written, and is empty again when that is gone",
    async () => {
      const vault = await mkdtemp(join(tmpdir(), "cairn-begun-"));
      const server = await startServer(vault, 0, ["--no-cache"]);
      try {
        const { page, complaints, close } = await visit(browser, server.url);
        await page.getByRole("heading", { name: "No notes yet" }).waitFor();
        expect(await page.getByRole("combobox").count()).toBe(1);
        await page.locator('.live[data-connection="live"]').waitFor();
        // An editor makes the file before anything is written.
        await writeFile(join(vault, "Untitled.md"), "");
        await page.getByRole("heading", { name: "No concepts yet" }).waitFor();
        await rm(join(vault, "Untitled.md"));
        await page.getByRole("heading", { name: "No notes yet" }).waitFor();
        await writeFile(join(vault, "tea.md"), "# Tea\n\nTea is a drink. Tea requires hot water.\n");
        await mapReady(page);
        await page
          .getByRole("button", { name: "Tea", exact: true })
          .or(page.getByRole("link", { name: "Tea", exact: true }))
          .first()
          .waitFor();
        await rm(join(vault, "tea.md"));
        await page.getByRole("heading", { name: "No notes yet" }).waitFor();
        expect(complaints).toEqual([]);
        await close();
      } finally {
        await server.stop();
        await rm(vault, { recursive: true, force: true });
      }
    },
    LONG,
  );

  it(
    "says when the connection is lost and when it is back",
    async () => {
      const notes = await copyOfContent();
      const first = await startServer(notes.path);
      let second: RunningServer | undefined;
      try {
        const { page, close } = await visit(browser, first.url);
        await mapReady(page);
        await page.locator('.live[data-connection="live"]').waitFor();
        await first.stop();
        await page.locator('.live[data-connection="lost"]').waitFor();
        second = await startServer(notes.path, first.port);
        await page.locator('.live[data-connection="live"]').waitFor({ timeout: 20_000 });
        await close();
      } finally {
        await second?.stop();
        await first.stop();
        await notes.remove();
      }
    },
    LONG,
  );
});

describe("bad weather", () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer();
  });

  afterAll(() => server?.stop());

  it("says that the server does not answer, and tries again when asked", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/graphql", (route) => route.abort());
    await page.goto(server.url);
    await page.getByRole("heading", { name: "The map cannot be reached" }).waitFor();
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Try again" }).click();
    await mapReady(page);
    await context.close();
  });

  it("says that it is drawing while the answer is slow", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/graphql", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.goto(server.url);
    await page.getByText("Drawing the map of your notes …").waitFor();
    await mapReady(page);
    await context.close();
  });

  it("survives names of concepts and notes that no longer exist", async () => {
    const { page, close } = await visit(browser, `${server.url}?focus=no-such-thing`);
    await page.getByText("The notes have no concept “no-such-thing”.").waitFor();
    const arrangements = page.getByRole("button", { name: /^(1 step|Sides|Rings|Outline)$/ });
    await expect.poll(() => arrangements.count()).toBe(0);
    await page.getByRole("main").getByRole("button", { name: "Whole map" }).click();
    await page.getByRole("button", { name: "Layers" }).waitFor();
    // Near names lead on.
    await page.goto(`${server.url}?focus=distilation&layout=outline`);
    await page.getByText("The notes have no concept “distilation”.").waitFor();
    await page.locator(".side-panel .chip").filter({ hasText: "Distillation" }).first().click();
    await page.getByRole("heading", { level: 2, name: /^Distillation$/i }).waitFor();
    await page.getByRole("button", { name: "Sides" }).waitFor();
    await page.goto(`${server.url}?note=no/such.md`);
    await page.getByText("There is no note “no/such.md”.").waitFor();
    await close();
  });

  it("stays where a panel cannot be loaded, or its question is not answered", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    await page.route("**/assets/CurriculumPanel*", (route) => route.abort());
    await page.getByRole("button", { name: "Curriculum" }).click();
    await page.getByRole("alert").getByText("This could not be loaded.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Gaps and circles" }).waitFor();
    await page.route("**/graphql", (route) => route.abort());
    await page.getByRole("button", { name: "Gaps and circles" }).click();
    await page.getByRole("alert").getByText("This could not be loaded.").waitFor();
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: /Used and never explained/ }).waitFor();
    await close();
  });

  it(
    "keeps what is shown where the server goes away, says so in what is asked then, and goes on when it is back",
    async () => {
      const notes = await copyOfContent();
      const first = await startServer(notes.path);
      let second: RunningServer | undefined;
      try {
        const { page, close } = await visit(browser, first.url);
        await mapReady(page);
        await page.locator('.live[data-connection="live"]').waitFor();
        const shown = await page.getAttribute("main", "data-concepts");
        await first.stop();
        await page.locator('.live[data-connection="lost"]').waitFor();
        expect(await page.getAttribute("main", "data-concepts")).toBe(shown);
        // What has not been loaded yet says so; the rest of the page stays.
        await page.getByRole("button", { name: "Filters" }).click();
        await page.locator(".filters").getByText("This could not be loaded.").waitFor();
        await page.getByRole("button", { name: "Filters" }).click();
        await page.keyboard.press("/");
        await page.keyboard.type("distillation");
        await page.getByText("The search did not answer. Try again.").waitFor();
        await page.keyboard.press("Escape");
        await page.locator(".theme-block .concept-link").first().click();
        await page.locator("#panel").getByText("This could not be loaded.").waitFor();
        second = await startServer(notes.path, first.port);
        await page.locator('.live[data-connection="live"]').waitFor({ timeout: 20_000 });
        // A server that was started anew tells its map anew: what could not be loaded comes by itself.
        await page.locator(".relation-line").first().waitFor();
        await close();
      } finally {
        await second?.stop();
        await first.stop();
        await notes.remove();
      }
    },
    LONG,
  );

  it("asks again by itself what it could not while the network was away", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    await page.context().setOffline(true);
    await page.locator(".theme-block .concept-link").first().click();
    await page.locator("#panel").getByText("This could not be loaded.").waitFor();
    expect(await page.getAttribute("main", "data-scene")).toBe("overview");
    await page.context().setOffline(false);
    await page.locator(".relation-line").first().waitFor();
    await page.waitForSelector('main[data-scene^="focus:"]');
    await close();
  });

  it("draws in layers and as an outline however slow the answers are", async () => {
    const { page, close } = await visit(browser, "about:blank");
    await page.route("**/graphql", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto(`${server.url}?layout=layers`);
    await page.waitForSelector('main[data-scene="layers"]');
    await page.getByRole("button", { name: "Outline", exact: true }).click();
    // What comes late may draw the lines anew, and take the focus from them.
    const opened = async (): Promise<number> => {
      await page.getByRole("treeitem").nth(2).focus();
      await page.keyboard.press("ArrowRight");
      return page.getByText("Loading …").count();
    };
    await expect.poll(opened, { timeout: 15_000 }).toBeGreaterThan(0);
    await page.getByRole("treeitem", { level: 3 }).first().waitFor();
    await close();
  });

  it("is kind to notes without concepts, and to notes that try to run something", async () => {
    const vault = await mkdtemp(join(tmpdir(), "cairn-odd-"));
    await writeFile(join(vault, "a.md"), "");
    const odd = await startServer(vault);
    try {
      const { page, complaints, close } = await visit(browser, odd.url);
      await page.locator(".map-state, .map-canvas").first().waitFor();
      await writeFile(
        join(vault, "evil.md"),
        "# Evil tuning\n\n<img src=x onerror=\"document.title='owned'\">\n\n[Evil tuning](javascript:document.title=1) is a kind of **bad training**.\n\n<script>document.title=2</script>\n",
      );
      await page.locator(".map-canvas").waitFor();
      await page.goto(`${odd.url}?note=evil.md`);
      await page.locator(".note-text").waitFor();
      expect(await page.locator('.note-text img, .note-text script, .note-text [href^="javascript"]').count()).toBe(0);
      expect(await page.title()).not.toMatch(/^(owned|1|2)/);
      expect(complaints).toEqual([]);
      await close();
    } finally {
      await odd.stop();
      await rm(vault, { recursive: true, force: true });
    }
  });
});
