import { forceLayout } from "./force-layout.ts";
import type { LayoutInput } from "./layout-input.ts";

self.addEventListener("message", (event: MessageEvent<LayoutInput>) => {
  self.postMessage(forceLayout(event.data));
});
