import { expect, it } from "vitest";
import { DESKTOP, mapReady, PHONE, settled, stones, visit } from "./browser.ts";
import { onStage } from "./stage.ts";

const { server, browser } = await onStage();

it("counts in the outline what the list beside it counts, and says what unfolds less", async () => {
  const { page, close } = await visit(browser, `${server.url}?layout=outline`);
  const tree = page.getByRole("tree", { name: "Outline of the map" });
  await tree.waitFor();
  const numbers = (texts: readonly string[]) => texts.map((text) => text.trim()).sort();
  const listed = await page.locator(".theme-block h3 .count").allTextContents();
  const roots = tree.getByRole("treeitem", { level: 1 });
  await expect
    .poll(async () => numbers((await roots.locator(".outline-aside").allTextContents()).filter(Boolean)))
    .toEqual(numbers(listed));
  // The first theme lies open: all that it counts is there, or said to be missing.
  const lines = await tree.getByRole("treeitem", { level: 2 }).allTextContents();
  const missing = Number(/^\s*([\d,]+) more on the map/.exec(lines.at(-1) ?? "")?.[1]?.replaceAll(",", "") ?? "0");
  expect(missing).toBeGreaterThan(0);
  expect(lines.length - 1 + missing).toBe(Number(listed[0]?.replaceAll(",", "")));
  await close();
});

it("shows some of each step around what much is tied to, and says so, also on a phone", async () => {
  for (const [device, around] of [
    [DESKTOP, 43],
    [PHONE, 23],
  ] as const) {
    const { page, close } = await visit(browser, `${server.url}?focus=retrieval-augmented-generation&depth=2`, device);
    const answer = page.waitForResponse(async (response) =>
      (await response.text().catch(() => "")).includes('"distances"'),
    );
    await page.reload();
    const { distances } = ((await (await answer).json()) as { data: { neighbourhood: { distances: number[] } } }).data
      .neighbourhood;
    await mapReady(page);
    await page.waitForSelector('main[data-scene^="focus:"]');
    await page.getByText(`${around} are shown, some of each step`).waitFor();
    const steps = [1, 2].map((step) => distances.filter((each) => each === step).length);
    expect(Math.abs(steps[0]! - steps[1]!)).toBeLessThan(3);
    await close();
  }
});

it("names a path after the goals that there are", async () => {
  const { page, close } = await visit(browser, `${server.url}?goal=no-such-thing&goal=distillation`);
  await page.getByText("No concept is called “no-such-thing”: passed over.").waitFor();
  await page.getByRole("heading", { level: 2, name: "The way to Distillation", exact: true }).waitFor();
  await close();
});

it("counts whole themes, however much of them the map holds", async () => {
  const { page, close } = await visit(browser, server.url);
  await mapReady(page);
  const counts = () => page.locator(".theme-block h3").allTextContents();
  const sum = (texts: readonly string[]): number =>
    texts.reduce((all, text) => all + Number(/([\d,]+)$/.exec(text)?.[1]?.replaceAll(",", "")), 0);
  const first = await counts();
  const total = Number(
    (await page.getByText(/concepts and .* relations from/).textContent())?.split(" ")[0]?.replaceAll(",", ""),
  );
  const held = Number(await page.getAttribute("main", "data-concepts"));
  expect(held).toBeLessThan(total);
  expect(sum(first)).toBe(total);
  // What can be lit is what the map holds, and that is said where it is counted.
  await page.getByRole("button", { name: "Filters" }).click();
  await page.locator("#filters").getByText(`Counted: the ${held} concepts that the map holds.`).waitFor();
  await page.keyboard.press("Escape");
  for (let zoom = 0; zoom < 6; zoom++) await page.getByRole("button", { name: "Zoom in" }).click();
  await page.waitForFunction((before) => Number(document.querySelector("main")?.dataset["concepts"]) > before, held);
  expect(await counts()).toEqual(first);
  await close();
});

it("closes an open box with Escape before it steps back, and leads back to its button", async () => {
  const { page, close } = await visit(browser, `${server.url}?focus=distillation`);
  await mapReady(page);
  await page.waitForSelector('main[data-scene^="focus:distillation"]');
  const boxes = [
    ["Filters", "#filters h2"],
    ["Legend", "#legend h2"],
    ["Saved views", "#views h2"],
    ["Take this view away", "#take h2"],
  ] as const;
  const elsewhere = page.getByRole("application");
  for (const [name, box] of boxes)
    for (const leave of [() => Promise.resolve(), () => elsewhere.focus()]) {
      const button = page.locator("button[aria-expanded]").and(page.getByRole("button", { name }));
      await button.click();
      await page.locator(box).waitFor();
      // The focus stays on the button, or is somewhere else on the page.
      await leave();
      await page.keyboard.press("Escape");
      await page.locator(box).waitFor({ state: "detached" });
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(new URL(page.url()).searchParams.get("focus")).toBe("distillation");
    }
  await page.keyboard.press("Escape");
  await page.waitForSelector('main[data-scene="overview"]');
  await close();
});

