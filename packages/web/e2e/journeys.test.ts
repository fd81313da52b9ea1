import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { findConcept, mapReady, PHONE, settled, visit } from "./browser.ts";
import { onStage } from "./stage.ts";

const { server, browser } = await onStage();

describe("first sight", () => {
  it("shows the map and the themes, without a complaint", async () => {
    const { page, complaints, close } = await visit(browser, server.url);
    await mapReady(page);
    expect(await page.locator(".theme-block").count()).toBeGreaterThan(2);
    expect(await page.locator(".live").getAttribute("data-connection")).toBe("live");
    expect(complaints).toEqual([]);
    await close();
  });

  it("is the same picture for everyone, on every load", async () => {
    const pictures = [];
    for (let load = 0; load < 2; load++) {
      const { page, close } = await visit(browser, server.url);
      await mapReady(page);
      pictures.push(await page.locator(".map-canvas canvas").screenshot());
      await close();
    }
    expect(pictures[0]?.equals(pictures[1] ?? Buffer.alloc(0))).toBe(true);
  });
});

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
    const one = Number(await page.getAttribute("main", "data-concepts"));
    const focused = page.url();
    await page.getByRole("button", { name: "2 steps" }).click();
    await page.waitForSelector('main[data-scene*=":2:"]');
    expect(new URL(page.url()).searchParams.get("depth")).toBe("2");
    expect(Number(await page.getAttribute("main", "data-concepts"))).toBeGreaterThanOrEqual(one);
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

describe("evidence", () => {
  it("shows that distillation uses synthetic data, with its line, and leads there and back", async () => {
    const { page, complaints, close } = await visit(browser, `${server.url}?focus=distillation`);
    await mapReady(page);
    const line = page
      .locator(".relation-line")
      .filter({ has: page.locator(".relation-head", { hasText: /^synthetic data.*(uses|fine-tunes|generates)/i }) })
      .first();
    await line.waitFor();
    const evidence = line.locator(".evidence").first();
    const number = Number(/line (\d+)/.exec((await evidence.textContent()) ?? "")?.[1]);
    await evidence.click();
    const lit = page.locator('.note-text [aria-current="true"]');
    await lit.waitFor();
    expect(Number(await lit.getAttribute("data-line"))).toBe(number);
    expect(await lit.textContent()).toMatch(/synthetic/i);
    expect(
      await lit.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }),
    ).toBe(true);
    expect(new URL(page.url()).searchParams.get("line")).toBe(String(number));
    // A mention in the note leads to its concept on the map.
    const mention = page.locator(".note-text a.mention", { hasText: /^synthetic data$/i }).first();
    await mention.click();
    await page.waitForSelector('main[data-scene^="focus:synthetic-data"]');
    await page.goBack();
    await lit.waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("lets a paragraph flow over the lines that it was wrapped into, and still lights one of them", async () => {
    const { page, close } = await visit(browser, `${server.url}?note=basics/Transfer learning.md&line=7`);
    const lit = page.locator('[data-line="7"][aria-current="true"]');
    await lit.waitFor();
    const rows = await page.evaluate(() =>
      [6, 7, 8].map((number) =>
        [...document.querySelector(`[data-line="${number}"]`)!.getClientRects()].map(({ top }) => Math.round(top)),
      ),
    );
    // Each line begins on the row that the one before it ends on.
    expect([rows[1]![0], rows[2]![0]]).toEqual([rows[0]!.at(-1), rows[1]!.at(-1)]);
    expect(await page.locator("p:has(> [data-line])").filter({ has: lit }).textContent()).toContain(
      "has already learned\ngeneral patterns",
    );
    // The note begins with its title, which stands at the head of the panel.
    expect(await page.getByRole("heading", { name: "Transfer learning", exact: true }).count()).toBe(1);
    expect(await page.locator("h2.panel-title[data-line='1'] a.mention").count()).toBe(1);
    await close();
  });

  it("opens a link to a line of a note", async () => {
    const { page, close } = await visit(browser, `${server.url}?note=bedrock/Distillation.md&line=12`);
    await page.locator('[data-line="12"][aria-current="true"]').waitFor({ state: "attached" });
    await close();
  });
});

describe("filters", () => {
  it("hides a relation type, says so in the address and counts", async () => {
    const { page, close } = await visit(browser, `${server.url}?focus=distillation`);
    await mapReady(page);
    await page.waitForSelector('main[data-scene^="focus:"]');
    await page.getByRole("button", { name: "Filters" }).click();
    const row = page.locator(".check-row").filter({ hasText: "part of" });
    expect(Number((await row.locator(".count").textContent())?.replaceAll(",", ""))).toBeGreaterThan(0);
    const drawn = async (): Promise<number> =>
      Number(
        /: ([\d,]+) of/
          .exec((await page.locator("#filters:not([aria-busy])").textContent()) ?? "")?.[1]
          ?.replaceAll(",", ""),
      );
    const before = await drawn();
    await row.getByRole("checkbox").uncheck();
    expect(await drawn()).toBeLessThan(before);
    expect(new URL(page.url()).searchParams.get("hide")).toBe("part-of");
    await page.getByRole("button", { name: "Filters, 1 active" }).waitFor();
    await close();
  });

  it("shows only what a note speaks of", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    await page.getByRole("button", { name: "Filters" }).click();
    await page.getByRole("combobox", { name: "Only what a note speaks of" }).selectOption("bedrock/Distillation.md");
    await page.waitForSelector('main[data-scene^="lit:bedrock/Distillation.md"]');
    await page.getByRole("button", { name: "Whole map", exact: true }).click();
    await page.waitForSelector('main[data-scene="overview"]');
    await close();
  });
});

