import type { Browser } from "playwright-core";
import { afterAll } from "vitest";
import { launch } from "./browser.ts";
import { startServer, type RunningServer } from "./server.ts";

interface Stage {
  server: RunningServer;
  browser: Browser;
}

interface StageOptions {
  /** Made for these tests, and removed after them; the example vault where not given. */
  vault?: { path: string; remove: () => Promise<void> };
  /** Of `cairn serve`. */
  options?: readonly string[];
}

/** A server and a browser for all tests of a file, whatever becomes of them. Called at its top: `const { server, browser } = await onStage();` */
export async function onStage({ vault, options = [] }: StageOptions = {}): Promise<Stage> {
  const [server, browser] = await Promise.allSettled([startServer(vault?.path, 0, options), launch()]);
  const end = async (): Promise<void> => {
    if (browser.status === "fulfilled") await browser.value.close();
    if (server.status === "fulfilled") await server.value.stop();
    await vault?.remove();
  };
  if (server.status === "fulfilled" && browser.status === "fulfilled") {
    afterAll(end);
    return { server: server.value, browser: browser.value };
  }
  await end();
  throw [server, browser].find((started) => started.status === "rejected")!.reason;
}
