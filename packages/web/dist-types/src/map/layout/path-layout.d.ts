import type { Point } from "../types.ts";
export interface TrailStep {
    slug: string;
    /** The later step that needs this one; null for a goal. */
    neededFor: string | null;
}
/**
 * A learning path as columns read from left to right: a step stands left of everything that needs it, and each goal at
 * the right end.
 */
export declare function pathLayout(steps: readonly TrailStep[], centre: Point, narrow?: boolean): Map<string, Point>;
//# sourceMappingURL=path-layout.d.ts.map