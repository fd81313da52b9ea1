import type { FocusInput, FocusPlace } from "./focus-layout.ts";

const FIRST_RING = 200;
const RING_STEP = 180;
/** The height that a name beside its stone needs. */
const LINE = 26;

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
    radius = Math.max(radius === 0 ? FIRST_RING : radius + RING_STEP, (ring.length / 2 + 1) * (LINE / 2));
    const wish = new Map(
      ring.map(({ slug }, index) => {
        const near = (inner.get(slug) ?? []).flatMap((other) => angles.get(other) ?? []);
        return [slug, near[0] ?? (index / ring.length) * 2 * Math.PI];
      }),
    );
    const inOrder = [...ring].sort((a, b) => (wish.get(a.slug) ?? 0) - (wish.get(b.slug) ?? 0));
    // The first half clockwise down the right side, the second up the left: heights at even distances, so that names
    // beside their stones have a line each, at the top and the bottom too.
    const right = Math.ceil(inOrder.length / 2);
    inOrder.forEach(({ slug }, index) => {
      const onRight = index < right;
      const count = onRight ? right : inOrder.length - right;
      const place = onRight ? index : index - right;
      const down = ((place + 0.5) / count) * 2 - 1;
      const height = onRight ? down : -down;
      const across = Math.sqrt(1 - height * height) * (onRight ? 1 : -1);
      angles.set(slug, (Math.atan2(across, -height) + 2 * Math.PI) % (2 * Math.PI));
      places.set(slug, {
        x: centre.x + radius * across * (narrow ? 0.7 : 0.85),
        y: centre.y + radius * height,
        side: onRight ? "right" : "left",
      });
    });
  }
  return places;
}
