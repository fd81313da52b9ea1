import type { Point } from "./types.ts";
interface Ends {
    source: string;
    target: string;
}
/**
 * How far each edge bends from the straight line, as a share of its length; to the left of source -> target. Edges
 * between the same two concepts fan out, so that each can be read.
 */
export declare function bends(edges: readonly Ends[]): number[];
/** The control point of the quadratic curve from a to b. */
export declare function controlPoint(a: Point, b: Point, bend: number): Point;
export declare function pointOnCurve(a: Point, control: Point, b: Point, t: number): Point;
/** The arrow's tip on the rim of the target, and its two back corners. */
export declare function arrowHead(control: Point, b: Point, radius: number, size: number): [Point, Point, Point];
export {};
//# sourceMappingURL=curves.d.ts.map