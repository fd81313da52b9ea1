import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { DESKTOP, findConcept, mapReady, PHONE, settled, stones, visit } from "./browser.ts";
import { onStage } from "./stage.ts";

const { server, browser } = await onStage();

/** Until the address tells this, which it does once the picture stands still. */
const told = (page: Page, part: RegExp): Promise<void> => page.waitForURL((url) => part.test(url.search));

/** Until the address has told the last place, too. */
async function calm(page: Page): Promise<void> {
  for (let before = ""; before !== page.url();) {
    before = page.url();
    await page.waitForTimeout(600);
  }
}

/** A place near one where the mouse rests on no stone or name, nor beside one; the mouse is left there. */
async function freePlace(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const rests = async (atX: number, atY: number): Promise<boolean> => {
    await page.mouse.move(atX, atY);
    await page.waitForTimeout(50);
    return (await page.locator(".map-canvas.is-over").count()) > 0;
  };
  search: for (let turn = 0; turn < 60; turn++) {
    const place = { x: x + 6 * turn * Math.cos(turn), y: y + 4 * turn * Math.sin(turn) };
    for (const [right, down] of [
      [12, 0],
      [-12, 0],
      [0, 12],
      [0, -12],
      [0, 0],
    ] as const)
      if (await rests(place.x + right, place.y + down)) continue search;
    return place;
  }
  throw new Error("The map is full of stones");
}

/** The middle of the map, with the wheel turned there and the map pulled aside. */
async function lookCloser(page: Page, aside: number): Promise<void> {
  const box = await page.locator(".map-canvas").boundingBox();
  if (!box) throw new Error("There is no map");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -240);
  await settled(page);
  const from = await freePlace(page, x, y);
  await page.mouse.down();
  await page.mouse.move(from.x + aside, from.y + aside / 2, { steps: 8 });
  await page.mouse.up();
  await calm(page);
}

type Place = readonly [x: number, y: number];

/**
 * Whether two pictures are one to the eye: every stone has one within a pixel in the other. Some are drawn a little beyond the map: of these the
 * outermost may be left out, where the place that the address tells, which is rounded, is a hair's breadth off.
 */
function expectSame(now: readonly string[], before: readonly string[]): void {
  const [here, there] = [now, before].map((list) =>
    list.map((stone): Place => {
      const [x = 0, y = 0] = stone.split(" ").map(Number);
      return [x, y];
    }),
  ) as [Place[], Place[]];
  const alone = (some: readonly Place[], others: readonly Place[]): Place[] =>
    some.filter(([x, y]) => !others.some(([u, v]) => Math.hypot(x - u, y - v) <= 1));
  const isOutermost = (place: Place): boolean =>
    [0, 1].some((way) => {
      const all = [...here, ...there].map((each) => each[way] as number);
      const at = place[way] as number;
      return at - Math.min(...all) < 1 || Math.max(...all) - at < 1;
    });
  expect(here.length).toBeGreaterThan(0);
  expect([...alone(here, there), ...alone(there, here)].filter((place) => !isOutermost(place))).toEqual([]);
}

async function asSeenBySomebodyElse(page: Page, about: typeof DESKTOP | typeof PHONE = DESKTOP): Promise<string[]> {
  const { page: other, complaints, close } = await visit(browser, page.url(), about);
  await mapReady(other);
  if (new URL(page.url()).searchParams.has("focus")) await other.waitForSelector('main[data-scene^="focus:"]');
  await settled(other);
  const seen = await stones(other);
  // Looking changes nothing, neither the address nor what this visitor has arranged.
  await other.waitForTimeout(500);
  expect(other.url()).toBe(page.url());
  expect(await other.evaluate(() => localStorage.getItem("cairn:pins:content"))).toBeNull();
  expect(complaints).toEqual([]);
  await close();
  return seen;
}

