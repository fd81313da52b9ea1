import type { Point } from "../types.ts";

export interface TrailStep {
  slug: string;
  /** The later step that needs this one; null for a goal. */
  neededFor: string | null;
}

const COLUMN = 176;
const ROW = 74;

/**
 * A learning path as columns read from left to right: a step stands left of everything that needs it, and each goal at
 * the right end.
 */
export function pathLayout(steps: readonly TrailStep[], centre: Point, narrow = false): Map<string, Point> {
  const neededFor = new Map(steps.map((step) => [step.slug, step.neededFor]));
  const levelOf = (slug: string): number => {
    let level = 0;
    const seen = new Set([slug]);
    for (let next = neededFor.get(slug); next && neededFor.has(next) && !seen.has(next); next = neededFor.get(next)) {
      seen.add(next);
      level++;
    }
    return level;
  };
  const columns = new Map<number, string[]>();
  for (const { slug } of steps) {
    const level = levelOf(slug);
    columns.set(level, [...(columns.get(level) ?? []), slug]);
  }
  const deepest = Math.max(0, ...columns.keys());
  const places = new Map<string, Point>();
  const rowOf = new Map<string, number>();
  // From the goal backwards, each column in the order of the steps that it leads to: fewer crossings.
  for (const level of [...columns.keys()].sort((a, b) => a - b)) {
    const slugs = columns.get(level) ?? [];
    const order = new Map(slugs.map((slug, index) => [slug, rowOf.get(neededFor.get(slug) ?? "") ?? index]));
    const sorted = slugs
      .map((slug, index) => ({ slug, index }))
      .sort((a, b) => (order.get(a.slug) ?? 0) - (order.get(b.slug) ?? 0) || a.index - b.index);
    sorted.forEach(({ slug }, row) => {
      const y = (row - (sorted.length - 1) / 2) * ROW;
      rowOf.set(slug, y);
      // Every other row a little aside, so that long names below the stones keep clear of each other.
      const along = (deepest / 2 - level) * COLUMN + (row % 2 === 0 ? 0 : COLUMN * 0.18);
      // On a phone held upright the path runs downwards.
      places.set(
        slug,
        narrow
          ? { x: centre.x + y * 1.7, y: centre.y + along * 0.6 }
          : { x: centre.x + along, y: centre.y + y },
      );
    });
  }
  return places;
}
