import { forceLayout, type LayoutInput } from "@cairn/layout";

self.addEventListener("message", (event: MessageEvent<LayoutInput>) => {
  self.postMessage(forceLayout(event.data));
});