it("keeps the way back in sight in a note that opens far below its head, also on a phone", async () => {
  for (const device of [DESKTOP, PHONE, { ...PHONE, viewport: { width: 844, height: 390 } }]) {
    const { page, close } = await visit(
      browser,
      `${server.url}?focus=distillation&note=basics/Transformers.md&line=41`,
      device,
    );
    await page.locator('[data-line="41"]').waitFor();
    await expect.poll(() => page.locator(".panel-scroll").evaluate((scroll) => scroll.scrollTop)).toBeGreaterThan(200);
    const back = page.locator("#panel").getByRole("button", { name: "Distillation", exact: true });
    // Whatever is scrolled away could still be pressed by a test that scrolls back.
    const place = await back.boundingBox();
    const panel = await page.locator("#panel").boundingBox();
    expect(place!.y).toBeGreaterThanOrEqual(panel!.y);
    expect(place!.y + place!.height).toBeLessThan(panel!.y + 90);
    await back.click();
    await page.locator(".panel-title").waitFor();
    expect(new URL(page.url()).searchParams.has("note")).toBe(false);
    await close();
  }
});

it("leads on from the pages that have nothing to show before anything is known", async () => {
  for (const empty of ["review", "progress"]) {
    const { page, close } = await visit(browser, `${server.url}?page=${empty}`);
    await mapReady(page);
    await page.locator("#panel").getByRole("button", { name: "What to learn next" }).click();
    await page.getByRole("heading", { level: 2, name: "What to learn next" }).waitFor();
    await close();
  }
});

it("helps with fingers first where there is no mouse, however the phone is held", async () => {
  for (const [device, first] of [
    [DESKTOP, "Keyboard"],
    [{ ...PHONE, viewport: { width: 844, height: 390 } }, "By touch"],
  ] as const) {
    const { page, close } = await visit(browser, server.url, device);
    await mapReady(page);
    await page.getByRole("button", { name: "Help and settings" }).click();
    expect(await page.getByRole("dialog").getByRole("heading").first().textContent()).toBe(first);
    await close();
  }
});

it("shows the same on a phone that is turned as on one that was held so from the first", async () => {
  for (const size of [
    { width: 844, height: 390 },
    { width: 667, height: 375 },
  ]) {
    const seen: string[][] = [];
    for (const viewport of [PHONE.viewport, size]) {
      const { page, close } = await visit(browser, server.url, { ...PHONE, viewport });
      await mapReady(page);
      await page.setViewportSize(size);
      await page.waitForFunction((width) => window.innerWidth === width, size.width);
      await settled(page);
      await settled(page);
      seen.push(await stones(page));
      // The buttons at the foot of the map stand on it, under those at its top.
      const top = await page.locator(".map-top").boundingBox();
      const foot = await page.locator(".map-corner-row").boundingBox();
      expect(foot!.y).toBeGreaterThan(top!.y + top!.height);
      await close();
    }
    expect(seen[0]!.length).toBeGreaterThan(15);
    expect(seen[0]).toEqual(seen[1]);
  }
});

it("has the panel beside the map on a phone on its side, and over it once it is held upright", async () => {
  const viewport = { width: 667, height: 375 };
  const { page, close } = await visit(browser, `${server.url}?focus=distillation`, { ...PHONE, viewport });
  await mapReady(page);
  await page.locator(".panel-title").waitFor();
  const handle = page.locator(".sheet-handle");
  expect(await handle.count()).toBe(0);
  const map = await page.locator("main.map").boundingBox();
  const panel = await page.locator(".side-panel").boundingBox();
  expect(panel!.x).toBeGreaterThanOrEqual(map!.x + map!.width);
  expect(map!.height).toBeGreaterThan(viewport.height * 0.8);
  expect(panel!.height).toBeGreaterThan(viewport.height * 0.8);
  await page.setViewportSize({ width: viewport.height, height: viewport.width });
  await handle.waitFor();
  const sheet = await page.locator(".side-panel").boundingBox();
  expect(sheet!.width).toBe(viewport.height);
  await close();
});
