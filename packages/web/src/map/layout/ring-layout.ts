import type { Point } from "../types.ts";
import type { FocusInput, FocusPlace } from "./focus-layout.ts";

const FIRST_RING = 200;
const RING_STEP = 170;
/** How much of a ring a label needs. */
const ROOM = 46;

/**
 * The focus in the middle and a ring for each step around it. A concept stands as near as it can to the direction of what
 * leads to it, so that lines stay short; rings grow until every name has room.
 */
export function ringLayout({ focus, centre, concepts, relations, narrow }: FocusInput): Map<string, FocusPlace> {
  const places = new Map<string, FocusPlace>([[focus, { ...centre, side: "below" }]]);
  const angles = new Map<string, number>();
  const distance = new Map(concepts.map((concept) => [concept.slug, concept.distance]));
  const inner = new Map<string, string[]>();
  for (const { source, target } of relations) {
    for (const [outer, other] of [
      [source, target],
      [target, source],
    ] as const) {
      if ((distance.get(other) ?? 0) < (distance.get(outer) ?? 0))
        inner.set(outer, [...(inner.get(outer) ?? []), other]);
    }
  }
  let radius = 0;
  const last = Math.max(0, ...distance.values());
  for (let step = 1; step <= last; step++) {
    const ring = concepts.filter((concept) => concept.distance === step && concept.slug !== focus);
    if (ring.length === 0) continue;
    radius = Math.max(radius === 0 ? FIRST_RING : radius + RING_STEP, (ring.length * ROOM) / (2 * Math.PI));
    const wish = new Map(
      ring.map(({ slug }, index) => {
        const near = (inner.get(slug) ?? []).flatMap((other) => angles.get(other) ?? []);
        return [slug, near[0] ?? (index / ring.length) * 2 * Math.PI];
      }),
    );
    const inOrder = [...ring].sort((a, b) => (wish.get(a.slug) ?? 0) - (wish.get(b.slug) ?? 0));
    inOrder.forEach(({ slug }, index) => {
      const angle = (index / inOrder.length) * 2 * Math.PI;
      angles.set(slug, angle);
      places.set(slug, { ...onRing(centre, radius, angle, narrow ?? false), side: sideOf(angle) });
    });
  }
  return places;
}

const onRing = (centre: Point, radius: number, angle: number, narrow: boolean): Point => ({
  x: centre.x + radius * Math.sin(angle) * (narrow ? 0.7 : 1.25),
  y: centre.y - radius * Math.cos(angle),
});

/** Labels stand outside their ring. */
function sideOf(angle: number): FocusPlace["side"] {
  const across = Math.sin(angle);
  if (Math.abs(across) < 0.3) return Math.cos(angle) > 0 ? "above" : "below";
  return across > 0 ? "right" : "left";
}
