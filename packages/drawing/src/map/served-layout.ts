import type { Point } from "./types.ts";

/** Places and themes as the API tells them: lists in the order of the concepts. */
export interface ServedLayout {
  xs: readonly (number | null)[];
  ys: readonly (number | null)[];
  themes: readonly (number | null)[];
  /** How many concepts of the whole map are in each theme; missing where nobody has counted. */
  themeSizes?: readonly number[] | null | undefined;
}

/** What was told of each concept, by slug; those without a place are missing. */
export interface ToldLayout {
  positions: Map<string, Point>;
  themes: Map<string, number>;
  /** How many concepts of the whole map are in each theme; null where nobody has counted. */
  sizes: readonly number[] | null;
}

/** Reads the lists; null where the map has not been laid out, or not for most of what is shown. */
export function readLayout(
  concepts: readonly { slug: string }[],
  layout: ServedLayout | null | undefined,
): ToldLayout | null {
  if (!layout) return null;
  const told: ToldLayout = { positions: new Map(), themes: new Map(), sizes: layout.themeSizes ?? null };
  concepts.forEach(({ slug }, index) => {
    const [x, y, theme] = [layout.xs[index], layout.ys[index], layout.themes[index]];
    if (typeof x === "number" && typeof y === "number") told.positions.set(slug, { x, y });
    if (typeof theme === "number") told.themes.set(slug, theme);
  });
  return told.positions.size * 2 < concepts.length ? null : told;
}
