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

export const toScreen = (camera: Camera, point: Point): Point => ({
  x: point.x * camera.k + camera.x,
  y: point.y * camera.k + camera.y,
});

export const toMap = (camera: Camera, point: Point): Point => ({
  x: (point.x - camera.x) / camera.k,
  y: (point.y - camera.y) / camera.k,
});

export const MOST_ZOOM = 8;

/** The camera that has all the points in the part of the screen inside the padding. */
export function fitCamera(points: readonly Point[], viewport: Viewport, padding: Padding, mostZoom = 1.6): Camera {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, right] = points.length > 0 ? [Math.min(...xs), Math.max(...xs)] : [-1, 1];
  const [top, bottom] = points.length > 0 ? [Math.min(...ys), Math.max(...ys)] : [-1, 1];
  const width = Math.max(60, viewport.width - padding.left - padding.right);
  const height = Math.max(60, viewport.height - padding.top - padding.bottom);
  const k = Math.max(0.02, Math.min(mostZoom, width / Math.max(1, right - left), height / Math.max(1, bottom - top)));
  return {
    k,
    x: padding.left + width / 2 - (k * (left + right)) / 2,
    y: padding.top + height / 2 - (k * (top + bottom)) / 2,
  };
}

/** The point of the map in the middle of the screen: what the canvas library wants to be told. */
export const centreOf = (camera: Camera, viewport: Viewport): Point =>
  toMap(camera, { x: viewport.width / 2, y: viewport.height / 2 });
