import type { Point } from "./types.ts";
export type Heading = "left" | "right" | "up" | "down";
/**
 * The next place in a direction: near beats far and straight ahead beats aside. Places that share a relation with this
 * one count as nearer.
 */
export declare function nextPlace(from: Point, heading: Heading, places: readonly (Point & {
    linked: boolean;
})[]): number | undefined;
//# sourceMappingURL=walk.d.ts.map