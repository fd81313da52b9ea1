import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { mapReady, names, PHONE, settled, visit, type PlacedName } from "./browser.ts";
import { onStage } from "./stage.ts";

const { server, browser } = await onStage();

async function namesOf(query: string, scene: string, width: number): Promise<string[]> {
  const size = { ...PHONE, viewport: { width, height: width < 360 ? 640 : 844 } };
  const { page, complaints, close } = await visit(browser, `${server.url}${query}`, size);
  await mapReady(page);
  await page.waitForSelector(`main[data-scene^="${scene}"]`);
  await settled(page);
  const read = await names(page);
  if (scene === "focus:") await expectAllNamed(page, read);
  expect(complaints).toEqual([]);
  await close();
  return read.map(({ name }) => name);
}

/** Whether everything around a concept can be read: as much as is said to be there, and no name over another. */
async function expectAllNamed(page: Page, read: readonly PlacedName[]): Promise<void> {
  const said = await page.getByRole("status").filter({ hasText: /\d/ }).first().textContent();
  const around = Number(/\d+/.exec(said ?? "")?.[0]);
  expect(around).toBeGreaterThan(3);
  expect(read.filter(({ strong }) => strong)).toHaveLength(1);
  expect(read).toHaveLength(around + 1);
  const covered = read.flatMap((one, index) =>
    read.slice(index + 1).flatMap((other) => (overlap(one, other) ? [`${one.name} / ${other.name}`] : [])),
  );
  expect(covered).toEqual([]);
}

/** By a little less than what letters take, whatever the font. */
const overlap = (one: PlacedName, other: PlacedName): boolean =>
  Math.abs(one.y - other.y) < 13 && Math.abs(one.x - other.x) < halfWidth(one) + halfWidth(other);

/** Beside their stones names are shortened. */
const halfWidth = ({ name, strong }: PlacedName): number =>
  strong ? Math.min(name.length, 30) * 4 : Math.min(name.length, 15) * 3;

describe("on a phone", () => {
  it.each([320, 390])("both that were asked about are named, at %i pixels, and what is between them", async (width) => {
    const read = await namesOf("?page=connect&from=distillation&to=retrieval-augmented-generation", "ways:", width);
    expect(read).toContain("Distillation");
    expect(read).toContain("Retrieval-Augmented Generation");
    expect(read.length).toBeGreaterThan(3);
  });

  it.each(["retrieval-augmented-generation", "foundation-model", "custom-models"])(
    "the name in the middle covers none around it: %s",
    async (slug) => {
      await namesOf(`?focus=${slug}`, "focus:", 390);
    },
  );

  it.each([
    [2, 844],
    [3, 844],
    [2, 667],
  ])("all of %i steps around stands between the buttons, on %i pixels of height", async (depth, height) => {
    const size = { ...PHONE, viewport: { width: 390, height } };
    const { page, close } = await visit(browser, `${server.url}?focus=amazon-bedrock&depth=${depth}`, size);
    await mapReady(page);
    await page.waitForSelector('main[data-scene^="focus:"]');
    await settled(page);
    const read = await names(page);
    const edge = async (selector: string) => (await page.locator(selector).boundingBox()) ?? { y: 0, height: 0 };
    const bar = await edge(".top-bar");
    const above = await edge(".map-top");
    const below = await edge(".map-corner-row");
    // Names are placed on the canvas, which begins under the bar.
    const top = above.y + above.height - bar.height;
    expect(read.length).toBeGreaterThan(8);
    expect(read.filter(({ y }) => y < top || y > below.y - bar.height)).toEqual([]);
    await close();
  });
});

describe("beside the panel of a tablet", () => {
  it.each([1, 2])("names stand apart and under the buttons, at %i steps", async (depth) => {
    const size = { viewport: { width: 820, height: 1180 } };
    const { page, close } = await visit(browser, `${server.url}?focus=amazon-bedrock&depth=${depth}`, size);
    await mapReady(page);
    await page.waitForSelector('main[data-scene^="focus:"]');
    await settled(page);
    const read = await names(page);
    await expectAllNamed(page, read);
    const buttons = await page.locator(".map-top").boundingBox();
    const bar = await page.locator(".top-bar").boundingBox();
    expect(Math.min(...read.map(({ y }) => y))).toBeGreaterThan(
      (buttons?.y ?? 0) + (buttons?.height ?? 0) - (bar?.height ?? 0),
    );
    await close();
  });
});

it("on a phone on its side no name stands under a button", async () => {
  const onItsSide = { ...PHONE, viewport: { width: 844, height: 390 } };
  const { page, close } = await visit(browser, `${server.url}?layout=layers`, onItsSide);
  await mapReady(page);
  await page.waitForSelector('main[data-scene="layers"]');
  await settled(page);
  const [map, ...buttons] = await page.evaluate(() =>
    ["main", ".zoom-tools", ".map-corner-row > *", ".map-top > *"].flatMap((which) =>
      [...document.querySelectorAll(which)].map((each) => each.getBoundingClientRect().toJSON() as DOMRect),
    ),
  );
  expect(buttons.length).toBeGreaterThan(4);
  const read = await names(page);
  expect(read.length).toBeGreaterThan(5);
  const under = read.filter(({ name, x, y, strong }) =>
    buttons.some(
      (box) =>
        Math.abs(box.x - map!.x + box.width / 2 - x) < box.width / 2 + name.length * (strong ? 3.5 : 2.5) &&
        Math.abs(box.y - map!.y + box.height / 2 - y) < box.height / 2 + 5,
    ),
  );
  expect(under).toEqual([]);
  // Beside each other, so that they leave the map its height.
  expect(buttons[0]!.height).toBeLessThan(50);
  await close();
});