it("says where one looks, once the map stands still, without a step for the back button", async () => {
  const { page, complaints, close } = await visit(browser, server.url);
  await mapReady(page);
  const whole = await stones(page);
  const steps = await page.evaluate(() => history.length);
  await lookCloser(page, 90);
  await told(page, /^\?at=-?[\d.]+,-?[\d.]+,[\d.]+$/);
  const closer = await stones(page);
  expect(closer).not.toEqual(whole);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expectSame(await asSeenBySomebodyElse(page), closer);
  await page.getByRole("button", { name: "Show all" }).click();
  await told(page, /^$/);
  expectSame(await stones(page), whole);
  expect(complaints).toEqual([]);
  await close();
});

it("leads back and forth between pictures as they were seen", async () => {
  const { page, complaints, close } = await visit(browser, server.url);
  await mapReady(page);
  await lookCloser(page, -70);
  await told(page, /at=/);
  const map = { address: page.url(), stones: await stones(page) };
  await page.keyboard.press("/");
  await page.keyboard.type("distillation");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForSelector('main[data-scene^="focus:"]');
  // Another picture is seen as a whole.
  expect(new URL(page.url()).search).toBe("?focus=distillation");
  await settled(page);
  await lookCloser(page, 60);
  expect(page.url()).toMatch(/focus=distillation&at=/);
  const focus = { address: page.url(), stones: await stones(page) };
  expectSame(await asSeenBySomebodyElse(page), focus.stones);
  await page.goBack();
  await page.waitForSelector('main[data-scene="overview"]');
  await settled(page);
  expect(page.url()).toBe(map.address);
  expectSame(await stones(page), map.stones);
  await page.goForward();
  await page.waitForSelector('main[data-scene^="focus:"]');
  await settled(page);
  expect(page.url()).toBe(focus.address);
  expectSame(await stones(page), focus.stones);
  expect(complaints).toEqual([]);
  await close();
});

it("goes back to the place before, where the picture is the same", async () => {
  const { page, close } = await visit(browser, server.url);
  await mapReady(page);
  await lookCloser(page, 50);
  await told(page, /at=/);
  const before = { address: page.url(), stones: await stones(page) };
  await page.getByRole("button", { name: "Gaps and circles" }).click();
  await told(page, /page=gaps&at=/);
  await lookCloser(page, 50);
  expect(page.url().split("at=")[1]).not.toBe(before.address.split("at=")[1]);
  await page.goBack();
  await settled(page);
  expect(page.url()).toBe(before.address);
  expectSame(await stones(page), before.stones);
  await close();
});

it("says what is pinned; who gets the link sees it there and keeps the own arrangement", async () => {
  const { page, close } = await visit(browser, server.url);
  await mapReady(page);
  const place = await findConcept(page);
  await page.mouse.down();
  await page.mouse.move(place.x + 60, place.y + 45, { steps: 6 });
  await page.mouse.up();
  await told(page, /^\?pins=[\w-]+,-?[\d.]+,-?[\d.]+$/);
  expectSame(await asSeenBySomebodyElse(page), await stones(page));
  // Where the address says nothing, it is the map as this visitor has arranged it.
  const arranged = page.url();
  await page.goto(server.url);
  await mapReady(page);
  await told(page, /pins=/);
  expect(page.url()).toBe(arranged);
  await close();
});

it("means the same on a phone: the same part of the map, which is held upright there", async () => {
  const { page, close } = await visit(browser, `${server.url}?at=0,0,3`, PHONE);
  await mapReady(page);
  const seen = await stones(page);
  expectSame(await asSeenBySomebodyElse(page, PHONE), seen);
  await page.locator(".map-focus").press("+");
  await page.waitForURL((url) => url.search.startsWith("?at=") && !url.search.endsWith(",3"));
  expect(await stones(page)).not.toEqual(seen);
  expectSame(await asSeenBySomebodyElse(page, PHONE), await stones(page));
  await close();
});
