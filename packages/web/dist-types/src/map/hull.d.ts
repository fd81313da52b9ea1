import type { Point } from "./types.ts";
/** The convex hull, counter-clockwise (Andrew's monotone chain). */
export declare function convexHull(points: readonly Point[]): Point[];
/** Without the members that lie far from the rest, which would stretch the region over its neighbours. */
export declare function coreOf(points: readonly Point[]): Point[];
//# sourceMappingURL=hull.d.ts.map