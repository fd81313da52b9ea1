import { hashUnit } from "../../map/hash.ts";
import type { Scene } from "../../map/scene.ts";

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
