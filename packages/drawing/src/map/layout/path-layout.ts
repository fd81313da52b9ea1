import type { Point } from "../types.ts";

export interface TrailStep {
  slug: string;
  /** The later step that needs this one; null for a goal. */
  neededFor: string | null;
  /** What it builds on, by slug. */
  buildsOn: readonly string[];
}

const COLUMN = 156;
const ROW = 104;
const MOST_COLUMNS = 6;
const NARROW_COLUMNS = 3;

/**
 * A learning path as a trail: its steps in order, to and fro like a path up a hillside, so that each next step stands
 * beside the one before and every name has room.
 */
export function pathLayout(
  steps: readonly Pick<TrailStep, "slug">[],
  centre: Point,
  narrow = false,
): Map<string, Point> {
  const columns = narrow
    ? NARROW_COLUMNS
    : Math.min(MOST_COLUMNS, Math.max(3, Math.ceil(Math.sqrt(steps.length * 1.3))));
  const rows = Math.ceil(steps.length / columns);
  const width = Math.min(columns, steps.length) - 1;
  return new Map(
    steps.map(({ slug }, index) => {
      const row = Math.floor(index / columns);
      const column = row % 2 === 0 ? index % columns : columns - 1 - (index % columns);
      // A little up and down, as trails go.
      const sway = (column % 2 === 0 ? -1 : 1) * ROW * 0.09;
      return [slug, { x: centre.x + (column - width / 2) * COLUMN, y: centre.y + (row - (rows - 1) / 2) * ROW + sway }];
    }),
  );
}
