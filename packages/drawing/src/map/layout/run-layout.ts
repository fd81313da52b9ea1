import type { LayoutInput, LayoutOutput } from "@cairn/layout";
import type { Positions } from "../types.ts";
import { toPositions } from "./layout-input.ts";

/** Whether a worker can be had: no old browser, no test, no page that was opened from a disk. */
const hasWorkers = (): boolean => typeof Worker !== "undefined" && globalThis.location?.protocol !== "file:";

/** In a worker, so that the page answers meanwhile; without one on the page itself. */
export async function runLayout(input: LayoutInput): Promise<Positions> {
  if (input.nodes.length === 0) return new Map();
  if (!hasWorkers()) {
    const { forceLayout } = await import("@cairn/layout");
    return toPositions(input, forceLayout(input));
  }
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  try {
    const output = await new Promise<LayoutOutput>((resolve, reject) => {
      worker.addEventListener("message", (event: MessageEvent<LayoutOutput>) => resolve(event.data));
      worker.addEventListener("error", (event) => reject(new Error(event.message)));
      worker.postMessage(input);
    });
    return toPositions(input, output);
  } finally {
    worker.terminate();
  }
}