describe("a phone", () => {
  it("has the map above a sheet, and everything within reach of a thumb", async () => {
    const { page, complaints, close } = await visit(browser, server.url, PHONE);
    await mapReady(page);
    const place = await page.locator(".side-panel").boundingBox();
    expect(place?.y).toBeGreaterThan(600);
    await page.getByRole("button", { name: "Show more of the panel" }).tap();
    await page.locator('.side-panel[data-size="half"]').waitFor();
    await page.locator(".chip").first().tap();
    await page.waitForSelector('main[data-scene^="focus:"]');
    for (const button of await page.locator(".top-bar button:visible, .actions button:visible").all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    }
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("exploring", () => {
  it("draws what is fairly certain, and all when asked to, by keyboard", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    await page.getByRole("button", { name: "Filters" }).click();
    const slider = page.getByRole("slider");
    const drawn = async (): Promise<number> =>
      Number(
        /: ([\d,]+) of/
          .exec((await page.locator("#filters:not([aria-busy])").textContent()) ?? "")?.[1]
          ?.replaceAll(",", ""),
      );
    const calm = await drawn();
    await slider.focus();
    await page.keyboard.press("Home");
    expect(await drawn()).toBeGreaterThan(calm);
    expect(new URL(page.url()).searchParams.get("sure")).toBe("0");
    await close();
  });

  it("takes a concept off the map and puts it back", async () => {
    const { page, close } = await visit(browser, `${server.url}?focus=fine-tuning`);
    await mapReady(page);
    const count = async (): Promise<number> => Number(await page.getAttribute("main", "data-concepts"));
    await page.getByRole("button", { name: "Hide on the map" }).click();
    await page.waitForSelector('main[data-scene="overview"]');
    const without = await count();
    expect(page.url()).toContain("without=fine-tuning");
    await page.getByRole("button", { name: "Filters" }).click();
    await page.getByRole("button", { name: "Show Fine-tuning again" }).click();
    await page.waitForSelector(`main[data-concepts="${without + 1}"]`);
    await close();
  });

  it("sets a path in layers and a focus in rings, and the address keeps it", async () => {
    const { page, close } = await visit(browser, `${server.url}?goal=distillation`);
    await mapReady(page);
    await page.getByRole("button", { name: "Layers" }).click();
    await page.waitForSelector('main[data-scene*=":layers"]');
    await page.goto(`${server.url}?focus=distillation`);
    await mapReady(page);
    await page.getByRole("button", { name: "Rings" }).click();
    await page.waitForSelector('main[data-scene$=":rings"]');
    expect(page.url()).toContain("layout=rings");
    await page.reload();
    await mapReady(page);
    await page.waitForSelector('main[data-scene$=":rings"]');
    await close();
  });

  it("calls what a link names by an alias as the notes do", async () => {
    const { page, close } = await visit(browser, `${server.url}?page=connect&from=fine-tuning&to=rag`);
    await mapReady(page);
    await page.getByRole("combobox", { name: "Retrieval-Augmented Generation" }).waitFor();
    await close();
  });

  it("says how two concepts are connected, on the map and with the sentences, and takes the picture away", async () => {
    const { page, complaints, close } = await visit(browser, `${server.url}?focus=fine-tuning`);
    await mapReady(page);
    await page.getByRole("button", { name: "Connected to" }).click();
    await page.getByRole("combobox", { name: "Second concept" }).fill("Amazon Bedrock");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForSelector('main[data-scene^="ways:"]');
    expect(await page.locator(".connect-steps .evidence").count()).toBeGreaterThan(1);
    expect(await page.locator(".compare th[scope=col]").allTextContents()).toEqual(["Fine-tuning", "Amazon Bedrock"]);
    expect(page.url()).toContain("page=connect&from=fine-tuning&to=amazon-bedrock");
    await page.getByRole("button", { name: "Take this view away" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Drawing (SVG)" }).click(),
    ]);
    const svg = await readFile(await file.path(), "utf8");
    expect(svg).toContain("<title>Amazon Bedrock</title>");
    const [picture] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Picture (PNG)" }).click(),
    ]);
    expect((await readFile(await picture.path())).subarray(1, 4).toString()).toBe("PNG");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.waitForSelector('main[data-scene="overview"]');
    expect(complaints).toEqual([]);
    await close();
  });
});
