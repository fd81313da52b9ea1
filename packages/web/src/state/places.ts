import type { Place } from "@cairn/drawing/map/place.ts";
import type { Positions } from "@cairn/drawing/map/types.ts";

/** `x,y,zoom`: what a link says of where one looks. */
export const formatPlace = ({ x, y, zoom }: Place): string => [x, y, zoom].join(",");

/** The place of a link; null where it says none that there can be. */
export function parsePlace(text: string | null): Place | null {
  const [x, y, zoom, ...more] = (text || "-").split(",").map(Number);
  if (x === undefined || y === undefined || zoom === undefined || more.length > 0) return null;
  return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : null;
}

/** `slug,x,y`, one after the other, by slug: pins in whatever order they were made have one address. */
export const formatPins = (pins: Positions): string =>
  [...pins]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([slug, { x, y }]) => [slug, x, y].join(","))
    .join(",");

/** The pins of a link, as far as they can be understood. */
export function parsePins(text: string | null): Positions {
  const parts = (text ?? "").split(",");
  const pins = new Map<string, { x: number; y: number }>();
  for (let index = 0; index + 2 < parts.length; index += 3) {
    const [slug, x, y] = [parts[index], Number(parts[index + 1] || "-"), Number(parts[index + 2] || "-")];
    if (slug && Number.isFinite(x) && Number.isFinite(y)) pins.set(slug, { x, y });
  }
  return pins;
}
