import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findConcept, mapReady, PHONE, settled, visit } from "./browser.ts";
import { onStage } from "./stage.ts";

const { server, browser } = await onStage();

const pins = (page: Page): Promise<Record<string, [number, number]>> =>
  page.evaluate(
    () => JSON.parse(localStorage.getItem("cairn:pins:content") ?? "{}") as Record<string, [number, number]>,
  );

const pressed = (page: Page, name: string) => page.getByRole("button", { name, exact: true, pressed: true });

describe("pins", () => {
  it("keeps a stone where it is dragged, over a reload, until it is let go", async () => {
    const { page, complaints, close } = await visit(browser, server.url);
    await mapReady(page);
    const place = await findConcept(page);
    await page.mouse.down();
    await page.mouse.move(place.x + 60, place.y + 45, { steps: 6 });
    await page.mouse.up();
    const [[slug, where] = ["", []]] = Object.entries(await pins(page));
    expect(slug).not.toBe("");
    // A drag chooses nothing and moves nothing else: the map is still the whole map, at the same place.
    expect(await page.getAttribute("main", "data-scene")).toBe("overview");
    await page.mouse.move(place.x, place.y);
    await page.mouse.move(place.x + 60, place.y + 45);
    await page.locator(".map-canvas.is-over").waitFor();
    await page.reload();
    await mapReady(page);
    expect(Object.entries(await pins(page))).toEqual([[slug, where]]);
    await page.mouse.click(place.x + 60, place.y + 45);
    await page.waitForSelector(`main[data-scene^="focus:${slug}"]`);
    await page.getByRole("button", { name: "Unpin" }).click();
    expect(await pins(page)).toEqual({});
    expect(complaints).toEqual([]);
    await close();
  });

  it("moves and pins by keyboard, and lets all go in the filters", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    await page.locator('p[role="status"]').getByText("stays where you put it").waitFor({ state: "attached" });
    const before = await pins(page);
    await settled(page);
    await page.keyboard.press("Shift+ArrowDown");
    const [slug = ""] = Object.keys(before);
    await page.waitForFunction(
      ([key, y]) =>
        (JSON.parse(localStorage.getItem("cairn:pins:content") ?? "{}") as Record<string, [number, number]>)[
          key
        ]?.[1] !== y,
      [slug, before[slug]?.[1]] as const,
    );
    await page.getByRole("button", { name: "Filters" }).click();
    await page.getByRole("button", { name: /^Unpin / }).click();
    expect(await pins(page)).toEqual({});
    await close();
  });
});

describe("filters", () => {
  it("combine, each with the count that it leaves, and stand in the address", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    await page.getByRole("button", { name: "Filters" }).click();
    const filters = page.locator("#filters:not([aria-busy])");
    const theme = filters.locator(".check-row", { has: page.locator(".theme-dot") }).first();
    await theme.locator(".count", { hasText: /\d/ }).waitFor();
    const members = Number(await theme.locator(".count").textContent());
    await theme.getByRole("checkbox").check();
    await page.waitForSelector('main[data-scene^="lit:~"]');
    const lit = filters.getByText(/of 360 concepts on the map lit/);
    expect(await lit.textContent()).toMatch(new RegExp(`^${members} of`));
    const note = filters.getByRole("combobox", { name: "Only what a note speaks of" });
    const option = note.locator("option:not([disabled])").nth(3);
    const left = Number(/\((\d+)\)$/.exec((await option.textContent()) ?? "")?.[1]);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(members);
    await note.selectOption(await option.getAttribute("value"));
    await page.waitForFunction(
      (count) => document.querySelector("#filters")?.textContent?.includes(`${count} of 360`),
      left,
    );
    expect(new URL(page.url()).searchParams.has("only")).toBe(true);
    expect(new URL(page.url()).searchParams.has("in")).toBe(true);
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await page.waitForSelector('main[data-scene="overview"]');
    await close();
  });
});

