import { hashUnit } from "@cairn/layout";
import type { Scene } from "@cairn/drawing/map/scene.ts";

interface Place {
  x: number;
  y: number;
  z: number;
}

/** How far the nearest theme stands before the farthest, beside the width of the map. */
const DEPTH = 0.6;

/**
 * The flat map in space, the same on every visit: x and y as on the map (y upwards), each theme at a depth of its own, its
 * concepts around that depth. Linear.
 */
export function placesInSpace(scene: Scene): Place[] {
  const xs = scene.nodes.map(({ x }) => x);
  const width = xs.length === 0 ? 0 : Math.max(...xs) - Math.min(...xs);
  const deep = width * DEPTH;
  const themes = Math.max(1, scene.regions.length);
  return scene.nodes.map(({ slug, x, y, theme }) => {
    // Neighbouring numbers far apart: 0, 1/2, 1/4, 3/4 … would do as well, a step of the golden ratio is simpler.
    const layer = theme === undefined ? 0.5 : (theme * 0.618_034) % 1;
    const within = (hashUnit(slug) - 0.5) / themes;
    return { x, y: 0 - y, z: (layer - 0.5 + within) * deep };
  });
}

/** Tangent of half the angle that the library's camera sees from top to bottom: 50 degrees. */
const HALF_ANGLE = Math.tan((25 * Math.PI) / 180);

/** Where to stand in front of the middle, to have the whole width and height in sight. */
export function standpoint(
  places: readonly Place[],
  { width, height }: { width: number; height: number },
): { x: number; y: number; away: number } {
  const range = (values: readonly number[]): [middle: number, size: number] => {
    const [least, most] = values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
    return [(least + most) / 2, most - least];
  };
  const [x, wide] = range(places.map((place) => place.x));
  const [y, high] = range(places.map((place) => place.y));
  const tall = Math.max(high, (wide * height) / Math.max(1, width));
  return { x, y, away: Math.max(200, (1.12 * tall) / (2 * HALF_ANGLE)) };
}
