import type { Point } from "./types.ts";

/** The convex hull, counter-clockwise (Andrew's monotone chain). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      for (;;) {
        const a = chain.at(-2);
        const b = chain.at(-1);
        if (!a || !b || (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** Without the members that lie far from the rest, which would stretch the region over its neighbours. */
export function coreOf(points: readonly Point[]): Point[] {
  if (points.length < 6) return [...points];
  const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const x = median(points.map((point) => point.x));
  const y = median(points.map((point) => point.y));
  const distances = points.map((point) => Math.hypot(point.x - x, point.y - y));
  const limit = 2.4 * median([...distances]);
  return points.filter((_, index) => (distances[index] ?? 0) <= limit);
}
