import { fileURLToPath } from "node:url";
import { serve } from "@cairn/api";
import { ConceptIndex } from "@cairn/graph-core";
import { readingsOf, snapshotFolder } from "@cairn/graph-core/node";
import { placesOf } from "@cairn/layout";
import type { Browser, Page } from "playwright-core";
import type { Bench, BenchOptions } from "../bench.ts";
import { launch, PATIENCE, VIEWPORT } from "../browser.ts";
import { alone, compared, type Figure } from "../figure.ts";
import { percentile } from "../measure.ts";
import { PageTime } from "../page-time.ts";
import { notesOf } from "../vault.ts";

const WEB_ROOT = fileURLToPath(new URL("../../../packages/web/dist", import.meta.url));
/** What the data of a first view may weigh, compressed. */
const LIMIT_KB = 500;

/** The app itself on notes: what a browser loads before anybody does anything, and how soon there is something to see. */
export const firstView: Bench = {
  name: "first-view",
  browser: true,
  about:
    "The map's first view of real notes in Chromium: bytes as they come over the wire, with the limit of 500 KB; time to the first picture; a click to a focused neighbourhood.",
  async run(options) {
    const index = await indexOf(options);
    const server = await serve(index, {
      vaultName: "notes",
      port: 0,
      webRoot: WEB_ROOT,
      places: placesOf(index.parts),
      limits: { maxMilliseconds: PATIENCE },
    });
    const browser = await launch();
    try {
      // The server's own first answer is not what a visitor waits for, once it has been given to somebody.
      await visit(browser, server.url, async () => undefined);
      return [
        alone("notes", index.notePaths.length, "notes"),
        alone("concepts", index.graph.order, "concepts"),
        alone("relations", index.graph.size, "relations"),
        ...(await visit(browser, server.url, clickToFocus)),
      ];
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

/** Of a folder as it is, what was read before is taken from its snapshot, as `cairn serve` does. */
async function indexOf({ vault, notes: count }: BenchOptions): Promise<ConceptIndex> {
  const notes = await notesOf(vault, count);
  const isAsItIs = vault !== undefined && count === undefined;
  const { readings } = await readingsOf(notes, isAsItIs ? { snapshot: await snapshotFolder(vault) } : {});
  const index = new ConceptIndex();
  index.applyBatch({ set: readings.map((reading, i) => ({ reading, text: notes[i]!.text })) });
  return index;
}

/** What a response is counted as. */
type Kind = "data" | "scripts" | "page, styles, signs";

/** A first visit: an empty cache, nothing remembered. */
async function visit(
  browser: Browser,
  url: string,
  then: (page: Page) => Promise<Figure[] | undefined>,
): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => localStorage.setItem("cairn:tour-seen", "true"));
    const bytes = await countBytes(page);
    await page.goto(url, { timeout: PATIENCE });
    const picture = await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (document.querySelector('main[data-concepts]:not([data-concepts="0"]) canvas') === null) await frame();
      await frame();
      return performance.now();
    });
    await page.waitForTimeout(1000);
    const kilobytes = (kind: Kind): number => (bytes.get(kind) ?? 0) / 1000;
    return [
      compared("data of the first view, compressed", kilobytes("data"), "KB", "the limit of 500 KB", LIMIT_KB),
      alone("its scripts, compressed", kilobytes("scripts"), "KB"),
      alone("its page, styles and signs, compressed", kilobytes("page, styles, signs"), "KB"),
      alone("from the address to the first picture", picture, "ms"),
      ...((await then(page)) ?? []),
    ];
  } finally {
    await context.close();
  }
}

/** Counts what comes over the wire, headers and all, as it comes: compressed by the server. What stays open is left out. */
async function countBytes(page: Page): Promise<ReadonlyMap<Kind, number>> {
  const bytes = new Map<Kind, number>();
  const kinds = new Map<string, Kind>();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, response }) => {
    const { pathname } = new URL(response.url);
    kinds.set(
      requestId,
      pathname.endsWith("/graphql") ? "data" : pathname.endsWith(".js") ? "scripts" : "page, styles, signs",
    );
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind !== undefined) bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  return bytes;
}

const CLICKS = 9;

/** The median of some clicks on names in the panel, until the neighbourhood has been drawn: by the clock, and what the page worked. */
async function clickToFocus(page: Page): Promise<Figure[]> {
  const busy = await PageTime.of(page);
  const times: number[] = [];
  const costs: number[] = [];
  for (let click = 0; click < CLICKS; click++) {
    const { result, milliseconds } = await busy.during(() =>
      page.evaluate(async (nth) => {
        const names = [...document.querySelectorAll<HTMLElement>(".theme-block .concept-link")];
        const main = document.querySelector("main");
        const name = names[nth % Math.max(1, names.length)];
        if (!name || !main) throw new Error("There is nothing to choose");
        const start = performance.now();
        name.click();
        while (!main.getAttribute("data-scene")?.startsWith("focus:")) {
          if (performance.now() - start > 60_000) throw new Error(`Nothing came of a click on ${name.textContent}`);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - start;
      }, click),
    );
    times.push(result);
    costs.push(milliseconds);
    await page.keyboard.press("Escape");
    await page.waitForSelector('main[data-scene="overview"]', { timeout: PATIENCE });
    await page.waitForSelector(".theme-block .concept-link", { timeout: PATIENCE });
  }
  return [
    alone("click to focused neighbourhood", percentile(times, 0.5), "ms"),
    alone("click to focused neighbourhood, processor time of the page", percentile(costs, 0.5), "ms"),
  ];
}
