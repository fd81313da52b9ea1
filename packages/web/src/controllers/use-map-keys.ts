import { useCallback, type KeyboardEvent } from "react";
import type { MapControls } from "@cairn/drawing/canvas/MapCanvas.tsx";
import type { Scene } from "@cairn/drawing/map/scene.ts";
import { toMap } from "@cairn/drawing/map/camera.ts";
import { nextPlace, VECTORS, type Heading } from "@cairn/drawing/map/walk.ts";
import { app, dispatch } from "../state/app-state.ts";
import { text } from "../text/en.ts";

const HEADINGS: Readonly<Record<string, Heading>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Keys of the map while it has the focus: walking, focusing, zooming. */
export function useMapKeys(scene: Scene, controls: MapControls | null): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const heading = HEADINGS[event.key];
      if (heading && event.shiftKey) move(scene, controls, heading);
      else if (heading) walk(scene, controls, heading);
      else if (event.key === "Enter" || event.key === " ") {
        const slug = app.pointed.get();
        if (slug) dispatch({ type: "focus", slug });
      } else if (event.key === "+" || event.key === "=") controls?.zoomBy(1.4);
      else if (event.key === "-") controls?.zoomBy(1 / 1.4);
      else if (event.key === "0") controls?.fit();
      else return;
      event.preventDefault();
    },
    [scene, controls],
  );
}

/** So far a concept goes with each press, in pixels of the screen. */
const MOVE = 24;

/** Moves the concept under the ring, and pins it: what dragging does. */
function move(scene: Scene, controls: MapControls | null, heading: Heading): void {
  const frame = controls?.frame();
  const slug = app.pointed.get();
  const index = scene.nodes.findIndex((node) => node.slug === slug);
  const node = scene.nodes[index];
  if (!frame || !node || frame.revealed[index] !== 1 || scene.kind !== "overview") return;
  const { x, y } = VECTORS[heading];
  const place = { x: (frame.xs[index] ?? 0) + x * MOVE, y: (frame.ys[index] ?? 0) + y * MOVE };
  controls?.drop(node.slug, toMap(frame.camera, place));
}

/** What the line between two places says; empty where there is none. */
function along({ nodes, edges }: Scene, from: number, to: number): string {
  const line = edges.find(
    ({ source, target, trail }) => !trail && ((source === from && target === to) || (source === to && target === from)),
  );
  return line ? `${nodes[line.source]?.label ?? ""} ${line.label} ${nodes[line.target]?.label ?? ""}` : "";
}

function walk(scene: Scene, controls: MapControls | null, heading: Heading): void {
  const frame = controls?.frame();
  if (!frame) return;
  const shown = scene.nodes.flatMap((node, index) =>
    frame.visible[index] === 1 && node.tone !== "faint" ? [index] : [],
  );
  const pointed = app.pointed.get();
  const current =
    shown.find((index) => scene.nodes[index]?.slug === pointed) ?? shown.find((index) => scene.nodes[index]?.focus);
  const places = shown.map((index) => ({
    x: frame.xs[index] ?? 0,
    y: frame.ys[index] ?? 0,
    linked: frame.near.has(index),
  }));
  const { width, height } = frame.viewport;
  const from =
    current === undefined ? { x: width / 2, y: height / 2 } : { x: frame.xs[current] ?? 0, y: frame.ys[current] ?? 0 };
  const next = nextPlace(from, heading, places);
  const index = next === undefined ? undefined : shown[next];
  const node = index === undefined ? undefined : scene.nodes[index];
  if (!node) return;
  app.pointed.set(node.slug);
  const links = scene.edges.filter((edge) => edge.source === index || edge.target === index).length;
  const here = current === undefined ? "" : along(scene, current, index ?? current);
  app.announcement.set([text.map.walkedTo(node.label, links), here].filter(Boolean).join(". "));
}
