import type { Point } from "./types.ts";

/** Places and themes as the API tells them: lists in the order of the concepts. */
export interface ServedLayout {
  xs: readonly (number | null)[];
  ys: readonly (number | null)[];
  themes: readonly (number | null)[];
}

/** What was told of each concept, by slug; those without a place are missing. */
export interface ToldLayout {
  positions: Map<string, Point>;
  themes: Map<string, number>;
}

/** Reads the lists; null where the map has not been laid out, or not for most of what is shown. */
export function readLayout(
  concepts: readonly { slug: string }[],
  layout: ServedLayout | null | undefined,
): ToldLayout | null {
  if (!layout) return null;
  const told: ToldLayout = { positions: new Map(), themes: new Map() };
  concepts.forEach(({ slug }, index) => {
    const [x, y, theme] = [layout.xs[index], layout.ys[index], layout.themes[index]];
    if (typeof x === "number" && typeof y === "number") told.positions.set(slug, { x, y });
    if (typeof theme === "number") told.themes.set(slug, theme);
  });
  return told.positions.size * 2 < concepts.length ? null : told;
}
