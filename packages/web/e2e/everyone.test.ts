import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DESKTOP, mapReady, PHONE, settled, visit } from "./browser.ts";
import { onStage } from "./stage.ts";

const { server, browser } = await onStage({ options: ["--edit"] });

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join("\n")}`),
      ).toEqual([]);
      await close();
    });
  });
});

it("the outline and all that opens over the map can be used by everyone (axe), light on a desk and dark on a phone", async () => {
  const complaints: string[] = [];
  for (const options of [
    { ...DESKTOP, colorScheme: "light" },
    { ...PHONE, colorScheme: "dark" },
  ] as const) {
    const { page, close } = await visit(browser, server.url, { ...options, first: true });
    await mapReady(page);
    const look = async (name: string): Promise<void> => {
      await settled(page);
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      complaints.push(
        ...violations.map(
          ({ id, nodes }) => `${options.colorScheme} ${name} ${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`,
        ),
      );
    };
    await page.getByRole("dialog", { name: "A short tour" }).waitFor();
    await look("tour");
    await page.keyboard.press("Escape");
    for (const [button, box] of [
      ["Saved views", "Saved views"],
      ["Take this view away", "Take this view away"],
    ] as const) {
      await page.getByRole("button", { name: button }).click();
      await page.getByRole("region", { name: box }).waitFor();
      await look(box);
    }
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Help and settings" }).click();
    await page.getByRole("dialog").waitFor();
    await look("help");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Outline", exact: true }).click();
    await page.getByRole("tree").waitFor();
    await page.getByRole("treeitem", { level: 2 }).first().locator(".outline-fold").click();
    await page.getByRole("treeitem", { level: 3 }).first().waitFor();
    await look("outline");
    await close();
  }
  expect(complaints).toEqual([]);
});

it("fits a window at 200 % zoom", async () => {
  const { page, close } = await visit(browser, `${server.url}?focus=distillation`, {
    viewport: { width: 720, height: 450 },
    deviceScaleFactor: 2,
  });
  await mapReady(page);
  await page.locator(".panel-title").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
  for (const button of await page.locator(".top-bar button:visible, .map-top button:visible").all()) {
    const box = await button.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 720).toBe(true);
  }
  // Where there is a mouse, its buttons stay.
  await page.getByRole("button", { name: "Zoom in" }).click();
  // The highest box over the map: its head and the button that closes it stay in sight.
  await page.goto(server.url);
  await mapReady(page);
  await page.getByRole("button", { name: "Legend" }).click();
  const head = await page.getByRole("heading", { name: "How to read the map" }).boundingBox();
  const bar = await page.locator(".top-bar").boundingBox();
  expect(head && bar && head.y >= bar.y + bar.height).toBe(true);
  await close();
});

it("keeps the keyboard in the panel when what had the focus goes, and says what came", async () => {
  const { page, complaints, close } = await visit(browser, `${server.url}?focus=distillation`);
  await mapReady(page);
  const focused = (name: RegExp): Promise<unknown> =>
    page.waitForFunction(
      ([source]) => new RegExp(source!).test(document.activeElement?.getAttribute("aria-label") ?? ""),
      [name.source],
    );
  const heard = (words: RegExp): Promise<void> => page.locator('p[role="status"]', { hasText: words }).waitFor();
  await page.getByRole("button", { name: "Learn this" }).press("Enter");
  await focused(/^Path to Distillation$/);
  await heard(/^The way to Distillation: \d+ steps, /);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Leave the path");
  await page.getByRole("button", { name: "Start with step 1" }).press("Enter");
  await focused(/^Step 1 of \d+: /);
  await heard(/^Step 1 of \d+: /);
  await page.locator(".evidence").first().press("Enter");
  await focused(/^Note: /);
  await page.keyboard.press("Escape");
  await focused(/^Step 1 of \d+: /);
  // A name that stands in the tip too is told twice.
  expect(
    await page
      .locator("[aria-label][title]")
      .evaluateAll(
        (all) => all.filter((each) => each.getAttribute("aria-label") === each.getAttribute("title")).length,
      ),
  ).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

/** Views of the panel alone, with their names: looked at on one page, where loading each would take long. */
const PANELS = {
  "?goal=distillation&step=transfer-learning": /^Step \d+ of \d+: Transfer learning/,
  "?goal=distillation&page=ways": "Ways to the goal",
  "?goal=nothing-of-the-kind": "Path to nothing-of-the-kind",
  "?page=next": "What to learn next",
  "?page=gaps": "Gaps and circles",
  "?page=connect&from=fine-tuning&to=amazon-bedrock": "How are two connected?",
  "?page=curriculum": "Curriculum",
  "?page=progress": "What I know",
  "?page=corrections": "Corrections",
  "?page=review": "Review",
} as const;

it("every panel can be used by everyone (axe), light on a desk and dark on a phone", async () => {
  const { page, close } = await visit(browser, `${server.url}?page=progress`, DESKTOP);
  await mapReady(page);
  await page.evaluate(() =>
    localStorage.setItem(
      "cairn:progress:content",
      '{"format":"cairn-progress","version":1,"known":[{"concept":"fine-tuning","label":"Fine-tuning"}]}',
    ),
  );
  await page.reload();
  await mapReady(page);
  const complaints: string[] = [];
  let begun = false;
  const lookAt = async (axe: AxeBuilder, panels: readonly (keyof typeof PANELS)[]): Promise<void> => {
    for (const query of panels) {
      const name = PANELS[query];
      await goTo(page, query);
      await page.getByRole("article", { name, exact: true }).waitFor();
      await page.locator("#panel .skeleton").first().waitFor({ state: "detached" });
      if (query === "?page=review") {
        // A review that was begun before goes on: the second time there is nothing to start.
        if (!begun) await page.getByRole("button", { name: "Start the review" }).click();
        begun = true;
        await page.locator(".card").waitFor();
      }
      const { violations } = await axe.analyze();
      complaints.push(...violations.map(({ id, nodes }) => `${query} ${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) complaints.push(`${query} is wider than the screen`);
    }
  };
  await lookAt(
    new AxeBuilder({ page }).include("#panel").withTags(RULES),
    Object.keys(PANELS) as (keyof typeof PANELS)[],
  );
  await page.setViewportSize(PHONE.viewport);
  await page.emulateMedia({ colorScheme: "dark" });
  // What depends on the colours and the size, where a panel has its own; the rest has been looked at.
  await lookAt(new AxeBuilder({ page }).include("#panel").withRules(["color-contrast", "target-size"]), [
    "?goal=distillation&step=transfer-learning",
    "?page=curriculum",
    "?page=corrections",
    "?page=review",
  ]);
  expect(complaints).toEqual([]);
  await close();
});

/** To another address on the same page, as the back button does. */
const goTo = (page: Page, query: string): Promise<void> =>
  page.evaluate((address) => {
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  }, query);

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
