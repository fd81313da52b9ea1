import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { Bench } from "../bench.ts";
import { launch, VIEWPORT } from "../browser.ts";
import { alone, compared, type Figure } from "../figure.ts";
import { PageTime } from "../page-time.ts";

const WEB = fileURLToPath(new URL("../../../packages/web/", import.meta.url));
/** Concepts; three times as many relations. */
const SIZES = [1000, 5000, 20_000] as const;
const SMALL_SIZES = [100] as const;
const GESTURES = ["pan", "zoom"] as const;

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
    "Frames a second while panning and zooming in Chromium without a graphics card, beside react-force-graph-2d with its defaults on the same graph, places and gestures; the first picture.",
  async run({ notes: count = 1000 }) {
    const browser = await launch();
    try {
      return await frames(browser, count < 100);
    } finally {
      await browser.close();
    }
  },
};

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
