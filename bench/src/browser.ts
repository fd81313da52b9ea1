import type { Browser } from "playwright-core";

/** A busy machine is no reason to give up, in milliseconds. */
export const PATIENCE = 300_000;
/** A window on a desk. */
export const VIEWPORT = { width: 1440, height: 900 };

/** Chromium without a graphics card. Loaded here: the other benches need no browser. */
export async function launch(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"],
  });
}
