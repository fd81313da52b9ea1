import { rename, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, mapReady, visit } from "./browser.ts";
import { CONTENT, type Folder, type Host, host, temporaryFolder, vaultOf, writeSite } from "./host.ts";

let browser: Browser;
let site: Folder;
let hosted: Host;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), temporaryFolder()]);
  await writeSite(CONTENT, site.path);
  hosted = await host(site.path);
});

afterAll(async () => {
  await browser?.close();
  await hosted?.stop();
  await site?.remove();
});

const name = (address: string): string => new URL(address).pathname.replace(/^.*\/(?=data\/)|^.*\//, "");

/** Types a name, and waits for the concept to be offered. */
async function search(page: Page, typed: string, offered: string): Promise<void> {
  await page.locator(".search input").fill(typed);
  await page.getByRole("option").filter({ hasText: offered }).first().waitFor();
}

describe.each([
  ["a static host, under a path", () => hosted.url],
  ["a disk", () => pathToFileURL(join(site.path, "index.html")).href],
])("from %s", (_, address) => {
  it("shows the map from what the first view needs, and nothing that a server would have to do", async () => {
    const { page, complaints, asked, close } = await visit(browser, address());
    await mapReady(page);
    expect(await page.locator(".theme-block").count()).toBeGreaterThan(2);
    expect(await page.title()).toContain("content");
    expect(complaints).toEqual([]);
    const names = new Set(asked.map(name));
    names.delete("layout.worker.js");
    names.delete("");
    names.delete("index.html");
    expect(names).toEqual(new Set(["cairn.css", "data/first.js", "cairn.js", "cairn.svg"]));
    let bytes = 0;
    for (const file of ["index.html", "layout.worker.js", ...names])
      bytes += gzipSync(await readFile(join(site.path, file))).length;
    expect(bytes).toBeLessThan(1_000_000);
    const base = new URL(".", address()).href;
    for (const one of asked) expect(one.startsWith(base)).toBe(true);
    expect(await page.locator(".live").count()).toBe(0);
    await close();
  });

  it("lets who begins to type go on: the first visit's tour, which comes later, takes no one's words away", async () => {
    const { page, complaints, close } = await visit(browser, address(), (opened) =>
      opened.addInitScript(() => {
        // Faster than any visitor: in the field as soon as it is there, before the map is.
        new MutationObserver((_, observer) => {
          const field = document.querySelector<HTMLInputElement>(".search input");
          if (field === null) return;
          observer.disconnect();
          field.focus();
        }).observe(document, { childList: true, subtree: true });
      }),
    );
    await mapReady(page);
    const input = page.locator(".search input");
    expect(await input.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.keyboard.type("distil");
    await page.getByRole("option").first().waitFor();
    expect(await input.getAttribute("aria-expanded")).toBe("true");
    expect(complaints).toEqual([]);
    await close();
  });

  it("finds, focuses, shows evidence and reads the note, loading each when it is asked for", async () => {
    const { page, complaints, asked, close } = await visit(browser, address());
    await mapReady(page);
    await search(page, "RAG", "Retrieval-Augmented Generation");
    expect(asked.map(name).some((file) => file.startsWith("data/texts-"))).toBe(false);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Retrieval-Augmented Generation" }).waitFor();
    await page.waitForSelector('main[data-scene^="focus:retrieval-augmented-generation:1"]');
    expect(asked.map(name).some((file) => file.startsWith("data/details-"))).toBe(true);
    expect(await page.getByRole("button", { name: "Rename" }).count()).toBe(0);
    await page.locator("#panel .evidence").first().click();
    await page.waitForFunction(() => location.search.includes("note="));
    await page.locator("#panel mark").first().waitFor();
    expect(asked.map(name).some((file) => file.startsWith("data/texts-"))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it("opens deep links: a concept by another name, a learning path, and goes back", async () => {
    const { page, complaints, close } = await visit(browser, `${address()}?focus=rag`);
    await page.getByRole("heading", { level: 2, name: "Retrieval-Augmented Generation" }).waitFor();
    await page.goto(`${address()}?goal=fine-tuning`);
    await page.waitForSelector('main[data-scene^="path:fine-tuning"]');
    await page.keyboard.press("Escape");
    await page.waitForSelector('main[data-scene="overview"]');
    await page.goBack();
    await page.waitForSelector('main[data-scene^="path:fine-tuning"]');
    expect(complaints).toEqual([]);
    await close();
  });
});

it("runs nothing that a note says", async () => {
  const script = "<script>window.hacked=1;alert(1)</script><img src=x onerror='window.hacked=1'>";
  const vault = await vaultOf({
    "evil'name\".md": `---\ntitle: "</title>${script}"\n---\n# ${script} Osmosis\n\nOsmosis is a kind of diffusion. ${script}\n\n- requires a membrane ${script}\n\n[click](javascript:window.hacked=1) \u2028 \`'\\\` </script>\n`,
    "__proto__.md": "# __proto__\n\nA constructor is a part of a prototype. Osmosis requires a __proto__.\n",
  });
  const out = await temporaryFolder();
  try {
    await writeSite(vault.path, out.path);
    const evil = await host(out.path, "/");
    const { page, complaints, asked, close } = await visit(browser, evil.url);
    await mapReady(page);
    await search(page, "osmosis", "Osmosis");
    await page.keyboard.press("Enter");
    await page.waitForSelector('main[data-scene^="focus:"]');
    await page.goto(`${evil.url}?note=${encodeURIComponent("evil'name\".md")}`);
    await page.getByText("is a kind of diffusion").first().waitFor();
    for (const link of await page.locator('a[href^="javascript"]').all()) await link.click();
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(complaints).toEqual([]);
    for (const one of asked) expect(one.startsWith(evil.url)).toBe(true);
    await close();
    await evil.stop();
  } finally {
    await Promise.all([vault.remove(), out.remove()]);
  }
});

it("says which file is missing, and goes on when it is there again", async () => {
  const lost = join(site.path, "data", "graph.js");
  await rename(lost, `${lost}.away`);
  try {
    const { page, close } = await visit(browser, `${hosted.url}?focus=rag`);
    await page.getByText("data/graph.js could not be loaded").first().waitFor();
    await rename(`${lost}.away`, lost);
    await page.getByRole("button", { name: "Try again" }).first().click();
    await page.getByRole("heading", { level: 2, name: "Retrieval-Augmented Generation" }).waitFor();
    await close();
  } finally {
    await rename(`${lost}.away`, lost).catch(() => undefined);
  }
});
