import type { FocusInput, FocusPlace } from "./focus-layout.ts";

const COLUMN = 124;
const ROW = 56;
const COLUMNS = 3;
/** Between what is one step away and what is two. */
const STEP_GAP = 20;

/**
 * For a screen too narrow for a fan of two or three steps: the focus on top, below it what is one step away in rows of
 * three, then what is two steps away; a concept stands in the column of what leads to it, where that has room. Every
 * second place is a little lower, so that names have room.
 */
export function rowsLayout({ focus, centre, concepts, relations }: FocusInput): Map<string, FocusPlace> {
  const places = new Map<string, FocusPlace>([[focus, { ...centre, side: "below" }]]);
  const columnOf = new Map<string, number>();
  const distance = new Map(concepts.map((concept) => [concept.slug, concept.distance]));
  const leadsTo = new Map<string, string>();
  for (const { source, target } of relations) {
    for (const [outer, inner] of [
      [source, target],
      [target, source],
    ] as const) {
      if ((distance.get(inner) ?? 9) < (distance.get(outer) ?? 0) && !leadsTo.has(outer)) leadsTo.set(outer, inner);
    }
  }
  let y = centre.y + ROW + STEP_GAP;
  for (let step = 1; step <= 3; step++) {
    const members = concepts.filter((concept) => concept.distance === step && concept.slug !== focus);
    if (members.length === 0) continue;
    const wish = new Map(
      members.map(({ slug }, index) => [slug, columnOf.get(leadsTo.get(slug) ?? "") ?? index % COLUMNS]),
    );
    const inOrder = [...members].sort((a, b) => (wish.get(a.slug) ?? 0) - (wish.get(b.slug) ?? 0));
    const rows = Math.ceil(inOrder.length / COLUMNS);
    inOrder.forEach(({ slug }, index) => {
      const column = Math.floor(index / rows);
      columnOf.set(slug, column);
      const sway = column === 1 ? 18 : 0;
      places.set(slug, {
        x: centre.x + (column - (COLUMNS - 1) / 2) * COLUMN,
        y: y + (index % rows) * ROW + sway,
        side: "below",
      });
    });
    y += rows * ROW + STEP_GAP;
  }
  return places;
}
