import { hashUnit } from "../hash.ts";
import type { MapRelation, Point, Positions } from "../types.ts";

const ROOM = 34;

/**
 * Finds places for concepts that have none yet, beside their neighbours, without moving anything that has one: the map
 * of somebody who looks at it must not jump.
 */
export function placeNew(slugs: readonly string[], relations: Iterable<MapRelation>, known: Positions): Positions {
  const missing = slugs.filter((slug) => !known.has(slug));
  if (missing.length === 0) return known;
  const positions = new Map(known);
  const wanted = new Set(missing);
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of relations) {
    if (wanted.has(source)) (neighbours.get(source) ?? setAndGet(neighbours, source)).push(target);
    if (wanted.has(target)) (neighbours.get(target) ?? setAndGet(neighbours, target)).push(source);
  }
  const taken = [...positions.values()];
  const rim = taken.reduce((most, point) => Math.max(most, Math.hypot(point.x, point.y)), 0);
  // Two rounds: the second sees the neighbours that the first has placed.
  let rest = [...missing].sort();
  for (const last of [false, true]) {
    rest = rest.filter((slug) => {
      const near = (neighbours.get(slug) ?? [])
        .map((other) => positions.get(other))
        .filter((point) => point !== undefined);
      if (near.length === 0 && !last) return true;
      const start = near.length > 0 ? centre(near) : onRim(slug, rim + ROOM * 2);
      const place = freePlace(start, slug, taken);
      positions.set(slug, place);
      taken.push(place);
      return false;
    });
  }
  return positions;
}

function setAndGet(map: Map<string, string[]>, key: string): string[] {
  const list: string[] = [];
  map.set(key, list);
  return list;
}

const centre = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
  y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
});

const onRim = (slug: string, radius: number): Point => {
  const angle = hashUnit(slug) * 2 * Math.PI;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
};

/** Walks a spiral outwards until nobody is near. */
function freePlace(start: Point, slug: string, taken: readonly Point[]): Point {
  const turn = hashUnit(slug) * 2 * Math.PI;
  for (let step = 1; step < 400; step++) {
    const angle = turn + step * 2.4;
    const distance = ROOM * Math.sqrt(step);
    const place = { x: start.x + distance * Math.cos(angle), y: start.y + distance * Math.sin(angle) };
    if (taken.every((other) => Math.hypot(other.x - place.x, other.y - place.y) >= ROOM)) return place;
  }
  return start;
}
