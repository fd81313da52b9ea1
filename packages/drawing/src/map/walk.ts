import type { Point } from "./types.ts";

export type Heading = "left" | "right" | "up" | "down";

/** One step in each direction. */
export const VECTORS: Readonly<Record<Heading, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Along a line one goes this much farther than to whoever just stands there. */
const ALONG = 0.35;

/**
 * The next place in a direction: near beats far and straight ahead beats aside. Whoever walks goes along lines: a place that shares
 * a relation with this one is passed over only for one that is much nearer, so that those without a line can be reached too.
 */
export function nextPlace(
  from: Point,
  heading: Heading,
  places: readonly (Point & { linked: boolean })[],
): number | undefined {
  const vector = VECTORS[heading];
  let best: number | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  places.forEach((place, index) => {
    const dx = place.x - from.x;
    const dy = place.y - from.y;
    const ahead = dx * vector.x + dy * vector.y;
    const aside = Math.abs(dx * vector.y) + Math.abs(dy * vector.x);
    if (ahead <= 1 || aside > ahead * 2) return;
    const cost = (ahead + aside * 2) * (place.linked ? ALONG : 1);
    if (cost < bestCost) {
      best = index;
      bestCost = cost;
    }
  });
  return best;
}
