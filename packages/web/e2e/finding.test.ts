import { describe, expect, it } from "vitest";
import { findConcept, mapReady, settled, visit } from "./browser.ts";
import { onStage } from "./stage.ts";

const { server, browser } = await onStage();

describe("finding and focusing", () => {
  it("finds by another name, by keyboard alone, and focuses", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    await page.keyboard.press("/");
    await page.keyboard.type("RAG");
    await page.getByRole("option").filter({ hasText: "Retrieval-Augmented Generation" }).first().waitFor();
    expect(await page.locator(".picker-results mark").first().textContent()).toMatch(/rag/i);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Retrieval-Augmented Generation" }).waitFor();
    await page.waitForSelector('main[data-scene^="focus:retrieval-augmented-generation:1"]');
    expect(new URL(page.url()).searchParams.get("focus")).toBe("retrieval-augmented-generation");
    await page.keyboard.press("Escape");
    await page.waitForSelector('main[data-scene="overview"]');
    await close();
  });

  it("says so where nothing is found", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("qqzzxx");
    await page.getByText("Nothing in these notes is called “qqzzxx”.").waitFor();
    await close();
  });

  it("asks for a neighbourhood before anything is drawn, and leaves the map alone until it comes", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/graphql$/, async (route) => {
      await held;
      await route.continue();
    });
    const name = page.locator(".theme-block .concept-link").first();
    await name.hover();
    await settled(page);
    await page.evaluate(() => {
      const seen: string[] = [];
      const ask = window.fetch;
      window.fetch = (...request) => {
        const { operationName } = JSON.parse(request[1]?.body as string) as { operationName?: string };
        seen.push(`asked: ${operationName}`);
        return ask(...request);
      };
      const clear = CanvasRenderingContext2D.prototype.clearRect;
      CanvasRenderingContext2D.prototype.clearRect = function (...box) {
        if (this.canvas.closest(".map-canvas")) seen.push("map");
        clear.apply(this, box);
      };
      const panel = document.querySelector(".side-panel")!;
      new MutationObserver(() => seen.push("panel")).observe(panel, { childList: true, subtree: true });
      Object.assign(window, { seen });
    });
    const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    await name.click();
    await page.waitForTimeout(300);
    expect((await seen())[0]).toBe("asked: Neighbourhood");
    expect(await seen()).toContain("panel");
    expect(await seen()).not.toContain("map");
    expect((await seen()).filter((each) => each === "asked: Concept")).toHaveLength(1);
    answer();
    await page.waitForSelector('main[data-scene^="focus:"]');
    await settled(page);
    expect(await seen()).toContain("map");
    await close();
  });

  it("focuses what is clicked on the map; depth, back and forward work", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    const place = await findConcept(page);
    await page.mouse.click(place.x, place.y);
    await page.waitForSelector('main[data-scene^="focus:"]');
    const focused = page.url();
    await page.getByRole("button", { name: "2 steps" }).click();
    await page.waitForSelector('main[data-scene*=":2:"]');
    expect(new URL(page.url()).searchParams.get("depth")).toBe("2");
    await page.goBack();
    await page.waitForSelector('main[data-scene="overview"]');
    await page.goForward();
    await page.waitForSelector('main[data-scene^="focus:"]');
    expect(new URL(page.url()).searchParams.get("focus")).toBe(new URL(focused).searchParams.get("focus"));
    await page.keyboard.press("Escape");
    await page.waitForSelector('main[data-scene="overview"]');
    expect(new URL(page.url()).searchParams.has("depth")).toBe(false);
    await close();
  });

  it("shows more around at two steps", async () => {
    const { page, close } = await visit(browser, `${server.url}?focus=distillation`);
    // Not all that is drawn: the rest of the map stays behind, and what is around may stand on it already.
    const around = async () => Number((await page.getAttribute("main", "data-scene"))?.split(":")[3]);
    await page.waitForSelector('main[data-scene*=":1:"]');
    const one = await around();
    await page.getByRole("button", { name: "2 steps" }).click();
    await expect.poll(around, { timeout: 15_000 }).toBeGreaterThan(one);
    await close();
  });

  it("takes by a click what it showed under the pointer, at the very rim too", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    const over = () => page.locator(".map-canvas.is-over").count();
    // From outside, in parts of a pixel: a click's place is told in whole ones.
    let { x, y } = await findConcept(page);
    while (await over()) await page.mouse.move((x -= 1), (y -= 0.3));
    while (!(await over())) await page.mouse.move((x += 0.45), (y += 0.135));
    await page.mouse.click(x, y);
    await page.waitForSelector('main[data-scene^="focus:"]');
    await close();
  });

  it("walks on the map with the arrow keys and focuses with Enter", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const said = await page.locator('p[role="status"]').textContent();
    // Where one walked along a line, what it says is told behind.
    expect(said).toMatch(/, \d+ relations?(\. .+)?$/);
    await page.keyboard.press("Enter");
    await page.waitForSelector('main[data-scene^="focus:"]');
    expect(await page.locator("h2.panel-title").textContent()).toBe(said?.replace(/, \d+ relations?(\. .+)?$/, ""));
    await close();
  });

  it("walks by hand through every control to the list of concepts", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the list of concepts");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector('main[data-scene^="focus:"]');
    await close();
  });
});
