import type { Point } from "../types.ts";

export interface LayerStep {
  slug: string;
  /** What it builds on, among the steps. */
  buildsOn: readonly string[];
}

const COLUMN = 150;
const ROW = 96;
/** More beside each other could not be read: the rest of a layer stands in a row below. */
const MOST_COLUMNS = 7;
const NARROW_COLUMNS = 3;

/**
 * What to learn first stands on top: every step one layer below the lowest of what it builds on (longest path layering),
 * and within its layer near the middle of those (barycentre, Sugiyama et al. 1981), so that few lines cross. What is
 * circular, or named after the step that builds on it, is taken in the order of the steps. Linear in steps and lines, but
 * for the sorting of each layer.
 */
export function layerLayout(steps: readonly LayerStep[], centre: Point, narrow = false): Map<string, Point> {
  const layerOf = new Map<string, number>();
  const layers: LayerStep[][] = [];
  for (const step of steps) {
    const before = step.buildsOn.flatMap((slug) => layerOf.get(slug) ?? []);
    const layer = before.length === 0 ? 0 : 1 + Math.max(...before);
    layerOf.set(step.slug, layer);
    (layers[layer] ??= []).push(step);
  }
  const most = narrow ? NARROW_COLUMNS : MOST_COLUMNS;
  const column = narrow ? COLUMN * 0.8 : COLUMN;
  const places = new Map<string, Point>();
  let row = 0;
  for (const layer of layers) {
    const middle = new Map(layer.map((step) => [step.slug, middleOf(step, places, centre.x)]));
    const inOrder = [...layer].sort((a, b) => (middle.get(a.slug) ?? 0) - (middle.get(b.slug) ?? 0));
    const rows = Math.ceil(inOrder.length / most);
    const each = Math.ceil(inOrder.length / rows);
    inOrder.forEach(({ slug }, index) => {
      const inRow = Math.min(each, inOrder.length - Math.floor(index / each) * each);
      const x = centre.x + ((index % each) - (inRow - 1) / 2) * column;
      places.set(slug, { x, y: centre.y + (row + Math.floor(index / each)) * ROW });
    });
    row += rows;
  }
  const up = ((row - 1) * ROW) / 2;
  for (const [slug, { x, y }] of places) places.set(slug, { x, y: y - up });
  return places;
}

function middleOf(step: LayerStep, places: ReadonlyMap<string, Point>, otherwise: number): number {
  const xs = step.buildsOn.flatMap((slug) => places.get(slug)?.x ?? []);
  return xs.length === 0 ? otherwise : xs.reduce((sum, x) => sum + x, 0) / xs.length;
}
