import { useEffect } from "react";
import type { Positions } from "@cairn/drawing/map/types.ts";
import { app, useMap } from "../state/app-state.ts";
import { readPins, writePins } from "../state/memory.ts";
import { text } from "../text/en.ts";

/** Remembers where concepts were put, for each vault. */
export function PinSync(): null {
  const { vault, phase } = useMap();
  useEffect(() => {
    if (phase === "ready") app.pins.set(readPins(vault));
  }, [vault, phase]);
  return null;
}

/** Changes the pins, and remembers them. */
export function setPins(change: (before: Positions) => Positions): void {
  app.pins.set(change);
  writePins(app.map.get().vault, app.pins.get());
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
