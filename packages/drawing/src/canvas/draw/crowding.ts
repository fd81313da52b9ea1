import type { Scene } from "../../map/scene.ts";
import { sceneIndex } from "./scene-index.ts";

/** Between two stones, in pixels: their outlines stay apart. */
const GAP = 1.5;
/** The radius that a stone keeps at least: what is smaller is neither seen nor hit. */
const LEAST_STONE = 3;

interface Crowding {
  zoom: number;
  count: number;
  size: number;
  rooms: Float64Array;
}

const made = new WeakMap<Scene, Crowding>();

/**
 * How much of each stone of the first view can be drawn there without covering a neighbour: on a narrow or low map distances are
 * small, and stones are not. The less important of two makes room first. By node; infinite where nothing is near. Worked out once
 * for a scene and a size of the map.
 * @param count how many the first view shows. @param size of stones there.
 */
export function roomsOf(scene: Scene, zoom: number, count: number, size: number): Float64Array {
  const known = made.get(scene);
  if (known?.zoom === zoom && known.count === count && known.size === size) return known.rooms;
  const rooms = new Float64Array(scene.nodes.length).fill(Number.POSITIVE_INFINITY);
  const first = [...sceneIndex(scene).nodes.subarray(0, count)].flatMap((index) => {
    const node = scene.nodes[index];
    return node ? [{ index, x: node.x * zoom, y: node.y * zoom, full: node.r * size, r: node.r * size }] : [];
  });
  first.forEach((one, place) => {
    for (const earlier of first.slice(0, place)) {
      const between = Math.hypot(one.x - earlier.x, one.y - earlier.y) - GAP;
      one.r = Math.min(one.r, Math.max(LEAST_STONE, between - earlier.r));
      earlier.r = Math.min(earlier.r, Math.max(LEAST_STONE, between - one.r));
    }
  });
  for (const { index, full, r } of first) if (r < full) rooms[index] = r / full;
  made.set(scene, { zoom, count, size, rooms });
  return rooms;
}
