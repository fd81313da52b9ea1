import type { LabelSide } from "../labels.ts";
import type { Point } from "../types.ts";

const COLUMN = 210;
const ROW = 92;
/** Held upright there is little height: rows as near as their names allow, so that the picture can be as wide as it may. */
const ROW_NARROW = 58;
const COLUMN_NARROW = 118;

export interface WayPlace extends Point {
  side: LabelSide;
  /** One of the two that were asked about. */
  end?: true;
}

/**
 * The ways between two concepts: one at the left, the other at the right, every way a row between them. A concept on
 * several ways stands on the first of them.
 */
export function waysLayout(ways: readonly (readonly string[])[], centre: Point, narrow = false): Map<string, WayPlace> {
  const places = new Map<string, WayPlace>();
  const longest = Math.max(2, ...ways.map((way) => way.length));
  const wide = (longest - 1) * (narrow ? COLUMN_NARROW : COLUMN);
  const [first, last] = [ways[0]?.[0], ways[0]?.at(-1)];
  if (first === undefined || last === undefined) return places;
  places.set(first, { x: centre.x - wide / 2, y: centre.y, side: "below", end: true });
  places.set(last, { x: centre.x + wide / 2, y: centre.y, side: "below", end: true });
  // A row only for what is not yet placed, so that no way leaves a gap.
  const rows = ways.map((way) => way.filter((slug) => slug !== first && slug !== last));
  const seen = new Set<string>();
  const own = rows.filter((row) => {
    const isNew = row.some((slug) => !seen.has(slug));
    for (const slug of row) seen.add(slug);
    return isNew;
  });
  own.forEach((row, index) => {
    row.forEach((slug, column) => {
      if (places.has(slug)) return;
      const share = (column + 1) / (row.length + 1) - 0.5;
      places.set(slug, {
        x: centre.x + share * wide,
        y: centre.y + (index - (own.length - 1) / 2) * (narrow ? ROW_NARROW : ROW),
        side: "below",
      });
    });
  });
  return places;
}
