import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { madeVault, nameOf } from "./made-vault.ts";
import { findConcept, mapReady, settled, visit } from "./browser.ts";
import { onStage } from "./stage.ts";

const NOTES = 1500;

const vault = await madeVault(NOTES);
const { server, browser } = await onStage({ vault, options: ["--no-cache"] });

it("opens a vault of many notes with little data, searches, focuses, and brings more as one zooms in", async () => {
  const { page, complaints, close } = await visit(browser, "about:blank");
  let bytes = 0;
  const counted: Promise<void>[] = [];
  page.on("response", (response) => {
    if (!response.url().endsWith("/graphql")) return;
    if ((response.headers()["content-type"] ?? "").includes("event-stream")) return;
    counted.push(response.body().then((body) => void (bytes += gzipSync(body).length)));
  });
  await page.goto(server.url);
  await mapReady(page);
  await page.getByText(/concepts and .* from 1,500 notes/).waitFor();
  await Promise.all(counted);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThan(500_000);
  expect(Number(await page.getAttribute("main", "data-concepts"))).toBe(360);
  expect(await page.locator(".theme-block").count()).toBeGreaterThan(2);

  await page.keyboard.press("/");
  await page.keyboard.type(nameOf(1234));
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForSelector(`main[data-scene^="focus:${nameOf(1234)}"]`);
  await page.keyboard.press("Escape");
  await page.waitForSelector('main[data-scene="overview"]');
  for (let step = 0; step < 4; step++) {
    await page.getByRole("button", { name: "Zoom in" }).click();
    await settled(page);
  }
  await page.waitForSelector('main[data-concepts="1500"], main[data-concepts="1501"], main[data-concepts="1502"]');
  const place = await findConcept(page);
  await page.mouse.click(place.x, place.y);
  await page.waitForSelector('main[data-scene^="focus:"]');
  expect(complaints).toEqual([]);
  await close();
});
