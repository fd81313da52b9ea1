import { type Browser, chromium, type Page } from "playwright-core";

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

export interface Visit {
  page: Page;
  /** What the page complained about, and dialogs that it opened. */
  complaints: string[];
  /** Addresses that were asked for, in order. */
  asked: string[];
  close: () => Promise<void>;
}

/** Opens an address in a context of its own. @param prepare what is done to the page before. */
export async function visit(
  browser: Browser,
  url: string,
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    colorScheme: "light",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => asked.push(request.url()));
  await prepare(page);
  await page.goto(url);
  return { page, complaints, asked, close: () => context.close() };
}

/** Until the map is drawn. */
export async function mapReady(page: Page): Promise<void> {
  await page.waitForSelector('main[data-concepts]:not([data-concepts="0"])');
  await page.waitForSelector(".map-canvas canvas");
  await page.waitForLoadState("networkidle");
}
