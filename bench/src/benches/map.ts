import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { serve } from "@cairn/api";
import { ConceptIndex } from "@cairn/graph-core";
import { placesOf } from "@cairn/layout";
import type { Browser, Page } from "playwright-core";
import type { Bench } from "../bench.ts";
import { alone, compared, type Figure } from "../figure.ts";
import { madeNotes } from "../made-notes.ts";
import { percentile } from "../measure.ts";
import { PageTime } from "../page-time.ts";

const WEB = fileURLToPath(new URL("../../../packages/web/", import.meta.url));
/** Concepts; three times as many relations. */
const SIZES = [1000, 5000, 20_000] as const;
const SMALL_SIZES = [100] as const;
const GESTURES = ["pan", "zoom"] as const;
/** A busy machine is no reason to give up, in milliseconds. */
const PATIENCE = 300_000;
const VIEWPORT = { width: 1440, height: 900 };

/** What the page of packages/web/bench offers. */
interface PageBench {
  show(what: "ours" | "all" | "defaults", size: number): Promise<void>;
  gesture(gesture: "pan" | "zoom", milliseconds: number): Promise<{ frames: number; milliseconds: number }>;
  answer(size: number): Promise<void>;
  firstPicture(placed: boolean): Promise<number>;
}

declare global {
  var bench: PageBench;
}

/** The map in a real browser without a graphics card, beside the canvas library with its defaults on the same graph. */
export const map: Bench = {
  name: "map",
  browser: true,
  about:
    "Frames a second while panning and zooming in Chromium without a graphics card, beside react-force-graph-2d with its defaults on the same graph, places and gestures; the first picture; a click to a focused neighbourhood; bytes of the first view of N notes.",
  async run({ notes: count = 1000 }) {
    const small = count < 100;
    const browser = await launch();
    try {
      return [...(await frames(browser, small)), ...(await firstView(browser, count))];
    } finally {
      await browser.close();
    }
  },
};

/** Loaded here: the other benches need no browser. */
async function launch(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"],
  });
}

async function frames(browser: Browser, small: boolean): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "cairn-frames-"));
  const figures: Figure[] = [];
  const milliseconds = small ? 200 : 3000;
  try {
    const root = join(WEB, "bench");
    const { build } = await import("vite");
    await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "error", build: { outDir: folder } });
    const site = await staticSite(folder);
    try {
      const page = await browser.newPage({ viewport: VIEWPORT });
      await page.goto(site.url);
      await page.waitForFunction(() => "bench" in globalThis);
      const busy = await PageTime.of(page);
      for (const size of small ? SMALL_SIZES : SIZES) {
        const went = new Map<string, Pace>();
        for (const what of ["defaults", "ours", "all"] as const) {
          progress(`${what}, ${size} concepts`);
          await page.evaluate(([which, n]) => bench.show(which, n), [what, size] as const);
          for (const gesture of GESTURES)
            went.set(`${what} ${gesture}`, await paceOf(page, busy, gesture, milliseconds));
        }
        for (const gesture of GESTURES) {
          const [theirs, ours, all] = ["defaults", "ours", "all"].map((what) => went.get(`${what} ${gesture}`)!);
          figures.push(
            compared(`${gesture}, ${size} concepts`, ours!.rate, "frames/s", "defaults", theirs!.rate),
            compared(
              `${gesture}, ${size} concepts, all shown at once with names`,
              all!.rate,
              "frames/s",
              "defaults",
              theirs!.rate,
            ),
            compared(
              `${gesture}, ${size} concepts, processor time of a frame`,
              ours!.cost,
              "ms",
              "defaults",
              theirs!.cost,
            ),
          );
        }
      }
      // The first view holds 360 concepts of however large a vault; the others are what more at once would take.
      for (const size of small ? SMALL_SIZES : [360, 1500, 5000]) {
        for (const placed of [true, false]) {
          if (!placed && size > 1500) continue;
          const how = placed ? "with its places" : "laid out in the browser";
          progress(`first picture, ${size} concepts, ${how}`);
          await page.evaluate((n) => bench.answer(n), size);
          await page.evaluate((told) => bench.firstPicture(told), placed);
          await page.evaluate((n) => bench.answer(n), size);
          const { result, milliseconds: cost } = await busy.during(() =>
            page.evaluate((told) => bench.firstPicture(told), placed),
          );
          figures.push(
            alone(`first picture, ${size} concepts, ${how}`, result, "ms"),
            alone(`first picture, ${size} concepts, ${how}, processor time of the page`, cost, "ms"),
          );
        }
      }
      await page.close();
    } finally {
      await site.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return figures;
}

/** How fast a gesture went: frames a second by the clock, and milliseconds of the page's own thread for each. */
interface Pace {
  rate: number;
  cost: number;
}

async function paceOf(page: Page, busy: PageTime, gesture: "pan" | "zoom", milliseconds: number): Promise<Pace> {
  const { result, milliseconds: cost } = await busy.during(() =>
    page.evaluate(([how, ms]) => bench.gesture(how, ms), [gesture, milliseconds] as const),
  );
  return { rate: (1000 * result.frames) / result.milliseconds, cost: cost / result.frames };
}

/** On a terminal, what is being measured: a whole run takes minutes. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
}

/** The app itself on a made vault: what its first view takes, and a click on a name to its neighbourhood on the map. */
async function firstView(browser: Browser, count: number): Promise<Figure[]> {
  progress(`reading ${count} notes`);
  const index = new ConceptIndex();
  index.setNotes(madeNotes(count));
  progress("laying out");
  const server = await serve(index, {
    vaultName: "made",
    port: 0,
    webRoot: join(WEB, "dist"),
    places: placesOf(index.graph),
    limits: { maxMilliseconds: PATIENCE },
  });
  const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: "reduce" });
  try {
    let data = 0;
    let script = 0;
    const counted: Promise<void>[] = [];
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      const isData =
        pathname.endsWith("/graphql") && !(response.headers()["content-type"] ?? "").includes("event-stream");
      if (!isData && !pathname.endsWith(".js")) return;
      counted.push(
        response.body().then((body) => {
          const bytes = gzipSync(body).length;
          if (isData) data += bytes;
          else script += bytes;
        }),
      );
    });
    await page.addInitScript(() => localStorage.setItem("cairn:tour-seen", "true"));
    await page.goto(server.url, { timeout: PATIENCE });
    await page.waitForSelector('main[data-concepts]:not([data-concepts="0"]) canvas', { timeout: PATIENCE });
    await page.waitForTimeout(500);
    await Promise.all(counted);
    return [
      alone(`data of the first view, ${count} notes, compressed`, data / 1000, "KB"),
      alone("scripts of the first view, compressed", script / 1000, "KB"),
      ...(await clickToFocus(page)),
    ];
  } finally {
    await page.close();
    await server.close();
  }
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

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

async function staticSite(folder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = pathname === "/" ? "index.html" : pathname.slice(1);
    readFile(join(folder, name)).then(
      (bytes) => response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "text/plain" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