describe("arrangements", () => {
  it("sets the whole map in layers, and keeps that in the address", async () => {
    const { page, complaints, close } = await visit(browser, server.url);
    await mapReady(page);
    await page.getByRole("button", { name: "Layers", exact: true }).click();
    await page.waitForSelector('main[data-scene="layers"]');
    expect(page.url()).toContain("layout=layers");
    await page.reload();
    await page.waitForSelector('main[data-scene="layers"]');
    await pressed(page, "Layers").waitFor();
    const place = await findConcept(page);
    await page.mouse.click(place.x, place.y);
    await page.waitForSelector('main[data-scene^="focus:"]');
    expect(complaints).toEqual([]);
    await close();
  });

  it("has all as an outline for the keyboard: themes, relations with their sentences, notes", async () => {
    const { page, complaints, close } = await visit(browser, `${server.url}?layout=outline`);
    const tree = page.getByRole("tree", { name: "Outline of the map" });
    await tree.waitFor();
    const current = page.locator('[role="treeitem"][tabindex="0"]');
    await current.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    const name = await current.locator(".outline-name").textContent();
    await tree.getByRole("treeitem", { level: 3 }).getByText("What it is").waitFor();
    const group = tree.getByRole("treeitem", { level: 3, expanded: false }).first();
    await group.focus();
    await page.keyboard.press("ArrowRight");
    expect(await tree.getByRole("treeitem", { level: 4 }).first().locator(".outline-aside").textContent()).toMatch(
      /\S/,
    );
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect(await current.locator(".outline-name").textContent()).toBe(name);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: name ?? "", exact: true }).waitFor();
    expect(page.url()).toContain("layout=outline");
    // The focused concept lies open, and a place where it is named leads to its note.
    await tree.getByRole("treeitem", { level: 2 }).filter({ hasText: "Where it is named" }).click();
    await tree
      .getByRole("treeitem", { level: 3 })
      .filter({ hasText: /line \d+$/ })
      .last()
      .click();
    await page.locator(".note-text").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await tree.getByText("All concepts by name").click();
    await page.waitForFunction(() => document.querySelectorAll('[role="treeitem"]').length > 100);
    expect(complaints).toEqual([]);
    await close();
  });

  it("shows the map in space only when asked, or says that the browser cannot", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    const loaded = (): Promise<string[]> =>
      page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    expect((await loaded()).some((name) => name.includes("SolidMap"))).toBe(false);
    await page.getByRole("button", { name: "3D", exact: true }).click();
    await page.locator(".solid-map canvas").or(page.getByText("This browser cannot draw in space.")).first().waitFor();
    expect((await loaded()).some((name) => name.includes("SolidMap"))).toBe(true);
    await page.getByRole("button", { name: "Map", exact: true }).click();
    await mapReady(page);
    await close();
  });

  it("brings more concepts once one has zoomed in on all that there were", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    const first = Number(await page.getAttribute("main", "data-concepts"));
    for (let step = 0; step < 3; step++) {
      await page.getByRole("button", { name: "Zoom in" }).click();
      await settled(page);
    }
    await page.waitForFunction(
      (count) => Number(document.querySelector("main")?.getAttribute("data-concepts")) > count,
      first,
    );
    await close();
  });
});

describe("taking away", () => {
  it("saves a view under a name, and leads back to it", async () => {
    const { page, close } = await visit(browser, `${server.url}?focus=distillation&depth=2&hide=related-to`);
    await mapReady(page);
    await page.getByRole("button", { name: "Saved views" }).click();
    await page.getByLabel("Name of the view").fill("Two steps around");
    await page.keyboard.press("Enter");
    await page.getByText("“Two steps around” is saved.").waitFor();
    await page.goto(server.url);
    await mapReady(page);
    await page.getByRole("button", { name: "Saved views" }).click();
    await page.getByRole("button", { name: "Two steps around", exact: true }).click();
    await page.waitForSelector('main[data-scene^="focus:distillation:2"]');
    expect(new URL(page.url()).search).toBe("?focus=distillation&depth=2&hide=related-to");
    await page.goBack();
    await page.waitForSelector('main[data-scene="overview"]');
    await page.getByRole("button", { name: "Delete Two steps around" }).click();
    await page.getByText("None is saved yet.").waitFor();
    await close();
  });

  it("gives the concepts and relations of the view as JSON, and code to embed it", async () => {
    const { page, close } = await visit(browser, `${server.url}?focus=distillation`);
    await mapReady(page);
    await page.waitForSelector('main[data-scene^="focus:"]');
    await page.getByRole("button", { name: "Take this view away" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Concepts and relations (JSON)" }).click(),
    ]);
    const view = JSON.parse(await readFile(await file.path(), "utf8")) as {
      format: string;
      concepts: { id: string }[];
      relations: { source: string; target: string }[];
    };
    expect(view.format).toBe("cairn-view");
    const ids = new Set(view.concepts.map(({ id }) => id));
    expect(ids).toContain("distillation");
    expect(view.relations.length).toBeGreaterThan(3);
    for (const { source, target } of view.relations) expect(ids.has(source) && ids.has(target)).toBe(true);
    // The clipboard is not for pages without permission: then the code itself is shown.
    await page.getByRole("button", { name: "Copy code to embed it" }).click();
    await page.getByText(/<iframe src=|The code is copied/).waitFor();
    await close();
  });
});

