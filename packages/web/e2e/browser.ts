import { readFile } from "node:fs/promises";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Debian's Chromium, kept from asking the network anything. */
export function launch(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [
      ...(isRoot ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}

export const DESKTOP = { viewport: { width: 1440, height: 900 } } as const;
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

export interface Visit {
  page: Page;
  /** What the page complained about. */
  complaints: string[];
  close: () => Promise<void>;
}

interface VisitOptions extends BrowserContextOptions {
  /** Whether it is the first visit: then the tour is shown. */
  first?: boolean;
}

export async function visit(browser: Browser, url: string, options: VisitOptions = DESKTOP): Promise<Visit> {
  const { first, ...about } = options;
  const context = await browser.newContext({ reducedMotion: "reduce", colorScheme: "light", ...about });
  if (!first) {
    await context.addInitScript(() => {
      // An empty page has no storage.
      if (location.protocol !== "about:") localStorage.setItem("cairn:tour-seen", "true");
    });
  }
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}

/** Until the map is drawn and stands still. */
export async function mapReady(page: Page): Promise<void> {
  await page.waitForSelector('main[data-concepts]:not([data-concepts="0"])');
  await page.waitForSelector(".map-canvas canvas");
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 150)));
      }),
  );
}

/** Moves the pointer over the map until a concept is under it; says where. */
export async function findConcept(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator(".map-canvas").boundingBox();
  if (!box) throw new Error("There is no map");
  for (let y = box.y + box.height * 0.3; y < box.y + box.height * 0.8; y += 14) {
    for (let x = box.x + box.width * 0.2; x < box.x + box.width * 0.8; x += 14) {
      await page.mouse.move(x, y);
      if (await page.locator(".map-canvas.is-over").count()) return { x, y };
    }
  }
  throw new Error("No concept on the map");
}

/** The drawing that one can take away: it says what is drawn, and where. */
async function drawing(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Take this view away" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Drawing (SVG)" }).click(),
  ]);
  await page.keyboard.press("Escape");
  return readFile(await file.path(), "utf8");
}

export interface PlacedName {
  name: string;
  x: number;
  y: number;
  /** The one that the view is about. */
  strong: boolean;
}

/** The names that can be read on the map, and the middle of each. */
export async function names(page: Page): Promise<PlacedName[]> {
  const texts = [...(await drawing(page)).matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"([^>]*)>([^<]+)<\/text>/g)];
  return texts.map(([, x, y, more, name]) => ({
    name: name ?? "",
    x: Number(x),
    y: Number(y),
    strong: more?.includes("bold") === true || more?.includes("700") === true,
  }));
}

/** Where the stones are drawn. */
export async function stones(page: Page): Promise<string[]> {
  const svg = await drawing(page);
  return [...svg.matchAll(/<circle cx="([-\d.]+)" cy="([-\d.]+)"/g)].map(([, x, y]) => `${x} ${y}`);
}
