import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DESKTOP, findConcept, mapReady, PHONE, settled, visit } from "./browser.ts";
import { startServer } from "./server.ts";
import { onStage } from "./stage.ts";

const { server, browser } = await onStage();

const concepts = async (page: Page): Promise<number> => Number(await page.getAttribute("main", "data-concepts"));

describe("two fingers", () => {
  it("zoom the map, and with it bring more concepts; the page itself stays as it is", async () => {
    const { page, complaints, close } = await visit(browser, server.url, PHONE);
    await mapReady(page);
    const first = await concepts(page);
    const touch = await page.context().newCDPSession(page);
    const fingers = (type: "touchStart" | "touchMove" | "touchEnd", apart?: number) =>
      touch.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: apart === undefined ? [] : [-1, 1].map((side) => ({ x: 195 + side * apart, y: 300 })),
      });
    for (let pinch = 0; pinch < 4 && (await concepts(page)) === first; pinch++) {
      await fingers("touchStart", 30);
      for (const apart of [50, 80, 110, 140]) await fingers("touchMove", apart);
      await fingers("touchEnd");
      await settled(page);
    }
    await page.waitForFunction(
      (count) => Number(document.querySelector("main")?.getAttribute("data-concepts")) > count,
      first,
    );
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("motion", () => {
  /** How many different pictures the map shows on its way from a click to the focus, and behind it. */
  async function picturesOnTheWay(): Promise<number> {
    const { page, close } = await visit(browser, server.url, DESKTOP);
    await mapReady(page);
    const place = await findConcept(page);
    const count = page.evaluate(async () => {
      const main = document.querySelector("main");
      const canvas = document.querySelector<HTMLCanvasElement>(".map-canvas canvas");
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (!main?.getAttribute("data-scene")?.startsWith("focus:")) await frame();
      const pictures = new Set<string>();
      // The first frames draw what was, then what is; whoever moves is still on the way.
      for (let tick = 0; tick < 14; tick++) {
        await frame();
        if (tick > 3) pictures.add(canvas?.toDataURL() ?? "");
      }
      return pictures.size;
    });
    await page.mouse.click(place.x, place.y);
    const pictures = await count;
    await close();
    return pictures;
  }

  it("is none where the visitor wants none: a focus stands at once", async () => {
    expect(await picturesOnTheWay()).toBe(1);
  });
});

describe("names from right to left", () => {
  it("are set so in the panel and the note, and found by search", async () => {
    const vault = await mkdtemp(join(tmpdir(), "cairn-rtl-"));
    await writeFile(
      join(vault, "ar.md"),
      "# الذكاء الاصطناعي\n\n- **التعلم الآلي**: فرع من [[الذكاء الاصطناعي]]\n- **الشبكات العصبية**: نموذج من [[التعلم الآلي]]\n",
    );
    const arabic = await startServer(vault, 0, ["--no-cache"]);
    try {
      const { page, complaints, close } = await visit(browser, arabic.url);
      await mapReady(page);
      await page.keyboard.press("/");
      await page.keyboard.type("التعلم");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      const title = page.locator("h2.panel-title");
      await title.getByText("التعلم الآلي").waitFor();
      expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
      await page.locator(".evidence").first().click();
      const line = page.locator('.note-text [aria-current="true"]');
      await line.waitFor();
      expect(await line.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
      expect(complaints).toEqual([]);
      await close();
    } finally {
      await arabic.stop();
      await rm(vault, { recursive: true, force: true });
    }
  });
});

describe("layers", () => {
  it("say so where the notes show no order, where nobody answers, and while they come", async () => {
    const vault = await mkdtemp(join(tmpdir(), "cairn-flat-"));
    await writeFile(join(vault, "a.md"), "# Tea\n\nTea contrasts with coffee. Cocoa contrasts with tea.\n");
    const flat = await startServer(vault, 0, ["--no-cache"]);
    try {
      const { page, close } = await visit(browser, `${flat.url}?layout=layers`);
      await page.locator(".pill").getByText("do not show what has to be understood before what").waitFor();
      // Two have an order then, and most of what is on the map is missing.
      await writeFile(
        join(vault, "b.md"),
        '---\nrequires: ["[[Tea]]"]\n---\n# Teapot\n\nA teapot is a vessel. A teapot uses a strainer. A teapot contains a handle.\n',
      );
      await page.locator(".pill").getByText("Only 2 concepts: what the notes put in an order").waitFor();
      await close();
      const failing = await visit(browser, "about:blank");
      await failing.page.route("**/graphql", async (route) => {
        if (!route.request().postData()?.includes("query Layers")) return route.continue();
        await failing.page.locator(".pill").getByText("Arranging").waitFor();
        return route.abort();
      });
      await failing.page.goto(`${server.url}?layout=layers`);
      await failing.page.locator(".pill").getByText("This could not be loaded.").waitFor();
      await failing.close();
    } finally {
      await flat.stop();
      await rm(vault, { recursive: true, force: true });
    }
  });
});

describe("errors", () => {
  it("are told in the language of the page", async () => {
    const { page, close } = await visit(browser, `${server.url}?lang=de`);
    await mapReady(page);
    await page.route("**/graphql", (route) =>
      route.fulfill({
        json: { errors: [{ message: "It took too long.", extensions: { code: "limit-time" } }] },
      }),
    );
    await page.getByRole("button", { name: "Lücken und Kreise" }).click();
    await page.getByRole("alert").getByText("Das hat zu lange gedauert und wurde abgebrochen.").waitFor();
    await page.unroute("**/graphql");
    await page.route("**/graphql", (route) => route.abort());
    await page.getByRole("button", { name: "Noch einmal versuchen" }).click();
    await page.getByRole("alert").getByText("Der Server hat nicht geantwortet.").waitFor();
    await close();
  });
});
