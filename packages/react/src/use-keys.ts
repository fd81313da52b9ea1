import { useCallback, type KeyboardEvent } from "react";
import type { MapControls } from "@cairn/drawing/canvas/MapCanvas.tsx";
import type { Scene } from "@cairn/drawing/map/scene.ts";
import { nextPlace, type Heading } from "@cairn/drawing/map/walk.ts";

const HEADINGS: Readonly<Record<string, Heading>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

interface KeyTargets {
  scene: Scene | undefined;
  controls: MapControls | null;
  pointed: string | null;
  onPoint(slug: string): void;
  onChoose(slug: string): void;
  /** @returns whether there was something to leave; otherwise Escape is the page's own. */
  onLeave(): boolean;
}

/** Keys of the map while it has the focus: walking, choosing, going back, zooming. */
export function useKeys(targets: KeyTargets): (event: KeyboardEvent) => void {
  const { scene, controls, pointed, onPoint, onChoose, onLeave } = targets;
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const heading = HEADINGS[event.key];
      if (heading) {
        const next = walk(scene, controls, pointed, heading);
        if (next !== undefined) onPoint(next);
      } else if (event.key === "Enter" || event.key === " ") {
        if (pointed !== null) onChoose(pointed);
      } else if (event.key === "Escape") {
        if (!onLeave()) return;
      } else if (event.key === "+" || event.key === "=") controls?.zoomBy(1.4);
      else if (event.key === "-") controls?.zoomBy(1 / 1.4);
      else if (event.key === "0") controls?.fit();
      else return;
      event.preventDefault();
    },
    [scene, controls, pointed, onPoint, onChoose, onLeave],
  );
}

/** The concept that an arrow key leads to, `undefined` for none. */
function walk(
  scene: Scene | undefined,
  controls: MapControls | null,
  pointed: string | null,
  heading: Heading,
): string | undefined {
  const frame = controls?.frame();
  if (!frame || !scene) return undefined;
  const shown = scene.nodes.flatMap((node, index) =>
    frame.visible[index] === 1 && node.tone !== "faint" ? [index] : [],
  );
  const current =
    shown.find((index) => scene.nodes[index]?.slug === pointed) ?? shown.find((index) => scene.nodes[index]?.focus);
  const placeOf = (index: number) => ({ x: frame.xs[index] ?? 0, y: frame.ys[index] ?? 0 });
  const places = shown.map((index) => ({ ...placeOf(index), linked: frame.near.has(index) }));
  const { width, height } = frame.viewport;
  const from = current === undefined ? { x: width / 2, y: height / 2 } : placeOf(current);
  const next = nextPlace(from, heading, places);
  const index = next === undefined ? undefined : shown[next];
  return index === undefined ? undefined : scene.nodes[index]?.slug;
}
