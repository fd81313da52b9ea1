import type { Point } from "./types.ts";
/** Screen = map * k + (x, y). */
export interface Camera {
    k: number;
    x: number;
    y: number;
}
export interface Viewport {
    width: number;
    height: number;
}
export interface Padding {
    left: number;
    right: number;
    top: number;
    bottom: number;
}
export declare const toScreen: (camera: Camera, point: Point) => Point;
export declare const toMap: (camera: Camera, point: Point) => Point;
export declare const MOST_ZOOM = 8;
/** The camera that has all the points in the part of the screen inside the padding. */
export declare function fitCamera(points: readonly Point[], viewport: Viewport, padding: Padding, mostZoom?: number): Camera;
/** The point of the map in the middle of the screen: what the canvas library wants to be told. */
export declare const centreOf: (camera: Camera, viewport: Viewport) => Point;
//# sourceMappingURL=camera.d.ts.map