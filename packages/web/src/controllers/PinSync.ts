import { useEffect } from "react";
import type { Positions } from "@cairn/drawing/map/types.ts";
import { app, dispatch, useMap } from "../state/app-state.ts";
import { readPins, writePins } from "../state/memory.ts";
import { formatView } from "../state/url.ts";
import { text } from "../text/en.ts";

/** A bare address shows the map as the visitor has arranged it; any other says itself what is pinned. */
export function PinSync(): null {
  const { vault, phase } = useMap();
  useEffect(() => {
    if (phase !== "ready" || formatView({ ...app.view.get(), theme: null, language: null }) !== "") return;
    const pins = readPins(vault);
    if (pins.size > 0) dispatch({ type: "pins", pins });
  }, [vault, phase]);
  return null;
}

/** Changes the pins that are shown, and likewise the visitor's own, which a link may not have shown; those are remembered. */
export function setPins(change: (before: Positions) => Positions): void {
  const { vault } = app.map.get();
  writePins(vault, change(readPins(vault)));
  dispatch({ type: "pins", pins: change(app.view.get().pins) });
}

/** Puts a concept somewhere on the whole map, where it stays; says so. */
export function pin(slug: string, x: number, y: number): void {
  setPins((before) => new Map(before).set(slug, { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }));
  app.announcement.set(text.map.pinned(app.map.get().graph.concepts.get(slug)?.label ?? slug));
}

/** Lets the map place a concept again. */
export function unpin(slug: string): void {
  setPins((before) => new Map([...before].filter(([pinned]) => pinned !== slug)));
  app.announcement.set(text.map.unpinned(app.map.get().graph.concepts.get(slug)?.label ?? slug));
}