describe("the tour", () => {
  it("is shown on the first visit, goes by keyboard, and never comes again", async () => {
    const { page, complaints, close } = await visit(browser, server.url, { ...PHONE, first: true });
    await mapReady(page);
    const tour = page.getByRole("dialog", { name: "A short tour" });
    await tour.getByText("1 of 5").waitFor();
    for (const step of [2, 3, 4, 5]) {
      await page.keyboard.press("ArrowRight");
      await tour.getByText(`${step} of 5`).waitFor();
      const box = await tour.boundingBox();
      expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844).toBe(true);
    }
    await page.keyboard.press("Enter");
    await tour.waitFor({ state: "detached" });
    await page.reload();
    await mapReady(page);
    await settled(page);
    expect(await tour.count()).toBe(0);
    await page.getByRole("button", { name: "Help and settings" }).click();
    await page.getByRole("button", { name: "Show the tour again" }).click();
    await tour.waitFor();
    await page.keyboard.press("Escape");
    await tour.waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await close();
  });

  it("makes way for who goes somewhere, and stays away", async () => {
    const { page, close } = await visit(browser, server.url, { first: true });
    await mapReady(page);
    const tour = page.getByRole("dialog", { name: "A short tour" });
    await tour.waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("Distillation");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Distillation" }).waitFor();
    await tour.waitFor({ state: "detached" });
    await page.goto(server.url);
    await mapReady(page);
    await settled(page);
    expect(await tour.count()).toBe(0);
    await close();
  });

  it("does not stand in the way of who follows a link", async () => {
    const { page, close } = await visit(browser, `${server.url}?focus=distillation`, { first: true });
    await mapReady(page);
    await page.getByRole("heading", { level: 2, name: "Distillation" }).waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await close();
  });
});

describe("languages", () => {
  it("speak as the browser asks, change at once, and are remembered", async () => {
    const { page, complaints, close } = await visit(browser, server.url, { locale: "de-DE" });
    await mapReady(page);
    await page.getByRole("button", { name: "Legende" }).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("de");
    await page.getByRole("button", { name: "Hilfe und Einstellungen" }).click();
    await page.getByLabel("Sprache").selectOption("es");
    await page.getByRole("heading", { name: "Teclado" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Leyenda" }).waitFor();
    expect(page.url()).toContain("lang=es");
    await page.goto(`${server.url}?focus=distillation`);
    await page.getByRole("button", { name: "Aprender esto" }).waitFor();
    await page.goto(`${server.url}?lang=en`);
    await page.getByRole("button", { name: "Legend" }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a finger", () => {
  it("that rests on a stone lights it without choosing it, and drags it", async () => {
    const { page, close } = await visit(browser, server.url, PHONE);
    await mapReady(page);
    const place = await findConcept(page);
    const touch = await page.context().newCDPSession(page);
    const send = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
      touch.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await send("touchStart", [place]);
    await page.waitForTimeout(600);
    for (const step of [10, 20, 30, 40]) await send("touchMove", [{ x: place.x + step, y: place.y + step }]);
    await send("touchEnd", []);
    await page.waitForFunction(() => localStorage.getItem("cairn:pins:content") !== null);
    expect(Object.keys(await pins(page))).toHaveLength(1);
    expect(await page.getAttribute("main", "data-scene")).toBe("overview");
    await close();
  });
});
