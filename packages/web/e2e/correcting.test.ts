import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, mapReady, visit } from "./browser.ts";
import { copyOfContent, startServer, type RunningServer } from "./server.ts";

let vault: Awaited<ReturnType<typeof copyOfContent>>;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  vault = await copyOfContent();
  [server, browser] = await Promise.all([startServer(vault.path, 0, ["--edit"]), launch()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await vault?.remove();
});

const written = (): string => {
  const file = join(vault.path, "cairn.corrections.yaml");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};

it("rejects a relation on the page of its concept, and takes that back", async () => {
  const { page, complaints, close } = await visit(browser, `${server.url}?focus=distillation`);
  await mapReady(page);
  const opener = page
    .locator('.correct > summary[aria-label^="Correct: Distillation "]:not([aria-label*=" first"])')
    .first();
  await opener.waitFor();
  const name = (await opener.getAttribute("aria-label")) ?? "";
  const line = page.locator(`.correct > summary[aria-label="${name}"]`);
  await opener.click();
  await page.locator(".correct[open]").getByRole("button", { name: "Reject" }).click();
  await line.waitFor({ state: "detached" });
  expect(written()).toContain("- reject:");
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await line.waitFor();
  expect(written()).not.toContain("- reject:");

  // Renamed: the panel, the map and the file follow.
  await page.getByText("Correct this concept").click();
  await page.getByLabel("Name", { exact: true }).fill("Model distilling");
  await page.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("heading", { level: 2, name: "Model distilling" }).waitFor();
  expect(written()).toContain("Model distilling");
  expect(complaints).toEqual([]);
  await close();
});

it("goes through the least certain relations by keyboard, and lists what was corrected", async () => {
  const { page, close } = await visit(browser, `${server.url}?page=corrections`);
  await mapReady(page);
  const card = page.locator(".card-front");
  const first = await card.textContent();
  await page.keyboard.press("n");
  const second = await card.textContent();
  expect(second).not.toBe(first);
  await page.keyboard.press("p");
  await page.keyboard.press("a");
  await page.locator(".notice").getByText("Accepted: ").waitFor();
  await page.waitForFunction((before) => document.querySelector(".card-front")?.textContent !== before, first);
  expect(await card.textContent()).toBe(second);
  await page.getByRole("tab", { name: "All corrections" }).click();
  const entry = page.locator(".relation-line").filter({ hasText: "Relation accepted" });
  await entry.getByText("Applied").waitFor();
  await entry.getByRole("button", { name: /Take out/ }).click();
  await entry.waitFor({ state: "detached" });
  expect(written()).not.toContain("- accept:");
  await close();
});
