import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DESKTOP, launch, mapReady, settled, stones, visit } from "./browser.ts";
import { madeVault, nameOf, type MadeVault } from "./made-vault.ts";
import { startServer, type RunningServer } from "./server.ts";

let vault: MadeVault;
let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  vault = await madeVault(60);
  [server, browser] = await Promise.all([startServer(vault.path), launch()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await vault?.remove();
});

it("everybody sees the same map, on every visit and after a restart; nobody's browser lays it out", async () => {
  const seen: string[][] = [];
  for (const start of [1, 2, 3]) {
    if (start === 3) {
      await server.stop();
      server = await startServer(vault.path);
    }
    const { page, complaints, close } = await visit(browser, "about:blank", DESKTOP);
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(worker.url()));
    await page.goto(server.url);
    await mapReady(page);
    seen.push(await stones(page));
    expect(workers).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  }
  expect(seen[0]?.length).toBeGreaterThan(30);
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
});

it("an edit of a note moves only what it touches", async () => {
  const { page, close } = await visit(browser, server.url, DESKTOP);
  await mapReady(page);
  await page.locator(".live[data-connection=live]").waitFor();
  const before = await stones(page);
  const count = Number(await page.getAttribute("main", "data-concepts"));
  await writeFile(join(vault.path, "new.md"), `# Zorbium\n\nA zorbium requires a ${nameOf(5)}.\n`);
  await page.waitForFunction((known) => Number(document.querySelector("main")?.dataset["concepts"]) > known, count);
  await settled(page);
  const after = new Set(await stones(page));
  // The one that it requires may have given way.
  expect(before.filter((place) => !after.has(place)).length).toBeLessThanOrEqual(2);
  expect(after.size).toBeGreaterThan(before.length - 2);
  await close();
});
