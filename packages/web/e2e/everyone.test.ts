import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launch, mapReady, PHONE, settled, visit } from "./browser.ts";
import { startServer, type RunningServer } from "./server.ts";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const VIEWS = {
  overview: "",
  focus: "?focus=distillation",
  note: "?focus=distillation&note=bedrock/Distillation.md&line=20",
  path: "?goal=distillation",
} as const;

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  describe.each([
    ["1440x900", DESKTOP],
    ["390x844", PHONE],
  ] as const)("at %s", (_size, options) => {
    it.each(Object.entries(VIEWS))("the %s can be used by everyone (axe)", async (_name, query) => {
      const { page, close } = await visit(browser, server.url + query, { ...options, colorScheme });
      await mapReady(page);
      await page.locator(".panel-title").waitFor();
      if (query === "") {
        await page.getByRole("button", { name: "Legend" }).click();
        await page.getByRole("button", { name: "Filters" }).click();
      }
      await settled(page);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join("\n")}`),
      ).toEqual([]);
      await close();
    });
  });
});

describe("colours", () => {
  it("follow the system until one is chosen; the choice is in the address", async () => {
    const { page, close } = await visit(browser, server.url, { ...DESKTOP, colorScheme: "dark" });
    await mapReady(page);
    expect(await page.getAttribute("html", "data-mode")).toBe("dark");
    await page.getByRole("button", { name: "Use light colours" }).click();
    expect(await page.getAttribute("html", "data-mode")).toBe("light");
    expect(new URL(page.url()).searchParams.get("theme")).toBe("light");
    await close();
  });
});
