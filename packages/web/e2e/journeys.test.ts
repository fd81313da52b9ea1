import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { mapReady, PHONE, settled, visit } from "./browser.ts";
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
