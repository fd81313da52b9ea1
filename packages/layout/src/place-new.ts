import { hashUnit } from "./hash.ts";

interface Point {
  x: number;
  y: number;
}
/** The two ends of a relation, by slug. */
interface Ends {
  source: string;
  target: string;
}
type Positions = ReadonlyMap<string, Point>;

/** Nobody who is placed in a gap stands nearer to others than this, in pixels of the map. */
export const ROOM = 34;

/**
 * Finds places for concepts that have none yet, beside their neighbours, without moving anything that has one: the map
 * of somebody who looks at it must not jump.
 */
export function placeNew(slugs: readonly string[], relations: Iterable<Ends>, known: Positions): Positions {
  const missing = slugs.filter((slug) => !known.has(slug));
  if (missing.length === 0) return known;
  const positions = new Map(known);
  const wanted = new Set(missing);
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of relations) {
    if (wanted.has(source)) (neighbours.get(source) ?? setAndGet(neighbours, source)).push(target);
    if (wanted.has(target)) (neighbours.get(target) ?? setAndGet(neighbours, target)).push(source);
  }
  const taken = new Crowd();
  let rim = 0;
  for (const point of positions.values()) {
    taken.add(point);
    rim = Math.max(rim, Math.hypot(point.x, point.y));
  }
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
      taken.add(place);
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
function freePlace(start: Point, slug: string, taken: Crowd): Point {
  const turn = hashUnit(slug) * 2 * Math.PI;
  for (let step = 1; step < 400; step++) {
    const angle = turn + step * 2.4;
    const distance = ROOM * Math.sqrt(step);
    const place = { x: start.x + distance * Math.cos(angle), y: start.y + distance * Math.sin(angle) };
    if (taken.isFree(place)) return place;
  }
  return start;
}

/** Places in cells as large as the room that each needs, so that only those near by are looked at. */
class Crowd {
  readonly #cells = new Map<string, Point[]>();

  add(point: Point): void {
    const key = `${Math.floor(point.x / ROOM)} ${Math.floor(point.y / ROOM)}`;
    const cell = this.#cells.get(key);
    if (cell) cell.push(point);
    else this.#cells.set(key, [point]);
  }

  isFree({ x, y }: Point): boolean {
    const [column, row] = [Math.floor(x / ROOM), Math.floor(y / ROOM)];
    for (let left = column - 1; left <= column + 1; left++) {
      for (let top = row - 1; top <= row + 1; top++) {
        const near = this.#cells.get(`${left} ${top}`);
        if (near?.some((other) => Math.hypot(other.x - x, other.y - y) < ROOM)) return false;
      }
    }
    return true;
  }
}
