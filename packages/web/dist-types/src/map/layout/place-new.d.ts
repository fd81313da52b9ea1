import type { MapRelation, Positions } from "../types.ts";
/**
 * Finds places for concepts that have none yet, beside their neighbours, without moving anything that has one: the map
 * of somebody who looks at it must not jump.
 */
export declare function placeNew(slugs: readonly string[], relations: Iterable<MapRelation>, known: Positions): Positions;
//# sourceMappingURL=place-new.d.ts.map